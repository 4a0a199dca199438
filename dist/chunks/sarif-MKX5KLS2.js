import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  shorten
} from "./chunk-TZZBNACP.js";
import {
  printable
} from "./chunk-YJ6VFRSS.js";
import {
  fingerprint,
  sortFindings,
  subjectOf
} from "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/report/sarif.ts
var maxResults = 5e3;
var maxMessage = 2e3;
var levels = { error: "error", warning: "warning", info: "note" };
function renderSarif(reports, options = {}) {
  const all = sortFindings(reports.flatMap((report) => report.findings));
  const findings = all.slice(0, maxResults);
  const ruleIds = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  const copies = /* @__PURE__ */ new Map();
  const run = {
    tool: {
      driver: {
        name: "mcp-pipeline",
        ...options.version === void 0 ? {} : { version: options.version },
        rules: ruleIds.map((id) => ruleOf(id, findings, options))
      }
    },
    invocations: [invocationOf(reports, all.length - findings.length)],
    results: findings.map((finding) => resultOf(finding, { ruleIds, copies, options })),
    columnKind: "utf16CodeUnits"
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run]
  };
  return `${JSON.stringify(log, null, 2)}
`;
}
function ruleOf(id, findings, options) {
  const worst = findings.find(({ ruleId }) => ruleId === id)?.severity ?? "error";
  const described = options.describe?.(id);
  return {
    id,
    name: id,
    shortDescription: { text: described?.what ?? id },
    ...described === void 0 ? {} : { fullDescription: { text: described.why } },
    help: {
      text: `Run "mcp-pipeline explain ${id}".${described === void 0 ? "" : ` Evidence: ${described.evidence}`}`
    },
    defaultConfiguration: { level: levels[worst] },
    properties: { tags: ["mcp"], "problem.severity": worst === "info" ? "recommendation" : worst }
  };
}
function resultOf(finding, { ruleIds, copies, options }) {
  const base = finding.fingerprint ?? fingerprint(finding);
  const copy = (copies.get(base) ?? 0) + 1;
  copies.set(base, copy);
  const subject = subjectOf(finding);
  const file = finding.file ?? options.fallbackFile ?? "mcp.yaml";
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIds.indexOf(finding.ruleId),
    level: levels[finding.severity],
    message: { text: messageOf(finding, subject) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(`${options.prefix ?? ""}${file}`), uriBaseId: "%SRCROOT%" },
          region: { startLine: finding.line ?? 1, startColumn: finding.column ?? 1 }
        },
        ...subject === void 0 ? {} : { logicalLocations: [{ fullyQualifiedName: printable(`${subject}${finding.pointer ?? ""}`) }] }
      }
    ],
    // The name that code scanning matches alerts by; ours stands beside it for other readers.
    partialFingerprints: { primaryLocationLineHash: `${base}:${copy}`, "mcpPipeline/v1": base },
    properties: {
      clients: finding.clients ?? [],
      ...finding.evidence ? { evidence: printable(finding.evidence) } : {}
    }
  };
}
function messageOf(finding, subject) {
  const about = subject === void 0 ? "" : `${subject}: `;
  const text = [`${about}${finding.message}`, finding.help].filter((part) => part !== void 0).join("\n");
  const plain = text.split("\n").map(printable).join("\n");
  return shorten(plain, maxMessage).replaceAll("](", "] (").replace(/\{(\d+)\}/g, "{{$1}}");
}
function uriOf(path) {
  return path.split("/").map((segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD"))).join("/");
}
function invocationOf(reports, leftOut) {
  const executionSuccessful = reports.every(({ status }) => status !== "error");
  if (leftOut === 0) return { executionSuccessful };
  const text = `${leftOut} findings of lower severity are not in this file: code scanning keeps ${maxResults} of a run.`;
  return { executionSuccessful, toolExecutionNotifications: [{ level: "note", message: { text } }] };
}
export {
  renderSarif
};
