import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/report/finding.ts
import { createHash } from "node:crypto";
var severities = ["error", "warning", "info"];
function subjectOf(finding) {
  return finding.tool ?? finding.prompt ?? finding.resource;
}
function atLeast(severity, threshold) {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
function sortFindings(findings) {
  const key = (f) => [
    severities.indexOf(f.severity),
    f.file ?? "",
    f.line ?? 0,
    f.column ?? 0,
    f.tool ?? "",
    f.ruleId,
    f.pointer ?? "",
    f.message
  ];
  return [...findings].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    if (at < 0) return 0;
    return (x[at] ?? "") < (y[at] ?? "") ? -1 : 1;
  });
}
function fingerprint(finding) {
  const subject = subjectOf(finding) ?? finding.file ?? "";
  const parts = [finding.ruleId, subject, finding.pointer ?? ""];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

export {
  severities,
  subjectOf,
  atLeast,
  sortFindings,
  fingerprint
};
