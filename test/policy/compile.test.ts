import { describe, expect, it } from "vitest";
import { policyOf } from "./sample.ts";

const defaults = {
  authorize: { groups: ["data"] },
  confirm: "elicitation",
  logInputs: "keys",
  redact: ["/pin"],
};

describe("compilePolicy", () => {
  it("gives the defaults to a bare key and to a key that does not say authorize", () => {
    const { entries } = policyOf({ defaults, tools: { bare: null, other: { minutesSaved: 12 } } });
    for (const entry of entries) {
      expect(entry.rules.map(({ rule }) => rule)).toEqual([{ groups: ["data"] }]);
      expect(entry.rules[0]?.origin.file).toBe("mcp.yaml#/defaults/authorize");
      expect(entry).toMatchObject({
        confirm: "elicitation",
        logInputs: "keys",
        redact: ["/pin"],
        source: "defaults",
      });
    }
    expect(entries.find(({ name }) => name === "other")?.minutesSaved).toBe(12);
  });

  it("lets an entry's own rules replace the defaults, each with its own place", () => {
    const [entry] = policyOf({
      defaults,
      tools: { kill: { authorize: [{ groups: ["admins"] }, { users: ["root"] }], confirm: "none" } },
    }).entries;
    expect(entry?.rules.map(({ origin }) => origin.file)).toEqual([
      "mcp.yaml#/tools/kill/authorize/0",
      "mcp.yaml#/tools/kill/authorize/1",
    ]);
    expect(entry).toMatchObject({ confirm: "none", source: "entry" });
  });

  it("leaves an entry without rules where nothing is written", () => {
    const [entry] = policyOf({ tools: { lonely: null } }).entries;
    expect(entry).toMatchObject({ rules: [], confirm: "none", logInputs: "none" });
    expect(entry).not.toHaveProperty("source");
  });

  it("covers prompts and resources, and sorts by kind and name", () => {
    const policy = policyOf({
      tools: { b: null, B: null, a: null },
      prompts: { ask: null },
      resources: { "db://x/{id}": null },
    });
    expect(policy.entries.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "prompt ask",
      "resource db://x/{id}",
      "tool B",
      "tool a",
      "tool b",
    ]);
    expect(policy.entries[1]?.origin.file).toBe("mcp.yaml#/resources/db:~1~1x~1{id}");
  });

  it("carries business groups with their place", () => {
    const policy = policyOf({ owner: { team: "ads", businessGroups: ["ads"] } });
    expect(policy).toMatchObject({
      businessGroups: ["ads"],
      businessGroupsOrigin: { file: "mcp.yaml#/owner/businessGroups" },
    });
  });
});
