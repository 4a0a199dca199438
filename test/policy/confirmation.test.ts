import { expect, it } from "vitest";
import { unprovenConfirmations } from "../../src/policy/confirmation.ts";
import type { Policy } from "../../src/policy/policy.ts";

const origin = { file: "mcp.yaml", line: 1, column: 1 };
const entry = (name: string, confirm: "elicitation" | "none"): Policy["entries"][number] => {
  return { kind: "tool", name, confirm, rules: [], logInputs: "none", redact: [], origin };
};
const policy: Policy = { entries: [entry("a/b", "elicitation"), entry("other", "none")] };

it("holds a proof only for the tool that its fact names", () => {
  expect(unprovenConfirmations(policy, undefined)).toEqual(["a/b"]);
  expect(unprovenConfirmations(policy, new Map([["observed/confirmation/b/revisions", []]]))).toEqual([
    "a/b",
  ]);
  expect(unprovenConfirmations(policy, new Map([["observed/confirmation/a~1b/revisions", []]]))).toEqual([]);
});
