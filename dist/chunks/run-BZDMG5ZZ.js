import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  annotationRows,
  inputRows,
  lint,
  outputRows,
  serverRows,
  toolRows
} from "./chunk-M6YRGZYE.js";
import {
  refuseCredential
} from "./chunk-ZJFE7DDN.js";
import "./chunk-KMWH5YS3.js";
import "./chunk-VAEXJIVR.js";
import {
  defaultManifest
} from "./chunk-RIJSQZLD.js";
import {
  count,
  jsonBytes,
  rules
} from "./chunk-BQEUEDZV.js";
import "./chunk-6GU45MOQ.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import {
  failedBuild
} from "./chunk-YDNYSRWM.js";
import {
  chooseProfiles
} from "./chunk-ZZXA6EIF.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-25XEHV3U.js";
import {
  toPointer
} from "./chunk-3TGB2CDQ.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-GT37BWH6.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import {
  atLeast,
  severities,
  sortFindings
} from "./chunk-XSJEOQQV.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/lint/run.ts
import { isDeepStrictEqual } from "node:util";

// src/surface/compare/rows/ids.ts
var tables = [annotationRows, inputRows, outputRows, serverRows, toolRows];
function isChangeId(rule) {
  return tables.some((table) => Object.hasOwn(table, rule));
}

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
    return places.locateItem?.(item.list, item.index, item.name, pointer) ?? manifest?.locate(`/${section}`, "key");
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
  const { resolvePlan } = await import("./resolve-E6WIZT7O.js");
  const { environment, platform } = inputs;
  const { plan, loaded } = await resolvePlan({ manifest, platform, environment, cwd, env });
  return { plan, loaded };
}
async function readSubject(inputs, resolved, context) {
  if (inputs.tools !== void 0) return readSaved(inputs.tools, context);
  if (inputs.command !== void 0 || inputs.image !== void 0) refuseCredential("lint", context.env);
  const target = await namedTarget(inputs, resolved, context);
  if (target !== void 0) return capture(target, context);
  if (resolved === void 0) throw new Error("nothing to lint");
  const fromLock = await readFromLock(resolved, context);
  if (fromLock !== void 0) return fromLock;
  refuseCredential("lint without a lock", context.env);
  const { plannedServer } = await import("./planned-server-23CW4ZBE.js");
  const { env, signal, progress } = context;
  return capture(
    await plannedServer(resolved.plan, { home: homeDirectory(env), env, signal, progress }),
    context
  );
}
async function readSaved(path, { cwd }) {
  const [{ readTools }, { parseSavedSurface }] = await Promise.all([
    import("./read-tools-6JIUTTRZ.js"),
    import("./saved-72R36ITM.js")
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
  const { imageServer, testEnvironment } = await import("./planned-server-23CW4ZBE.js");
  const more = resolved === void 0 ? {} : testEnvironment(resolved.plan);
  if (image !== void 0) return imageServer(image, homeDirectory(env), more);
  const { commandSpec } = await import("./command-spec-P64R5LYL.js");
  return commandSpec(command ?? "", { cwd, env, more });
}
async function capture(target, { signal, progress }) {
  const { captureSurface } = await import("./capture-XNHJMPRQ.js");
  const { surface, findings } = await captureSurface(target, { signal, progress });
  return { surface, findings, places: {} };
}
async function readFromLock({ loaded }, { cwd }) {
  const { lockFileName, readLock } = await import("./lock-BKUMS7LC.js");
  const lock = await readLock(join(dirname(loaded.file), lockFileName), cwd);
  if (lock === void 0) return void 0;
  const places = {
    locateItem: (list, _index, name, pointer) => name === void 0 ? void 0 : lock.locateDefinition(list, name, pointer)
  };
  return { surface: lock.surface, findings: [], places };
}

// src/stages/lint/run.ts
async function run(inputs, context) {
  const resolved = await resolveSubject(inputs, context);
  const read = await readSubject(inputs, resolved, context).catch(failedBuild);
  if ("ruleId" in read) return { status: "failed", findings: [read], checks: [], outputs: {} };
  const platform = resolved?.plan.platform ?? await platformAlone(inputs.platform, context.cwd);
  const manifest = resolved?.plan.manifest;
  const threshold = failOn({
    input: inputs["fail-on"],
    manifest: manifest?.lint?.failOn,
    platform: platform?.policy?.lint?.failOn
  });
  const outcome = await judge(read, resolved);
  const findings = sortFindings([...read.findings, ...outcome.findings]);
  const failed = findings.some(({ severity }) => atLeast(severity, threshold));
  return {
    status: failed ? "failed" : "passed",
    findings,
    checks: checksOf(outcome, threshold, resolved),
    outputs: {
      tools: String(read.surface.tools.length),
      "surface-bytes": String(surfaceBytes(read.surface))
    }
  };
}
function judge({ surface, places }, resolved) {
  if (resolved === void 0) return lint(surface, { locate: placeFinder(void 0, places) });
  const { plan, loaded } = resolved;
  const { manifest } = plan;
  const written = loaded.manifest.lint?.suppress ?? [];
  const suppressions = (manifest.lint?.suppress ?? []).filter(({ rule }) => !isChangeId(rule)).map((suppression) => {
    const index = written.findIndex((entry) => isDeepStrictEqual(entry, suppression));
    return { suppression, ...index < 0 ? {} : { place: loaded.locate(`/lint/suppress/${index}`) } };
  });
  return lint(surface, {
    manifest,
    profiles: chooseProfiles(manifest.lint?.profiles, loaded.locate("/lint/profiles")),
    suppressions,
    locate: placeFinder({ value: manifest, locate: loaded.locate }, places)
  });
}
async function platformAlone(path, cwd) {
  if (path === void 0) return void 0;
  const { loadPlatform } = await import("./load-RBVVM5KN.js");
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
