import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  detectRuntime,
  resolveVersion
} from "./chunk-OX6NXTL2.js";
import {
  compilePolicy
} from "./chunk-VLFZ7M2X.js";
import {
  readManifestText
} from "./chunk-SGLDDMNY.js";
import {
  localEnvironment,
  readPlatform,
  readValue,
  withLocal
} from "./chunk-APMP2JKH.js";
import {
  fillTemplate,
  templateProblems
} from "./chunk-AKFMQXDF.js";
import {
  checkManifest,
  reporter,
  suggestion,
  today
} from "./chunk-7MTRYWOL.js";
import {
  quantityOf
} from "./chunk-EQTKHVOI.js";
import {
  didYouMean
} from "./chunk-W235HKW5.js";
import {
  manifestSchema,
  runtime
} from "./chunk-GYU3GC6Y.js";
import {
  parseYaml
} from "./chunk-NMTE7BQC.js";
import {
  displayPath
} from "./chunk-6FGREQJ7.js";
import {
  fromPointer,
  pointerToken,
  toPointer
} from "./chunk-N56AOBVN.js";
import {
  isMap,
  itemsOf,
  membersOf,
  pick
} from "./chunk-PX3ANLY6.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  sortFindings
} from "./chunk-XSJEOQQV.js";

// src/platform/target.ts
var passPlatform = "Pass the platform that knows it with --platform PATH.";
function environmentOf(platform, name) {
  return Object.hasOwn(platform.environments, name) ? platform.environments[name] : void 0;
}
function unknownEnvironment(name, platform, builtIn) {
  const known = Object.keys(platform.environments);
  const hint = suggestion(didYouMean(name, known), known);
  const owner = builtIn ? "the built-in local platform" : "the platform";
  return {
    ruleId: "environment-unknown",
    severity: "error",
    message: `${owner} has no environment ${JSON.stringify(name)}.${hint}`,
    help: passPlatform
  };
}
function checkEnvironments(manifest, platform, builtIn, report) {
  const known = /* @__PURE__ */ new Set([...Object.keys(platform.environments), localEnvironment]);
  const open = [];
  for (const [name] of membersOf(pick(manifest, "environments"))) {
    if (known.has(name)) continue;
    if (builtIn && didYouMean(name, known) === void 0) {
      open.push(name);
      continue;
    }
    const { ruleId, message, help = "" } = unknownEnvironment(name, platform, builtIn);
    report(ruleId, ["environments", name], message, { help });
  }
  return open;
}
function checkNames(manifest, platform, environment, report) {
  const values = {
    name: String(pick(manifest, "name")),
    environment,
    "owner.team": String(pick(manifest, "owner", "team"))
  };
  const label = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
  const check = (what, text, format, path) => {
    if (text === void 0 || templateProblems(text, what).length > 0) return;
    const filled = fillTemplate(text, values);
    if (filled.length <= 253 && format.test(filled)) return;
    const message = `the ${what} of this server would be ${JSON.stringify(filled)}, which is no DNS name.`;
    report("name-unusable", path, message, {
      help: `The platform makes it from ${JSON.stringify(text)}; choose lower-case letters, digits and dashes.`
    });
  };
  const team = ["owner", "team"];
  const domain = environmentOf(platform, environment)?.domain;
  check("namespace", platform.namespace, new RegExp(`^${label}$`), team);
  check(
    "domain",
    domain,
    new RegExp(`^${label}(\\.${label})*$`),
    domain?.includes("{owner.team}") ? team : ["name"]
  );
}

// src/platform/grants.ts
async function checkGrants(platform, repository, claim, report) {
  const grants = platform.servers;
  if (grants === void 0) return "the platform has no servers list, so it grants nothing in particular";
  if (repository === void 0) return "the repository is not known here; GITHUB_REPOSITORY would name it";
  const { default: picomatch } = await import("./picomatch-KW6RGJWC.js");
  const plain = { nonegate: true, noextglob: true, dot: true };
  const fits = (patterns2, text, nocase = false) => patterns2.some((pattern) => picomatch(pattern, { ...plain, nocase })(text));
  const own = grants.filter((grant) => fits(grant.repositories, repository, true));
  if (own.length === 0) {
    const message = `the platform grants nothing to the repository ${repository}.`;
    report("name-not-granted", ["name"], message, {
      help: "Ask the platform's owners for an entry under servers."
    });
    return void 0;
  }
  const named = own.filter((grant) => fits(grant.names, claim.name));
  if (named.length === 0) {
    const names = [...new Set(own.flatMap((grant) => grant.names))];
    const message = `${repository} may not own the name ${claim.name}.${suggestion(void 0, names)}`;
    report("name-not-granted", ["name"], message);
    return void 0;
  }
  const listedAs = claim.registryName?.split("/").at(-1);
  if (listedAs !== void 0 && !own.some((grant) => fits(grant.names, listedAs))) {
    const message = `${repository} may not own the registry name ${claim.registryName}.`;
    report("name-not-granted", ["registryName"], message, {
      help: "Leave registryName out, or choose one whose last part is granted under servers."
    });
  }
  if (named.some((grant) => grant.groups === void 0)) return void 0;
  const patterns = named.flatMap((grant) => grant.groups ?? []);
  for (const { group, path } of claim.groups) {
    if (fits(patterns, group)) continue;
    const hint = suggestion(didYouMean(group, patterns), [...new Set(patterns)]);
    report("group-not-granted", path, `${repository} may not let in the group ${group}.${hint}`);
  }
  return void 0;
}

// src/platform/groups.ts
function groupsIn(manifest) {
  return governancesIn(manifest).flatMap(({ path, value }) => {
    const authorize = pick(value, "authorize");
    const rules = Array.isArray(authorize) ? authorize.map((rule, index) => ({ rule, at: [...path, "authorize", index] })) : [{ rule: authorize, at: [...path, "authorize"] }];
    return rules.flatMap(
      ({ rule, at }) => itemsOf(pick(rule, "groups")).flatMap(
        (group, index) => typeof group === "string" ? [{ group, path: [...at, "groups", index] }] : []
      )
    );
  });
}
function governancesIn(manifest) {
  const sections = ["tools", "prompts", "resources"].flatMap(
    (section) => membersOf(pick(manifest, section)).map(([name, value]) => ({ path: [section, name], value }))
  );
  return [{ path: ["defaults"], value: pick(manifest, "defaults") }, ...sections];
}
function checkGroups(uses, platform, report) {
  const map = platform.identity?.groups;
  if (map === void 0) return;
  const known = Object.keys(map);
  for (const { group, path } of uses) {
    if (Object.hasOwn(map, group)) continue;
    const hint = suggestion(didYouMean(group, known), known);
    report("group-unknown", path, `the platform's identity.groups has no ${JSON.stringify(group)}.${hint}`);
  }
}

// src/platform/limits.ts
var requiredByDefault = ["owner.support"];
var scales = {
  failOn: ["info", "warning", "error"],
  breaking: ["surface", "client", "call"],
  severity: ["error", "warning", "info"],
  logInputs: ["none", "keys", "full"]
};
function checkLimits(manifest, platform, report) {
  const { policy } = platform;
  for (const field of policy?.require ?? requiredByDefault) {
    const path = field.split(".");
    if (pick(manifest, ...path) !== void 0) continue;
    report("required-by-platform", path, `the platform requires ${field}, which is missing.`);
  }
  checkReplicas(manifest, policy?.limits?.maxReplicas, report);
  checkAmount(manifest, "memory", policy?.limits?.memory, report);
  checkAmount(manifest, "cpu", policy?.limits?.cpu, report);
  const bound = (scale, path, most) => {
    const order = scales[scale];
    const value = pick(manifest, ...path);
    if (most === void 0 || typeof value !== "string" || order.indexOf(value) <= order.indexOf(most))
      return;
    const message = `${path.at(-1)}: ${value} is looser than the platform allows, which is ${most}.`;
    report("looser-than-platform", path, message, {
      help: `Write ${most} or a stricter value, or leave it out.`
    });
  };
  bound("failOn", ["lint", "failOn"], policy?.lint?.failOn);
  for (const [index, entry] of itemsOf(pick(manifest, "lint", "severity")).entries()) {
    const rule = pick(entry, "rule");
    const floors = policy?.lint?.severity ?? {};
    const least = typeof rule === "string" && Object.hasOwn(floors, rule) ? floors[rule] : void 0;
    bound("severity", ["lint", "severity", index, "severity"], least);
  }
  bound("breaking", ["contractTest", "breaking"], policy?.breaking);
  for (const { path } of governancesIn(manifest)) {
    bound("logInputs", [...path, "logInputs"], platform.telemetry?.logs?.maxInputs);
  }
}
function checkReplicas(manifest, most, report) {
  for (const key of ["minReplicas", "maxReplicas"]) {
    const path = ["deploy", "autoscaling", key];
    const value = pick(manifest, ...path);
    if (most === void 0 || typeof value !== "number" || value <= most) continue;
    report("above-platform-limit", path, `${key} is ${value}; the platform allows at most ${most}.`);
  }
}
function checkAmount(manifest, amount, most, report) {
  const limit = quantityOf(most);
  if (limit === void 0) return;
  for (const kind of ["requests", "limits"]) {
    const path = ["deploy", "resources", kind, amount];
    const text = pick(manifest, ...path);
    const value = quantityOf(text);
    if (value === void 0 || value <= limit) continue;
    report(
      "above-platform-limit",
      path,
      `${kind}.${amount} is ${text}; the platform allows at most ${most}.`
    );
  }
}

// src/platform/patches.ts
async function checkPatches(manifest, platform, report) {
  const patches2 = itemsOf(pick(manifest, "deploy", "patches"));
  if (patches2.length === 0) return;
  const { default: picomatch } = await import("./picomatch-KW6RGJWC.js");
  for (const [index, entry] of patches2.entries()) {
    const [kind, text] = [pick(entry, "target", "kind"), pick(entry, "patch")];
    if (typeof kind !== "string" || typeof text !== "string") continue;
    const path = ["deploy", "patches", index, "patch"];
    const touched = touchedBy(text);
    if (touched === void 0) {
      report("patch-unreadable", path, "this is neither a JSON patch (a list) nor a merge patch (a map).");
      continue;
    }
    const globs = itemsOf(pick(platform.policy?.patches, kind)).map(String);
    const allowed = globs.map((glob) => picomatch(glob, { nonegate: true, noextglob: true, dot: true }));
    const covered = (pointer) => ancestors(pointer).some((above) => allowed.some((fits) => fits(above)));
    for (const pointer of touched.filter((one) => !covered(one))) {
      const hint = globs.length === 0 ? ` It allows no patches of ${kind}.` : suggestion(void 0, globs);
      const where = pointer === "" ? "the whole object" : pointer;
      report(
        "patch-not-allowed",
        path,
        `the platform does not let patches of ${kind} touch ${where}.${hint}`
      );
    }
  }
}
function touchedBy(text) {
  const { value, findings } = parseYaml(text, "patch");
  if (findings.length > 0) return void 0;
  if (isMap(value)) return leaves(value, []);
  if (!Array.isArray(value) || value.length === 0) return void 0;
  const pointers = value.flatMap((operation) => {
    const from = pick(operation, "op") === "move" ? [pick(operation, "from")] : [];
    return pick(operation, "op") === "test" ? [] : [pick(operation, "path"), ...from];
  });
  return pointers.every((pointer) => typeof pointer === "string") ? pointers : void 0;
}
function leaves(value, path) {
  const members = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  if (members.length === 0) return [toPointer(path)];
  return members.flatMap(([key, child]) => leaves(child, [...path, key]));
}
function ancestors(pointer) {
  const tokens = pointer.split("/").slice(1);
  return tokens.length === 0 ? [""] : tokens.map((_, index) => `/${tokens.slice(0, index + 1).join("/")}`);
}

// src/manifest/cross-check.ts
async function crossCheck(subject) {
  const { findings, report } = reporter(subject.merged.locate);
  const checks = [];
  const check = async (id, run) => {
    const before = findings.length;
    const skipped = await run();
    const failed = findings.slice(before).some(({ severity }) => severity === "error");
    const message = skipped === void 0 ? {} : { message: skipped };
    checks.push({
      id,
      status: failed ? "failed" : skipped === void 0 ? "passed" : "not exercised",
      ...message
    });
  };
  const { value } = subject.merged;
  const groups = groupsIn(value);
  await check("platform-crosschecks", async () => {
    checkLimits(value, subject.platform, report);
    checkGroups(groups, subject.platform, report);
    checkNames(value, subject.platform, subject.request.environment, report);
    checkVersion(subject, report);
    checkRegistryName(subject, report);
    return void 0;
  });
  await check("environments", () => environments(subject, findings));
  await check("patches", () => patches(subject, report));
  await check("ownership", () => {
    const repository = subject.request.env.GITHUB_REPOSITORY || void 0;
    if (subject.builtIn) return "the built-in local platform grants every name";
    const chosen = pick(value, "registryName");
    const registryName = typeof chosen === "string" ? { registryName: chosen } : {};
    const claim = { name: String(pick(value, "name")), ...registryName, groups };
    return checkGrants(subject.platform, repository, claim, report);
  });
  return { findings, checks };
}
function environments(subject, findings) {
  const { manifest, platform, builtIn } = subject;
  const own = reporter(manifest.locate);
  const open = checkEnvironments(manifest.value, platform, builtIn, own.report);
  findings.push(...own.findings);
  return open.length === 0 ? void 0 : `only a platform knows ${open.join(", ")}; pass it with --platform`;
}
async function patches({ merged, target, platform }, report) {
  const written = itemsOf(pick(merged.value, "deploy", "patches")).length > 0;
  if (target?.delivery.kind === "process") {
    return written ? "a local process has no objects that could be patched" : void 0;
  }
  await checkPatches(merged.value, platform, report);
  return void 0;
}
function checkVersion({ target, version, merged, request }, report) {
  if (target === void 0 || target.delivery.kind === "process") return;
  if (version.version !== void 0 || version.problem !== void 0) return;
  const written = pick(merged.value, "version") !== void 0;
  report(
    "version-missing",
    ["version"],
    `deploying to ${request.environment} needs a version, and there is none.`,
    {
      help: written ? "It comes from the release tag: run this for a tag such as v1.2.3." : "Write version: 1.2.3, or version: { from: package.json }, { from: pyproject.toml } or { from: tag }."
    }
  );
}
function checkRegistryName({ merged, platform, target }, report) {
  const prefix = platform.registry?.namePrefix;
  const name = pick(merged.value, "registryName");
  if (prefix === void 0 || typeof name !== "string" || target?.delivery.kind === "process") return;
  if (name.startsWith(`${prefix}/`)) return;
  const message = `${JSON.stringify(name)} is outside the platform's namespace, ${prefix}.`;
  report("registry-name-foreign", ["registryName"], message, {
    help: `Leave it out, or begin it with "${prefix}/".`
  });
}

// src/manifest/layers.ts
function pipelineDefaults(policy) {
  const [failOn, breaking] = [pick(policy, "lint", "failOn"), pick(policy, "breaking")];
  const stricter = {
    ...failOn === void 0 ? {} : { lint: { failOn } },
    ...breaking === void 0 ? {} : { contractTest: { breaking } }
  };
  return [
    { value: { lint: { failOn: "error" }, contractTest: { breaking: "client" } } },
    { value: stricter, label: "platform policy" }
  ];
}
function manifestLayers(sources) {
  const { environment, locateManifest, locatePlatform } = sources;
  const [defaults, manifest] = [split(sources.defaults, environment), split(sources.manifest, environment)];
  const under = `/environments/${environment}`;
  const layers = [
    ...pipelineDefaults(sources.policy),
    { value: defaults.base, locate: locatePlatform, prefix: "/manifestDefaults" },
    { value: manifest.base, locate: locateManifest },
    { value: defaults.patch, locate: locatePlatform, prefix: `/manifestDefaults${under}`, claimsMaps: false },
    { value: manifest.patch, locate: locateManifest, prefix: under, claimsMaps: false }
  ];
  return alignSecrets(layers.filter((layer) => layer.value !== void 0));
}
function split(value, environment) {
  if (!isMap(value)) return { base: void 0, patch: void 0 };
  const { environments: environments2, ...rest } = value;
  const base = rest;
  if (typeof base.owner === "string") base.owner = { team: base.owner };
  for (const section of ["tools", "prompts", "resources"]) {
    const entries = membersOf(base[section]);
    if (isMap(base[section]))
      base[section] = Object.fromEntries(entries.map(([name, own]) => [name, own ?? {}]));
  }
  const patch = membersOf(environments2).find(([name]) => name === environment)?.[1];
  return { base, patch: isMap(patch) ? patch : void 0 };
}
function alignSecrets(layers) {
  let mapAbove = false;
  return layers.reverse().map((layer) => {
    const secrets = isMap(layer.value) ? layer.value.secrets : void 0;
    if (isMap(secrets)) mapAbove = true;
    if (!Array.isArray(secrets) || !mapAbove || !isMap(layer.value)) return layer;
    const named = Object.fromEntries(itemsOf(secrets).map((name) => [String(name), {}]));
    return { ...layer, value: { ...layer.value, secrets: named } };
  }).reverse();
}

// src/manifest/load.ts
import { dirname, resolve } from "node:path";
async function readManifest(path, cwd) {
  const file = displayPath(path, cwd);
  const text = await readManifestText(path, cwd);
  const parsed = parseYaml(text, file);
  if (!parsed.usable) throw new Problem(exitCodes.badInput, parsed.findings);
  const source = { value: parsed.value, file, locate: parsed.locate };
  const { data, findings } = readValue(manifestSchema, source, "manifest-schema");
  return {
    file,
    directory: dirname(resolve(cwd, path)),
    ...data === void 0 ? {} : { manifest: data },
    value: parsed.value,
    locate: parsed.locate,
    findings: [...parsed.findings, ...findings, ...checkManifest(source, today())]
  };
}

// src/manifest/merge.ts
function mergeLayers(layers, root) {
  const origins = /* @__PURE__ */ new Map();
  let value = {};
  for (const layer of layers) value = apply(value, layer.value, "", layer, origins);
  const locate = (pointer, part) => {
    const path = fromPointer(pointer);
    for (let length = path.length; length >= 0; length -= 1) {
      const known = path.slice(0, length).map((token) => `/${pointerToken(token)}`).join("");
      const layer = origins.get(known)?.layer;
      if (layer?.locate !== void 0) return layer.locate(`${layer.prefix ?? ""}${pointer}`, part);
    }
    return root;
  };
  const named = () => [...origins].filter(([, origin]) => !origin.map).map(([pointer, { layer }]) => [pointer, originName(layer, pointer)]).sort(([a], [b]) => a < b ? -1 : 1);
  return { value: isMap(value) ? value : {}, locate, origins: () => Object.fromEntries(named()) };
}
function originName(layer, pointer) {
  if (layer.locate === void 0) return layer.label ?? "default";
  const { file, line } = layer.locate(`${layer.prefix ?? ""}${pointer}`);
  return `${file}:${line}`;
}
function apply(target, patch, pointer, layer, origins) {
  const merges = isMap(target) && isMap(patch);
  if (target !== void 0 && !merges) forget(origins, pointer);
  if (!isMap(patch)) {
    origins.set(pointer, { layer, map: false });
    return structuredClone(patch);
  }
  if (layer.claimsMaps !== false || !origins.has(pointer)) origins.set(pointer, { layer, map: true });
  const result = new Map(membersOf(target));
  for (const [key, change] of Object.entries(patch)) {
    const at = `${pointer}/${pointerToken(key)}`;
    if (change !== null) result.set(key, apply(result.get(key), change, at, layer, origins));
    else if (result.delete(key)) forget(origins, at);
  }
  result.delete("__proto__");
  return Object.fromEntries(result);
}
function forget(origins, pointer) {
  const below = `${pointer}/`;
  for (const known of origins.keys()) {
    if (known === pointer || known.startsWith(below)) origins.delete(known);
  }
}

// src/manifest/resolve.ts
async function resolvePlan(request) {
  const [read, readTarget] = await bothFiles(request);
  const builtIn = readTarget.file === void 0;
  const findings = [...read.findings, ...readTarget.findings];
  const checks = [
    verdict("manifest-schema", read.findings),
    builtIn ? notExercised("platform-schema", "the built-in local platform is in use") : verdict("platform-schema", readTarget.findings)
  ];
  const merged = mergeLayers(
    manifestLayers({
      manifest: read.value,
      locateManifest: read.locate,
      defaults: pick(readTarget.value, "manifestDefaults"),
      policy: pick(readTarget.value, "policy"),
      locatePlatform: readTarget.locate,
      environment: request.environment
    }),
    read.locate("")
  );
  const before = findings.length;
  const proposed = read.manifest && readTarget.platform ? checkMerged(merged, read, findings) : void 0;
  const manifest = proposed && await judgedByBase(proposed, read, readTarget, request, findings);
  const detection = await detect(merged, read, findings);
  const version = await versionOf(merged, read, request, findings);
  checks.push(verdict("merged-manifest", findings.slice(before)));
  const platform = readTarget.platform && withLocal(readTarget.platform, request.environment);
  const target = platform && environmentOf(platform, request.environment);
  if (platform !== void 0 && target === void 0) {
    findings.push(unknownEnvironment(request.environment, platform, builtIn));
  }
  if (platform !== void 0) {
    const subject = { merged, platform, target, version, builtIn };
    const result = await crossCheck({ ...subject, manifest: read, request });
    findings.push(...result.findings);
    checks.push(...result.checks);
  }
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !manifest || !platform || !target || !detection?.runtime) {
    throw new Problem(exitCodes.badInput, sortFindings(findings), { checks });
  }
  const plan = buildPlan({ request, read, merged, manifest, platform, target, detection, version });
  return {
    plan,
    loaded: { ...withoutValue(read), manifest: read.manifest ?? manifest },
    findings: sortFindings(findings),
    checks
  };
}
async function judgedByBase(manifest, read, { platform, file }, { cwd, env }, findings) {
  if (!env.GITHUB_EVENT_NAME) return manifest;
  const { baseOfChange, readAtBase } = await import("./base-commit-3DP2YQYW.js");
  const base = await baseOfChange(cwd, env);
  if (base === void 0) return manifest;
  const { judgedManifest } = await import("./judge-ONLNIXNJ.js");
  const text = await readAtBase(base, read.file);
  const { findings: own, report } = reporter(read.locate);
  const before = text === void 0 ? void 0 : parseYaml(text, read.file).value;
  const judged = judgedManifest(manifest, before, file === void 0 ? void 0 : platform, report);
  findings.push(...own);
  return judged;
}
async function bothFiles({ manifest, platform, cwd }) {
  const [first, second] = await Promise.allSettled([
    readManifest(manifest, cwd),
    readPlatform(platform, cwd)
  ]);
  if (first.status === "fulfilled" && second.status === "fulfilled") return [first.value, second.value];
  const findings = [first, second].flatMap((outcome) => {
    if (outcome.status === "fulfilled") return outcome.value.findings;
    if (outcome.reason instanceof Problem) return outcome.reason.findings;
    throw outcome.reason;
  });
  throw new Problem(exitCodes.badInput, sortFindings(findings));
}
function checkMerged(merged, read, findings) {
  const source = { value: merged.value, file: read.file, locate: merged.locate };
  const { data, findings: own } = readValue(manifestSchema, source, "manifest-schema");
  findings.push(...own.map((finding) => ({ ...finding, ...merged.locate(finding.pointer ?? "") })));
  const key = ({ ruleId, file, line, column }) => `${ruleId} ${file}:${line}:${column}`;
  const known = new Set(findings.map(key));
  findings.push(...checkManifest(source, today()).filter((finding) => !known.has(key(finding))));
  return data;
}
async function detect(merged, read, findings) {
  const runtime2 = runtime.safeParse(pick(merged.value, "runtime"));
  if (!runtime2.success) return void 0;
  const detection = await detectRuntime(runtime2.data, read.directory, String(pick(merged.value, "name")));
  if (detection.problem !== void 0) {
    const place = { pointer: "/runtime", ...merged.locate("/runtime") };
    findings.push({
      ruleId: "runtime-not-detected",
      severity: "error",
      message: detection.problem,
      ...place
    });
  }
  return detection;
}
async function versionOf(merged, read, request, findings) {
  const written = manifestSchema.shape.version.safeParse(pick(merged.value, "version"));
  if (!written.success) return {};
  const name = String(pick(merged.value, "name"));
  const resolved = await resolveVersion(written.data, read.directory, name, request.env);
  if (resolved.problem !== void 0) {
    const { problem: message, help } = resolved;
    const place = { pointer: "/version", ...merged.locate("/version") };
    findings.push({
      ruleId: "version-unresolved",
      severity: "error",
      message,
      ...place,
      ...help ? { help } : {}
    });
  }
  return resolved;
}
function buildPlan({ request, read, merged, manifest, platform, target, detection, version }) {
  const { runtime: runtime2 } = detection;
  if (runtime2 === void 0) throw new Error("a plan needs a runtime");
  const owner = typeof manifest.owner === "string" ? { team: manifest.owner } : manifest.owner;
  const prefix = platform.registry?.namePrefix ?? "local";
  return {
    schemaVersion: 1,
    name: manifest.name,
    registryName: manifest.registryName ?? `${prefix}/${manifest.name}`,
    ...version.version === void 0 ? {} : { version: version.version },
    environment: request.environment,
    directory: read.directory,
    manifestFile: read.file,
    owner,
    runtime: runtime2,
    manifest,
    platform,
    target,
    policy: compilePolicy(manifest, merged.locate),
    origins: sorted({
      ...merged.origins(),
      ...detection.origins,
      ...version.origin === void 0 ? {} : { "/version": version.origin }
    }),
    guesses: [...detection.guesses, ...version.guess === void 0 ? [] : [version.guess]]
  };
}
function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1));
}
function withoutValue({
  value: _value,
  manifest: _manifest,
  ...rest
}) {
  return rest;
}
function verdict(id, findings) {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return { id, status: "passed" };
  return { id, status: "failed", message: errors === 1 ? "one error" : `${errors} errors` };
}
function notExercised(id, message) {
  return { id, status: "not exercised", message };
}

export {
  manifestLayers,
  mergeLayers,
  resolvePlan
};
