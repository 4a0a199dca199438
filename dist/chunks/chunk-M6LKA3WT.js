import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  codeSpan,
  markdownText
} from "./chunk-HI2AMU7G.js";
import {
  countFindings,
  duration
} from "./chunk-A7YMIZ24.js";
import {
  shorten
} from "./chunk-TZZBNACP.js";
import {
  sortFindings,
  subjectOf
} from "./chunk-XSJEOQQV.js";

// src/report/markdown-checks.ts
function checkTables({ stage, checks = [] }) {
  const revisions = [...new Set(checks.flatMap(({ revision }) => revision ?? []))].sort();
  if (revisions.length === 0) return [];
  return [void 0, ...revisions].flatMap((revision) => {
    const rows = checks.filter((check) => check.revision === revision);
    return rows.length === 0 ? [] : [tableOf(`${stage}, ${revision ?? "every revision"}`, rows)];
  });
}
function tableOf(title, rows) {
  const counted = ["passed", "failed", "not exercised"].map((status) => `${rows.filter((row) => row.status === status).length} ${status}`).join(", ");
  const lines = rows.map(({ id, status, message = "" }) => {
    const said = markdownText(shorten(message.replaceAll(/\s+/g, " "), 160)).replaceAll("|", "\\|");
    return `| ${codeSpan(id)} | ${status === "failed" ? "**failed**" : status} | ${said} |`;
  });
  const table2 = ["| check | result | |", "|---|---|---|", ...lines].join("\n");
  return `<details><summary>${markdownText(title)}: ${counted}</summary>

${table2}

</details>`;
}

// src/report/markdown.ts
var defaultMax = 34e4;
var reserve = 200;
var words = {
  passed: "passed",
  failed: "**failed**",
  skipped: "skipped",
  error: "**error**"
};
function renderMarkdown(reports, options = {}) {
  const max = (options.max ?? defaultMax) - reserve;
  const blocks = [verdict(reports), table(reports), ...reports.flatMap(checked)];
  const findings = sortFindings(reports.flatMap((report) => report.findings));
  let length = blocks.reduce((sum, block) => sum + block.length + 2, 0);
  let shown = 0;
  for (const finding of findings) {
    const isFirst = findings[shown - 1]?.severity !== finding.severity;
    const block = `${isFirst ? `#### ${titles[finding.severity]}

` : ""}${item(finding)}`;
    length += block.length + 2;
    if (length > max) break;
    blocks.push(block);
    shown += 1;
  }
  const leftOut = findings.length - shown;
  if (leftOut > 0)
    blocks.push(`And ${leftOut} more findings, which did not fit here; the JSON report has all of them.`);
  return `${blocks.join("\n\n")}
`;
}
var titles = { error: "Errors", warning: "Warnings", info: "Information" };
function verdict(reports) {
  const stopped = reports.find(({ status }) => status === "failed" || status === "error");
  const counted = countFindings(reports.flatMap(({ findings }) => findings));
  const state = stopped === void 0 ? "passed" : `${stopped.stage} ${stopped.status === "error" ? "could not judge" : "failed"}`;
  return `### mcp-pipeline: ${state}${counted === "" ? "" : ` (${counted})`}`;
}
function table(reports) {
  const rows = reports.map((report) => {
    const facts = [
      countFindings(report.findings),
      ...Object.entries(report.outputs).map(([name, value]) => fact(name, value))
    ];
    const shown = facts.filter((part) => part !== "").join(", ");
    return `| ${report.stage} | ${words[report.status]} | ${shown} | ${duration(report.durationMs)} |`;
  });
  return ["| stage | result | facts | time |", "|---|---|---|---|", ...rows].join("\n");
}
function fact(name, value) {
  return `${name} ${codeSpan(shorten(value, 120))}`;
}
function checked(report) {
  const tables = checkTables(report);
  return tables.length > 0 ? tables : notExercised(report);
}
function notExercised({ stage, checks = [] }) {
  const open = checks.filter(({ status }) => status === "not exercised");
  if (open.length === 0) return [];
  const items = open.map(
    ({ id, message }) => `${codeSpan(id)}${message === void 0 ? "" : ` (${markdownText(message)})`}`
  );
  return [`Not exercised in ${stage}: ${items.join(", ")}.`];
}
function item(finding) {
  const subject = subjectOf(finding);
  const place = finding.file === void 0 ? void 0 : `${finding.file}${finding.line === void 0 ? "" : `:${finding.line}`}`;
  const head = [
    codeSpan(finding.ruleId),
    subject === void 0 ? void 0 : codeSpan(shorten(subject, 100)),
    place && codeSpan(place)
  ].filter((part) => part !== void 0).join(" ");
  const clients = finding.clients?.length ? ` Affects ${finding.clients.map(codeSpan).join(", ")}.` : "";
  const lines = [`- ${head}: ${markdownText(finding.message)}${clients}`];
  if (finding.help !== void 0) lines.push(`  \u2192 ${markdownText(finding.help)}`);
  return lines.join("\n");
}

export {
  renderMarkdown
};
