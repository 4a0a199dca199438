import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  refuseCredential
} from "./chunk-LQYSQKGY.js";
import "./chunk-O2I2GG4U.js";
import {
  lint
} from "./chunk-4ZSKTCBH.js";
import {
  rules
} from "./chunk-SUNT2SL4.js";
import {
  count
} from "./chunk-5FHZANTP.js";
import {
  failedBuild
} from "./chunk-YDNYSRWM.js";
import {
  chooseProfiles
} from "./chunk-K4GJVHWU.js";
import {
  defaultManifest
} from "./chunk-W7KTWKJS.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-3RESNNFB.js";
import "./chunk-UUST3M53.js";
import {
  jsonBytes
} from "./chunk-Q5SLLCM6.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GFYVCK5R.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-W235HKW5.js";
import {
  toPointer
} from "./chunk-N56AOBVN.js";
import "./chunk-YJ6VFRSS.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import {
  atLeast,
  severities,
  sortFindings
} from "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/stages/lint/run.ts
import { isDeepStrictEqual } from "node:util";

// src/stages/lint/fail-on.ts
function failOn({ input, manifest, platform = "error" }) {
  const wanted = input ?? manifest ?? "error";
  return severities.indexOf(wanted) > severities.indexOf(platform) ? wanted : platform;
}

// src/stages/lint/place.ts
function placeFinder(manifest, places) {
  return (item, pointer) => {
    if (item === void 0) return manifest?.locate(pointer, "key");
    const section = `${item.kind}s`;
    const entries = manifest?.value[section];
    if (item.name !== void 0 && entries !== void 0 && Object.hasOwn(entries, item.name)) {
      return manifest?.locate(toPointer([section, item.name]), "key");
    }
    return (item.name === void 0 ? void 0 : places.locateSource?.(item.name)) ?? places.locateItem?.(item.list, item.index, item.name, pointer) ?? manifest?.locate(`/${section}`, "key");
  };
}

// src/stages/lint/subject.ts
import { dirname, join } from "node:path";
async function resolveSubject(inputs, { cwd, env }) {
  const direct = ["tools", "command", "url", "image"].filter((name) => inputs[name] !== void 0);
  if (direct.length > 1) {
    throw badInput("input-invalid", `${direct.join(" and ")} each name something to lint; give only one.`);
  }
  const manifest = inputs.manifest ?? (direct.length === 0 ? defaultManifest : void 0);
  if (manifest === void 0) return void 0;
  const { resolvePlan } = await import("./resolve-2F3MOJNV.js");
  const { environment, platform } = inputs;
  const { plan, loaded } = await resolvePlan({ manifest, platform, environment, cwd, env });
  return { plan, loaded };
}
async function readSubject(inputs, resolved, context) {
  if (inputs.tools !== void 0) return readSaved(inputs.tools, context);
  if (inputs.command !== void 0 || inputs.image !== void 0) refuseCredential("lint", context.env);
  const target = await namedTarget(inputs, resolved, context);
  const places = await codePlaces(inputs, resolved, context);
  if (target !== void 0) return capture(target, context, places);
  if (resolved === void 0) throw new Error("nothing to lint");
  const fromLock = await readFromLock(resolved, context);
  if (fromLock !== void 0) return { ...fromLock, places: { ...fromLock.places, ...places } };
  refuseCredential("lint without a lock", context.env);
  const { plannedServer } = await import("./planned-server-GSAYJ57X.js");
  const { env, signal, progress } = context;
  return capture(
    await plannedServer(resolved.plan, { home: homeDirectory(env), env, signal, progress }),
    context,
    places
  );
}
async function codePlaces({ command }, resolved, { cwd }) {
  const directory = resolved?.plan.directory ?? (command === void 0 ? void 0 : cwd);
  if (directory === void 0) return {};
  const { sourcePlaces } = await import("./source-places-2VYPCVV4.js");
  return { locateSource: sourcePlaces(directory, cwd) };
}
async function readSaved(path, { cwd }) {
  const [{ readTools }, { parseSavedSurface }] = await Promise.all([
    import("./read-tools-FCA4BVFV.js"),
    import("./saved-RT6QXCJP.js")
  ]);
  const { text, file } = await readTools(path, cwd);
  const { surface, findings, locateItem } = parseSavedSurface(text, file);
  return {
    surface,
    findings,
    places: { locateItem: (list, index, _name, pointer) => locateItem(list, index, pointer) }
  };
}
async function namedTarget({ command, url, image }, resolved, { cwd, env }) {
  if (url !== void 0) return { url };
  if (command === void 0 && image === void 0) return void 0;
  const { imageServer, testEnvironment } = await import("./planned-server-GSAYJ57X.js");
  const more = resolved === void 0 ? {} : testEnvironment(resolved.plan);
  if (image !== void 0) return imageServer(image, homeDirectory(env), more);
  const { commandSpec } = await import("./command-spec-HE6VVDE4.js");
  return commandSpec(command ?? "", { cwd, env, more });
}
async function capture(target, { signal, progress }, places) {
  const { captureSurface } = await import("./capture-S7XRLYIK.js");
  const { surface, findings } = await captureSurface(target, { signal, progress });
  return { surface, findings, places };
}
async function readFromLock({ loaded }, { cwd }) {
  const { lockFileName, readLock } = await import("./lock-O3VLUZJN.js");
  const lock = await readLock(join(dirname(loaded.file), lockFileName), cwd);
  if (lock === void 0) return void 0;
  const places = {
    locateItem: (list, _index, name, pointer) => name === void 0 ? void 0 : lock.locateDefinition(list, name, pointer)
  };
  return { surface: lock.surface, findings: [], places, facts: lock.facts };
}

// src/stages/lint/run.ts
async function run(inputs, context) {
  const resolved = await resolveSubject(inputs, context);
  const fixes = inputs.fix === "true" ? await import("./run-fixes-AX2CRULG.js") : void 0;
  const profiles = chooseProfiles(resolved?.plan.manifest.lint?.profiles);
  const { tools: saved, manifest: manifestFile = defaultManifest } = inputs;
  const rewritten = saved === void 0 ? void 0 : await fixes?.fixToolsFile(saved, profiles, context.cwd);
  const read = await readSubject(inputs, resolved, context).catch(failedBuild);
  if ("ruleId" in read) return { status: "failed", findings: [read], checks: [], outputs: {} };
  const platform = resolved?.plan.platform ?? await platformAlone(inputs.platform, context.cwd);
  const manifest = resolved?.plan.manifest;
  const threshold = failOn({
    input: inputs["fail-on"],
    manifest: manifest?.lint?.failOn,
    platform: platform?.policy?.lint?.failOn
  });
  const compared = await comparedWithBase(inputs, read, resolved, context);
  const outcome = await judge(read, resolved, platform, compared?.findings);
  const stale = outcome.findings.filter(isStaleSuppression);
  const places = (resolved?.loaded.manifest.lint?.suppress ?? []).map(
    (_, index) => resolved.loaded.locate(`/lint/suppress/${index}`)
  );
  const removed = await fixes?.fixManifestFile(manifestFile, stale, places, context.cwd);
  const left = removed === void 0 ? outcome.findings : outcome.findings.filter((one) => !stale.includes(one));
  const findings = sortFindings([...read.findings, ...left]);
  const failed = findings.some(({ severity }) => atLeast(severity, threshold));
  return {
    status: failed ? "failed" : "passed",
    findings,
    checks: [
      ...checksOf({ ...outcome, findings: left }, threshold, resolved),
      ...compared?.checks ?? [],
      ...fixes === void 0 ? [] : [fixes.fixCheck([rewritten, removed])]
    ],
    outputs: {
      ...compared?.outputs,
      tools: String(read.surface.tools.length),
      "surface-bytes": String(surfaceBytes(read.surface))
    }
  };
}
function isStaleSuppression({ ruleId, message }) {
  return ruleId === "stale-suppression" && message.startsWith("The suppression");
}
async function comparedWithBase(inputs, { surface, facts }, resolved, { cwd, env, signal, progress }) {
  const plan = resolved?.plan;
  const against = plan?.manifest.contractTest?.against;
  const base = inputs.base ?? (against === void 0 ? void 0 : `${against}:`);
  if (base === void 0) return void 0;
  const { compareWithBase } = await import("./base-7X2XHI3H.js");
  const { manifest = defaultManifest, platform } = inputs;
  return compareWithBase({
    base,
    after: { surface, ...facts ? { facts } : {}, ...plan?.version ? { version: plan.version } : {} },
    level: plan?.manifest.contractTest?.breaking ?? "client",
    context: { cwd, env, signal, progress, manifest, platform },
    locate: ({ tool, prompt, resource }) => {
      const [kind, name] = [
        tool !== void 0 ? "tools" : prompt !== void 0 ? "prompts" : "resources",
        tool ?? prompt ?? resource
      ];
      return resolved?.loaded.locate(name === void 0 ? "/name" : toPointer([kind, name]), "key");
    }
  });
}
function judge({ surface, places }, resolved, platform, changes) {
  const floors = platform?.policy?.lint?.severity ?? {};
  if (resolved === void 0)
    return lint(surface, { floors, changes, locate: placeFinder(void 0, places) });
  const { plan, loaded } = resolved;
  const { manifest } = plan;
  const written = loaded.manifest.lint?.suppress ?? [];
  const suppressions = (manifest.lint?.suppress ?? []).map((suppression) => {
    const index = written.findIndex((entry) => isDeepStrictEqual(entry, suppression));
    return { suppression, ...index < 0 ? {} : { place: loaded.locate(`/lint/suppress/${index}`) } };
  });
  const levels = loaded.manifest.lint?.severity ?? [];
  const overrides = (manifest.lint?.severity ?? []).map((override) => {
    const index = levels.findIndex((entry) => isDeepStrictEqual(entry, override));
    return { override, ...index < 0 ? {} : { place: loaded.locate(`/lint/severity/${index}`) } };
  });
  return lint(surface, {
    overrides,
    floors,
    changes,
    manifest: { ...manifest, version: ownVersion(plan) },
    profiles: chooseProfiles(manifest.lint?.profiles, loaded.locate("/lint/profiles")),
    suppressions,
    locate: placeFinder({ value: manifest, locate: loaded.locate }, places)
  });
}
function ownVersion({ manifest, version }) {
  const isTag = typeof manifest.version === "object" && manifest.version.from === "tag";
  return isTag ? void 0 : version;
}
async function platformAlone(path, cwd) {
  if (path === void 0) return void 0;
  const { loadPlatform } = await import("./load-YIGDS3YU.js");
  return (await loadPlatform(path, cwd)).platform;
}
function checksOf({ findings, suppressed }, threshold, resolved) {
  const profiles = chooseProfiles(resolved?.plan.manifest.lint?.profiles);
  const asked = rules.filter(
    ({ needsProfile: limit }) => limit === void 0 || profiles.some((profile) => profile[limit] !== void 0)
  );
  const checks = asked.map((rule) => {
    if (rule.needsManifest && resolved === void 0) {
      return { id: rule.id, status: "not exercised", message: "no manifest was given" };
    }
    const own = findings.filter(({ ruleId }) => ruleId === rule.id);
    if (own.length === 0) return { id: rule.id, status: "passed" };
    const failed = own.some(({ severity }) => atLeast(severity, threshold));
    const below = failed ? "" : ", below the threshold";
    return {
      id: rule.id,
      status: failed ? "failed" : "passed",
      message: `${count(own.length, "finding")}${below}`
    };
  });
  if (suppressed === 0) return checks;
  return [
    ...checks,
    { id: "suppressions", status: "passed", message: `${count(suppressed, "finding")} accepted` }
  ];
}
function surfaceBytes({ tools, prompts, resources, resourceTemplates }) {
  return [tools, prompts, resources, resourceTemplates].reduce((sum, list) => sum + jsonBytes(list), 0);
}
export {
  run
};
