import { type ContractCheck, withoutManifest } from "../check.ts";

/** A policy in a definition's `_meta` that is not one. */
export const check: ContractCheck = {
  id: "code-policy-invalid",
  severity: "error",
  why: "A policy that cannot be read lets nobody in, which is not what its author meant.",
  judge({ promised }) {
    if (promised === undefined) return withoutManifest;
    const found = promised.policyFindings.filter(({ ruleId }) => ruleId === "code-policy-invalid");
    return { faults: found.map(({ ruleId: _rule, severity: _severity, ...fault }) => fault) };
  },
};
