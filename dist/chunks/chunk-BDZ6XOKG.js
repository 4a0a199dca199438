import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/cli/local-output.ts
function labelled(rows) {
  const shown = rows.filter((row) => row[1] !== void 0);
  const width = Math.max(0, ...shown.map(([label]) => label.length));
  return shown.map(([label, value]) => `${label.padEnd(width)}  ${value}`);
}
function findingLines(finding) {
  const evidence = finding.evidence?.split("\n").map((line) => `    ${line}`) ?? [];
  const help = finding.help === void 0 ? [] : [`  ${finding.help}`];
  return [`${finding.severity}: ${finding.message} (${finding.ruleId})`, ...evidence, ...help];
}
function columns(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}

export {
  labelled,
  findingLines,
  columns
};
