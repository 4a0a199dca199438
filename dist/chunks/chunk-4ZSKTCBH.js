import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  leastTokens,
  patternsToAnalyse,
  rules,
  tokenNeed
} from "./chunk-SUNT2SL4.js";
import {
  defaultProfiles
} from "./chunk-K4GJVHWU.js";
import {
  annotationRows,
  inputRows,
  outputRows,
  serverRows,
  toolRows
} from "./chunk-3RESNNFB.js";
import {
  walkSchema
} from "./chunk-UUST3M53.js";
import {
  scanValue
} from "./chunk-Q5SLLCM6.js";
import {
  subjectLists
} from "./chunk-VAEXJIVR.js";
import {
  didYouMean
} from "./chunk-W235HKW5.js";
import {
  severities,
  sortFindings
} from "./chunk-XSJEOQQV.js";

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
  const need = tokenNeed(context);
  const [countTokens, isExponential] = await Promise.all([
    need === "exact" ? loadTokenizer() : need === "least" ? leastTokens : void 0,
    patternsToAnalyse(context).length > 0 ? loadAnalysis() : void 0
  ]);
  return {
    ...countTokens === void 0 ? {} : { countTokens, ...need === "least" ? { countsAtLeast: true } : {} },
    ...isExponential === void 0 ? {} : { isExponential }
  };
}
async function loadTokenizer() {
  const [{ tokenCounter }, { default: ranks }] = await Promise.all([
    import("./bpe-AP55STKC.js"),
    import("./cl100k_base-GSY4MO5E.js")
  ]);
  return tokenCounter(ranks);
}
async function loadAnalysis() {
  const { analyse } = await import("./scslre-W5ZLS5NQ.js");
  return (pattern) => {
    try {
      const { reports } = analyse({ source: pattern, flags: "u" }, { reportTypes: { Move: false } });
      return reports.some(({ exponential }) => exponential);
    } catch {
      return false;
    }
  };
}

// src/stages/lint/severity.ts
function applySeverities(findings, { overrides, floors }) {
  if (overrides.length === 0 && Object.keys(floors).length === 0) return [...findings];
  return findings.map((finding) => {
    const own = overrides.filter(({ rule }) => rule === finding.ruleId);
    const chosen = own.find(({ tool }) => tool !== void 0 && tool === finding.tool) ?? own.find(({ tool }) => tool === void 0);
    const floor = Object.hasOwn(floors, finding.ruleId) ? floors[finding.ruleId] : void 0;
    const severity = worse(chosen?.severity ?? finding.severity, floor);
    return severity === finding.severity ? finding : { ...finding, severity };
  });
}
function staleOverrides(findings, overrides, ruleIds) {
  return overrides.filter(({ rule, tool }) => {
    if (!ruleIds.includes(rule)) return true;
    return tool !== void 0 && !findings.some((finding) => finding.ruleId === rule && finding.tool === tool);
  });
}
function worse(a, b) {
  return b !== void 0 && severities.indexOf(b) < severities.indexOf(a) ? b : a;
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
  const stale2 = suppressions.filter((entry) => !used.has(entry)).map((entry) => staleFinding(entry, findings, rules2));
  return { findings: [...kept, ...stale2], suppressed: findings.length - kept.length };
}
function matches(suppression, finding) {
  return suppression.rule === finding.ruleId && suppression.tool === finding.tool && (suppression.pointer === void 0 || suppression.pointer === finding.pointer);
}
function hasExpired({ expires }, today) {
  return expires !== void 0 && expires < today;
}
function staleFinding({ suppression, place }, findings, rules2) {
  return staleEntry("suppression", suppression, place, staleHelp(suppression, findings, rules2));
}
function staleEntry(what, { rule, tool, pointer = "" }, place, help) {
  return {
    ruleId: "stale-suppression",
    severity: "warning",
    message: `The ${what} of ${rule}${tool === void 0 ? "" : ` for \`${tool}\``} matches no finding.`,
    ...tool === void 0 ? {} : { tool },
    pointer,
    ...place,
    help
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
function lintSurface(surface, options = {}) {
  return judge(contextOf(surface, options), options);
}
function contextOf(surface, options) {
  const today = options.today ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  const { profiles = defaultProfiles, manifest } = options;
  return new LintContext(surface, { profiles, manifest, today });
}
function judge(context, options) {
  const { suppressions = [], overrides = [], floors = {}, locate, rules: rules2 = rules } = options;
  const { today } = context;
  const found = rules2.flatMap(
    (rule) => limitHits(rule.check(context)).map((hit) => toFinding(rule, hit, locate))
  );
  const { changes } = options;
  const findings = applySeverities([...found, ...changes ?? []], {
    overrides: overrides.map(({ override }) => override),
    floors
  });
  const ruleIds = rules.map(({ id }) => id);
  const judged = suppressions.filter(
    ({ suppression }) => changes !== void 0 || !isChangeId(suppression.rule)
  );
  const outcome = applySuppressions(findings, judged, { today, ruleIds });
  return {
    ...outcome,
    findings: sortFindings([...outcome.findings, ...stale(findings, overrides, ruleIds)])
  };
}
function stale(findings, overrides, ruleIds) {
  const written = overrides.map(({ override }) => override);
  const unused = new Set(staleOverrides(findings, written, ruleIds));
  return overrides.filter(({ override }) => unused.has(override)).map(
    ({ override, place }) => staleEntry("severity", override, place, staleHelp(override, findings, { ruleIds }))
  );
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

export {
  lint,
  lintSurface
};
