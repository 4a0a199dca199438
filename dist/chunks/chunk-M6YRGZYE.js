import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  subjectLists
} from "./chunk-VAEXJIVR.js";
import {
  needsTokens,
  patternsToAnalyse,
  rules,
  scanValue,
  walkSchema
} from "./chunk-BQEUEDZV.js";
import {
  defaultProfiles
} from "./chunk-ZZXA6EIF.js";
import {
  didYouMean
} from "./chunk-25XEHV3U.js";
import {
  sortFindings
} from "./chunk-XSJEOQQV.js";

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
function lintSurface(surface, options = {}) {
  return judge(contextOf(surface, options), options);
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

// src/surface/compare/rows/annotations.ts
var annotationRows = {
  "read-only-lost": { level: "client", risk: true },
  "destructive-gained": { level: "client", risk: true },
  "open-world-gained": { level: "client", risk: true },
  "idempotent-lost": { level: "client" },
  "read-only-claimed": { level: "surface", risk: true },
  "destructive-disclaimed": { level: "surface", risk: true },
  "open-world-disclaimed": { level: "surface" },
  "idempotent-claimed": { level: "surface" }
};

// src/surface/compare/rows/input.ts
var inputRows = {
  "required-property-added": { level: "call" },
  "property-now-required": { level: "call" },
  "property-now-optional": { level: "surface" },
  "optional-property-added": { level: "surface" },
  "property-removed-closed": { level: "call" },
  "property-removed": { level: "client" },
  "property-renamed": { level: "call" },
  "object-closed": { level: "call" },
  "object-opened": { level: "surface" },
  "type-narrowed": { level: "call" },
  "type-widened": { level: "surface" },
  "type-changed": { level: "call" },
  "enum-narrowed": { level: "call" },
  "enum-widened": { level: "surface" },
  "constraint-tightened": { level: "call" },
  "constraint-loosened": { level: "surface" },
  "pattern-changed": { level: "call", verdict: "unknown" },
  "union-narrowed": { level: "call" },
  "union-widened": { level: "surface" },
  "exclusive-branch-added": { level: "call", verdict: "unknown" },
  "condition-added": { level: "call" },
  "condition-dropped": { level: "surface" },
  "items-narrowed": { level: "call" },
  "items-widened": { level: "surface" },
  "default-changed": { level: "client" },
  "dialect-changed": { level: "client" },
  "portability-lost": { level: "client" },
  "header-param-changed": { level: "client" },
  "deprecated-marked": { level: "surface" },
  "schema-widened": { level: "surface" },
  "not-proven": { level: "call", verdict: "unknown" }
};

// src/surface/compare/rows/output.ts
var outputRows = {
  "output-schema-removed": { level: "call" },
  "output-schema-added": { level: "surface" },
  "output-required-property-removed": { level: "call" },
  "output-property-now-optional": { level: "call" },
  "output-property-removed": { level: "client" },
  "output-property-now-required": { level: "surface" },
  "output-property-added": { level: "surface" },
  "output-property-added-closed": { level: "call" },
  "output-type-widened": { level: "call" },
  "output-type-narrowed": { level: "surface" },
  "output-type-changed": { level: "call" },
  "output-enum-widened": { level: "call" },
  "output-enum-narrowed": { level: "surface" },
  "output-union-widened": { level: "call" },
  "output-union-narrowed": { level: "surface" },
  "output-constraint-loosened": { level: "call" },
  "output-constraint-tightened": { level: "surface" },
  "output-pattern-changed": { level: "call", verdict: "unknown" },
  "output-condition-added": { level: "surface" },
  "output-condition-dropped": { level: "call" },
  "output-items-widened": { level: "call" },
  "output-items-narrowed": { level: "surface" },
  "output-object-opened": { level: "client" },
  "output-object-closed": { level: "surface" },
  "output-root-changed": { level: "call" },
  "output-default-changed": { level: "client" },
  "output-dialect-changed": { level: "client" },
  "output-deprecated-marked": { level: "surface" },
  "output-schema-narrowed": { level: "surface" },
  "output-not-proven": { level: "call", verdict: "unknown" }
};

// src/surface/compare/rows/server.ts
var serverRows = {
  "task-now-required": { level: "call" },
  "task-support-removed": { level: "call" },
  "task-support-loosened": { level: "surface" },
  "policy-narrowed": { level: "call" },
  "policy-widened": { level: "surface", risk: true },
  "approval-required": { level: "call" },
  "approval-dropped": { level: "surface", risk: true },
  "capability-removed": { level: "call" },
  "capability-added": { level: "surface" },
  "protocol-version-dropped": { level: "call" },
  "protocol-version-added": { level: "surface" },
  "sessions-changed": { level: "call" },
  "prompt-removed": { level: "call" },
  "prompt-added": { level: "surface" },
  "prompt-argument-now-required": { level: "call" },
  "prompt-required-argument-added": { level: "call" },
  "prompt-argument-removed": { level: "call" },
  "prompt-argument-loosened": { level: "surface" },
  "resource-removed": { level: "call" },
  "resource-added": { level: "surface" },
  "template-variables-changed": { level: "call" },
  "mime-type-changed": { level: "client" },
  "server-name-changed": { level: "client" },
  "version-not-bumped": { level: "client" }
};

// src/surface/compare/rows/tools.ts
var toolRows = {
  "tool-removed": { level: "call" },
  "tool-renamed": { level: "call" },
  "tool-name-case-changed": { level: "call" },
  "tool-added": { level: "surface" },
  "tool-order-changed": { level: "surface" },
  "title-changed": { level: "surface" },
  "icons-changed": { level: "surface" },
  "description-changed": { level: "surface" },
  "instructions-changed": { level: "surface" },
  "text-suspicious": { level: "call", risk: true }
};

export {
  annotationRows,
  inputRows,
  outputRows,
  serverRows,
  toolRows,
  lint,
  lintSurface
};
