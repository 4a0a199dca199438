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
function shortImage(image) {
  return image.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/, "$1\u2026");
}

export {
  labelled,
  findingLines,
  shortImage
};
