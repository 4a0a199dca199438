import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/report/exit-codes.ts
var exitCodes = {
  clean: 0,
  findings: 1,
  badInput: 2,
  unreachable: 3
};

// src/report/problem.ts
var Problem = class extends Error {
  exitCode;
  /** All problems found, never only the first; each of severity `error` unless it says otherwise. */
  findings;
  /** What was looked at before the problem showed. */
  checks;
  constructor(exitCode, findings, options) {
    super(findings.map((finding) => finding.message).join("\n"), options);
    this.name = "Problem";
    this.exitCode = exitCode;
    this.findings = findings;
    this.checks = options?.checks ?? [];
  }
};
function badInput(ruleId, message, more = {}) {
  return new Problem(exitCodes.badInput, [{ ruleId, severity: "error", message, ...more }]);
}
function unreachable(ruleId, message, more = {}) {
  return new Problem(exitCodes.unreachable, [{ ruleId, severity: "error", message, ...more }]);
}

export {
  exitCodes,
  Problem,
  badInput,
  unreachable
};
