import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  refuseCredential
} from "./chunk-HFZXLDV3.js";
import {
  failedBuild
} from "./chunk-YDNYSRWM.js";
import {
  chooseProfiles,
  defaultProfiles
} from "./chunk-ZZXA6EIF.js";
import {
  homeDirectory
} from "./chunk-UMC6IU7S.js";
import {
  defaultManifest
} from "./chunk-RIJSQZLD.js";
import {
  needsTokens,
  patternsToAnalyse,
  rules
} from "./chunk-IULQHREB.js";
import {
  count
} from "./chunk-LI6EOHK3.js";
import "./chunk-TNJ4ASWY.js";
import "./chunk-JCTY5MPH.js";
import {
  annotationRows,
  inputRows,
  outputRows,
  serverRows,
  toolRows
} from "./chunk-NQF4DPMO.js";
import {
  subjectLists
} from "./chunk-VAEXJIVR.js";
import {
  walkSchema
} from "./chunk-KZMVX34X.js";
import {
  jsonBytes,
  scanValue
} from "./chunk-3MM7HLDF.js";
import "./chunk-5YAA4W3T.js";
import {
  didYouMean
} from "./chunk-25XEHV3U.js";
import {
  toPointer
} from "./chunk-3TGB2CDQ.js";
import "./chunk-YJ6VFRSS.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import {
  atLeast,
  severities,
  sortFindings
} from "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/lint/run.ts
import { isDeepStrictEqual } from "node:util";

// src/surface/compare/rows/ids.ts
var tables = [annotationRows, inputRows, outputRows, serverRows, toolRows];
function isChangeId(rule) {
  return tables.some((table) => Object.hasOwn(table, rule));
}

// src/stages/lint/context.ts
var LintContext = class {
  surface;
  tools;
  /** Tools, prompts, resources and resource templates. */
  items;
  profiles;
  /** Absent where a server or a saved list is linted without a manifest. */
  manifest;
  /** YYYY-MM-DD. */
  today;
  /** Rules that need one that is not there say nothing. */
  helpers = {};
  #schemas = /* @__PURE__ */ new Map();
  #scans = /* @__PURE__ */ new Map();
  constructor(surface, { profiles, manifest, today }) {
    this.surface = surface;
    this.today = today;
    this.profiles = profiles;
    this.manifest = manifest;
    this.items = subjectLists.flatMap(
      ({ list, kind, nameKey }) => surface[list].map((definition, index) => {
        const name = definition[nameKey];
        return {
          kind,
          list,
          index,
          definition,
          ...typeof name === "string" && name !== "" ? { name } : {}
        };
      })
    );
    this.tools = this.items.filter((item) => item.kind === "tool");
  }
  /** Every node of one schema of a tool; none where the tool has no such schema. */
  schema(tool, side) {
    const key = `${side} ${tool.index}`;
    const known = this.#schemas.get(key);
    if (known !== void 0) return known;
    const schema = tool.definition[side];
    const nodes = schema === void 0 || schema === null ? [] : walkSchema(schema);
    this.#schemas.set(key, nodes);
    return nodes;
  }
  /** Every node of every schema, with the pointer of its schema in the tool. */
  *schemas(...sides) {
    for (const tool of this.tools) {
      for (const side of sides) {
        const nodes = this.schema(tool, side);
        if (nodes.length > 0) yield { tool, side, nodes };
      }
    }
  }
  /** Every string of a definition. */
  scan(item) {
    const known = this.#scans.get(item) ?? scanValue(item.definition);
    this.#scans.set(item, known);
    return known;
  }
};

// src/stages/lint/helpers.ts
async function loadHelpers(context) {
  const [countTokens, isExponential] = await Promise.all([
    needsTokens(context) ? loadTokenizer() : void 0,
    patternsToAnalyse(context).length > 0 ? loadAnalysis() : void 0
  ]);
  return {
    ...countTokens === void 0 ? {} : { countTokens },
    ...isExponential === void 0 ? {} : { isExponential }
  };
}
async function loadTokenizer() {
  const [{ tokenCounter }, { default: ranks }] = await Promise.all([
    import("./bpe-V5SNEESY.js"),
    import("./cl100k_base-GCWBMRNE.js")
  ]);
  return tokenCounter(ranks);
}
async function loadAnalysis() {
  const { analyse } = await import("./scslre-B6DARXC7.js");
  return (pattern) => {
    try {
      const { reports } = analyse({ source: pattern, flags: "u" }, { reportTypes: { Move: false } });
      return reports.some(({ exponential }) => exponential);
    } catch {
      return false;
    }
  };
}

// src/stages/lint/suppress.ts
function applySuppressions(findings, suppressions, rules2) {
  const used = /* @__PURE__ */ new Set();
  const kept = [];
  for (const finding of findings) {
    const matching = suppressions.filter(({ suppression }) => matches(suppression, finding));
    for (const match of matching) used.add(match);
    const [first] = matching;
    if (first === void 0) kept.push(finding);
    else if (matching.every(({ suppression }) => hasExpired(suppression, rules2.today))) {
      const { expires, reason } = first.suppression;
      kept.push({
        ...finding,
        message: `${finding.message} Its suppression (${reason}) expired on ${expires}.`
      });
    }
  }
  const stale = suppressions.filter((entry) => !used.has(entry)).map((entry) => staleFinding(entry, findings, rules2));
  return { findings: [...kept, ...stale], suppressed: findings.length - kept.length };
}
function matches(suppression, finding) {
  return suppression.rule === finding.ruleId && suppression.tool === finding.tool && (suppression.pointer === void 0 || suppression.pointer === finding.pointer);
}
function hasExpired({ expires }, today) {
  return expires !== void 0 && expires < today;
}
function staleFinding({ suppression, place }, findings, rules2) {
  const { rule, tool } = suppression;
  return {
    ruleId: "stale-suppression",
    severity: "warning",
    message: `The suppression of ${rule}${tool === void 0 ? "" : ` for \`${tool}\``} matches no finding.`,
    ...tool === void 0 ? {} : { tool },
    pointer: suppression.pointer ?? "",
    ...place,
    help: staleHelp(suppression, findings, rules2)
  };
}
function staleHelp({ rule, tool }, findings, { ruleIds }) {
  if (!ruleIds.includes(rule)) {
    const meant = didYouMean(rule, ruleIds);
    return meant === void 0 ? "There is no such rule; remove the entry." : `Did you mean ${meant}?`;
  }
  const others = findings.filter((finding) => finding.ruleId === rule && finding.tool !== tool);
  const named = others.find((finding) => finding.tool !== void 0)?.tool;
  if (tool === void 0 && named !== void 0) return `Name the tool that it is for, e.g. tool: ${named}.`;
  return "The problem is gone: remove the entry.";
}

// src/stages/lint/engine.ts
var maxPerItem = 20;
var maxText = 2e3;
async function lint(surface, options = {}) {
  const context = contextOf(surface, options);
  context.helpers = await loadHelpers(context);
  return judge(context, options);
}
function contextOf(surface, options) {
  const today = options.today ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const { profiles = defaultProfiles, manifest } = options;
  return new LintContext(surface, { profiles, manifest, today });
}
function judge(context, options) {
  const { suppressions = [], locate, rules: rules2 = rules } = options;
  const { today } = context;
  const findings = rules2.flatMap(
    (rule) => limitHits(rule.check(context)).map((hit) => toFinding(rule, hit, locate))
  );
  const outcome = applySuppressions(findings, suppressions, { today, ruleIds: rules.map(({ id }) => id) });
  return { ...outcome, findings: sortFindings(outcome.findings) };
}
function limitHits(hits) {
  const perItem = /* @__PURE__ */ new Map();
  const kept = [];
  const last = /* @__PURE__ */ new Map();
  for (const hit of hits) {
    const amount = (perItem.get(hit.item) ?? 0) + 1;
    perItem.set(hit.item, amount);
    if (hit.item !== void 0 && amount > maxPerItem) continue;
    const copy = { ...hit };
    if (hit.item !== void 0) last.set(hit.item, copy);
    kept.push(copy);
  }
  for (const [item, hit] of last) {
    const rest = (perItem.get(item) ?? 0) - maxPerItem;
    if (rest > 0) hit.message += ` (And ${rest} more like this here.)`;
  }
  return kept;
}
function toFinding(rule, hit, locate) {
  const { item, pointer = "" } = hit;
  const subject = item ?? hit.subject;
  const clients = hit.clients ?? rule.clients;
  const outer = item !== void 0 && item.name === void 0 ? `/${item.list}/${item.index}` : "";
  const place = locate?.(item, pointer);
  return {
    ruleId: rule.id,
    severity: hit.severity ?? rule.severity,
    message: hit.message,
    ...subject?.name !== void 0 ? { [subject.kind]: shorten(subject.name) } : {},
    pointer: shorten(`${outer}${pointer}`),
    ...place,
    ...clients.length > 0 ? { clients: [...clients] } : {},
    ...hit.help === void 0 ? {} : { help: hit.help },
    evidence: hit.evidence || rule.evidence
  };
}
function shorten(text) {
  return text.length > maxText ? `${text.slice(0, maxText).replace(/[\uD800-\uDBFF]$/, "")}\u2026` : text;
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
  const { resolvePlan } = await import("./resolve-HMQ6DANZ.js");
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
  const { plannedServer } = await import("./planned-server-AAK37XTW.js");
  const { env, signal, progress } = context;
  return capture(
    await plannedServer(resolved.plan, { home: homeDirectory(env), env, signal, progress }),
    context
  );
}
async function readSaved(path, { cwd }) {
  const [{ readTools }, { parseSavedSurface }] = await Promise.all([
    import("./read-tools-6JIUTTRZ.js"),
    import("./saved-IFYWD2M4.js")
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
  const { imageServer, testEnvironment } = await import("./planned-server-AAK37XTW.js");
  const more = resolved === void 0 ? {} : testEnvironment(resolved.plan);
  if (image !== void 0) return imageServer(image, homeDirectory(env), more);
  const { commandSpec } = await import("./command-spec-P64R5LYL.js");
  return commandSpec(command ?? "", { cwd, env, more });
}
async function capture(target, { signal, progress }) {
  const { captureSurface } = await import("./capture-HH3FTXTI.js");
  const { surface, findings } = await captureSurface(target, { signal, progress });
  return { surface, findings, places: {} };
}
async function readFromLock({ loaded }, { cwd }) {
  const { lockFileName, readLock } = await import("./lock-M6T3LLAP.js");
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
  const outcome = await judge2(read, resolved);
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
function judge2({ surface, places }, resolved) {
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
  const { loadPlatform } = await import("./load-IEICQ7CY.js");
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
