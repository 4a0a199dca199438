import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";

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
  Problem,
  badInput,
  unreachable
};
