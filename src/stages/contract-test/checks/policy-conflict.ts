import { type ContractCheck, withoutManifest } from "../check.ts";

/** `authorize` in the manifest and in the definition's own `_meta`: both present and different. */
export const check: ContractCheck = {
  id: "policy-conflict",
  severity: "error",
  why: "Two answers to who may call: a reviewer reads one of them, and the other may be the one that holds.",
  judge({ promised }) {
    if (promised === undefined) return withoutManifest;
    const found = promised.policyFindings.filter(({ ruleId }) => ruleId === "policy-conflict");
    return { faults: found.map(({ ruleId: _rule, severity: _severity, ...fault }) => fault) };
  },
};
