import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  shorten
} from "./chunk-TZZBNACP.js";
import {
  printable
} from "./chunk-YJ6VFRSS.js";
import {
  severities,
  sortFindings,
  subjectOf
} from "./chunk-XSJEOQQV.js";

// src/report/annotations.ts
var maxPerLevel = 10;
var commands = { error: "error", warning: "warning", info: "notice" };
function renderAnnotations(findings, options = {}) {
  const sorted = sortFindings(findings);
  const levels = severities.map((severity) => sorted.filter((finding) => finding.severity === severity));
  const isOver = levels.some((level) => level.length > maxPerLevel);
  const shown = levels.map((level, index) => {
    const isNotice = severities[index] === "info";
    return level.slice(0, isOver && isNotice ? maxPerLevel - 1 : maxPerLevel);
  });
  const lines = shown.flat().map((finding) => annotation(finding, options.prefix ?? ""));
  if (!isOver) return lines;
  const leftOut = levels.map((level, index) => ({
    severity: severities[index] ?? "info",
    amount: level.length - (shown[index]?.length ?? 0)
  })).filter(({ amount }) => amount > 0).map(({ severity, amount }) => `${amount} ${severity}`);
  const rest = options.rest ?? "the job summary has all of them";
  const message = `Not shown as annotations: ${leftOut.join(", ")}; ${rest}.`;
  return [...lines, `::notice title=${escapeProperty("mcp-pipeline")}::${escapeData(message)}`];
}
function annotation(finding, prefix) {
  const place = finding.file === void 0 ? [] : [
    ["file", `${prefix}${finding.file}`],
    ["line", finding.line],
    ["col", finding.column]
  ];
  const subject = subjectOf(finding);
  const title = subject === void 0 ? finding.ruleId : `${finding.ruleId}: ${shorten(subject, 80)}`;
  const properties = [...place, ["title", title]].filter((entry) => entry[1] !== void 0).map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`).join(",");
  const text = [finding.message, finding.help].filter((part) => part !== void 0).join("\n");
  return `::${commands[finding.severity]} ${properties}::${escapeData(visible(shorten(text, 4e3)))}`;
}
function visible(text) {
  return text.split("\n").map(printable).join("\n");
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

export {
  renderAnnotations
};
