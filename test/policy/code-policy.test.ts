import { describe, expect, it } from "vitest";
import { codePolicyKey, codePolicyPointer, mergeCodePolicy } from "../../src/policy/code-policy.ts";
import { emptySurface, type Json, type Surface } from "../../src/surface/surface.ts";
import { policyOf } from "./sample.ts";

function surfaceWith(authorize: Json): Surface {
  return { ...emptySurface(), tools: [{ name: "t", _meta: { [codePolicyKey]: authorize } }] };
}

describe("mergeCodePolicy", () => {
  it("takes a policy that is only in code, over the defaults", () => {
    const policy = policyOf({ defaults: { authorize: { groups: ["data"] } }, tools: { t: null, u: null } });
    const merged = mergeCodePolicy(policy, surfaceWith([{ groups: ["admins"] }]));
    expect(merged.findings).toEqual([]);
    expect(merged.policy.entries.map(({ rules, source }) => [rules[0]?.rule, source])).toEqual([
      [{ groups: ["admins"] }, "code"],
      [{ groups: ["data"] }, "defaults"],
    ]);
  });

  it("gives the place of the code's policy where the caller knows it", () => {
    const place = { file: "mcp.lock.json", line: 7, column: 3 };
    const merged = mergeCodePolicy(
      policyOf({ tools: { t: null } }),
      surfaceWith({ users: ["u"] }),
      (kind, name, at) => (kind === "tool" && name === "t" && at === codePolicyPointer ? place : undefined),
    );
    expect(merged.policy.entries[0]?.rules[0]?.origin).toEqual(place);
  });

  it("accepts the same policy in both places, whatever the order", () => {
    const policy = policyOf({
      tools: { t: { authorize: [{ users: ["u"] }, { groups: ["a", "b"], scopes: ["s"] }] } },
    });
    const code: Json = [{ scopes: ["s"], groups: ["b", "a"] }, { users: ["u"] }];
    expect(mergeCodePolicy(policy, surfaceWith(code)).findings).toEqual([]);
  });

  it("reports two policies that differ, at the manifest's line", () => {
    const policy = policyOf({ tools: { t: { authorize: { groups: ["a"] } } } });
    const { findings } = mergeCodePolicy(policy, surfaceWith({ groups: ["a", "b"] }));
    expect(findings).toMatchObject([
      { ruleId: "policy-conflict", severity: "error", tool: "t", file: "mcp.yaml#/tools/t/authorize" },
    ]);
  });

  it.each([[[]], [{}], ["data"], [null], [{ groups: "data" }], [{ group: ["data"] }]])(
    "lets nobody in where the code's policy is %j",
    (value) => {
      const policy = policyOf({ defaults: { authorize: { authenticated: true } }, tools: { t: null } });
      const merged = mergeCodePolicy(policy, surfaceWith(value as Json));
      expect(merged.findings).toMatchObject([
        { ruleId: "code-policy-invalid", severity: "error", tool: "t" },
      ]);
      expect(merged.policy.entries[0]?.rules).toEqual([]);
    },
  );

  it("leaves a definition that the manifest does not list unreachable", () => {
    expect(mergeCodePolicy(policyOf({}), surfaceWith({ authenticated: true }))).toMatchObject({
      findings: [],
      policy: { entries: [] },
    });
  });
});
