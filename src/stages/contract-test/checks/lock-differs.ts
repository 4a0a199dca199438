import { compareLock } from "../../../surface/lock.ts";
import { type ContractCheck, withoutManifest } from "../check.ts";

/** Surface and effective policy against the committed lock, fact by fact. */
export const check: ContractCheck = {
  id: "lock-differs",
  severity: "error",
  why: "What ships must be what was reviewed.",
  judge({ promised }) {
    if (promised === undefined) return withoutManifest;
    if (promised.lock === undefined) return { notExercised: `there is no ${promised.lockFile}` };
    const faults = compareLock(promised.lock, promised.current).map(
      ({ ruleId: _rule, severity: _severity, ...fault }) => fault,
    );
    return { faults, seen: `${promised.lock.facts.size} facts` };
  },
};
