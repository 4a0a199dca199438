import { describe, expect, it } from "vitest";
import { type Caller, decide } from "../../src/policy/decide.ts";
import { policyOf } from "./sample.ts";

const tool = (name: string) => ({ kind: "tool" as const, name });
const spiffe = "spiffe://acme.example/ns/ads/sa/agent";

/** authorize, caller, allowed: one row per sentence of product.md, "authorize". */
const rows: [string, unknown, Caller, boolean][] = [
  ["one rule, any value of a key", { groups: ["a", "b"] }, { groups: ["b"] }, true],
  ["one rule, no value of a key", { groups: ["a", "b"] }, { groups: ["c"] }, false],
  ["group names are compared whole", { groups: ["data"] }, { groups: ["data-admins"] }, false],
  ["group names are compared by case", { groups: ["data"] }, { groups: ["Data"] }, false],
  ["two keys, both hold", { groups: ["a"], scopes: ["w"] }, { groups: ["a"], scopes: ["w"] }, true],
  ["two keys, one holds", { groups: ["a"], scopes: ["w"] }, { groups: ["a"] }, false],
  ["a list, second rule holds", [{ groups: ["a"] }, { users: ["u"] }], { groups: [], user: "u" }, true],
  [
    "a list, keys of two rules do not add up",
    [{ groups: ["a"], users: ["u"] }, { scopes: ["s"] }],
    { groups: ["a"] },
    false,
  ],
  ["a user", { users: ["u"] }, { groups: ["u"] }, false],
  ["a workload", { workloads: [spiffe] }, { groups: [], workload: spiffe }, true],
  ["a workload is compared whole", { workloads: [spiffe] }, { groups: [], workload: `${spiffe}2` }, false],
  ["authenticated, with a token", { authenticated: true }, { groups: [], user: "u" }, true],
  ["authenticated, said so", { authenticated: true }, { groups: [], authenticated: true }, true],
  [
    "authenticated, a workload has no token",
    { authenticated: true },
    { groups: [], workload: spiffe },
    false,
  ],
  ["authenticated and a group", { authenticated: true, groups: ["a"] }, { groups: ["b"] }, false],
];

describe("decide", () => {
  it.each(rows)("%s", (_, authorize, caller, allowed) => {
    const decision = decide(policyOf({ tools: { t: { authorize } } }), tool("t"), caller);
    expect(decision.allowed).toBe(allowed);
    expect(decision.origin?.file).toContain("/tools/t/authorize");
  });

  it("names the rule that let the caller in", () => {
    const policy = policyOf({ tools: { t: { authorize: [{ groups: ["a"] }, { users: ["u"] }] } } });
    const decision = decide(policy, tool("t"), { groups: [], user: "u" });
    expect(decision.rule?.rule).toEqual({ users: ["u"] });
    expect(decision.origin?.file).toBe("mcp.yaml#/tools/t/authorize/1");
  });

  it("lets nobody in where nothing is written", () => {
    const decision = decide(policyOf({ tools: { t: null } }), tool("t"), {
      groups: ["a"],
      authenticated: true,
    });
    expect(decision).toMatchObject({ allowed: false, origin: { file: "mcp.yaml#/tools/t" } });
  });

  it("lets nobody in through a rule without keys, which no schema lets pass", () => {
    const policy = policyOf({ tools: { t: { authorize: { groups: ["a"] } } } });
    const entry = policy.entries[0];
    if (entry?.rules[0]) entry.rules[0].rule = {};
    expect(decide(policy, tool("t"), { groups: ["a"] }).allowed).toBe(false);
  });

  it("finds nothing that is not listed, even with the name of another kind", () => {
    const policy = policyOf({ prompts: { p: { authorize: { groups: ["a"] } } } });
    const decision = decide(policy, tool("p"), { groups: ["a"] });
    expect(decision).toMatchObject({ allowed: false });
    expect(decision).not.toHaveProperty("origin");
  });

  it.each(["constructor", "toString", "__proto__"])("does not take %s for a listed name", (name) => {
    expect(decide(policyOf({ tools: {} }), tool(name), { groups: ["a"] }).allowed).toBe(false);
  });

  it("refuses callers outside the business groups before any rule", () => {
    const policy = policyOf({
      owner: { team: "ads", businessGroups: ["ads"] },
      tools: { t: { authorize: { groups: ["a"] } } },
    });
    const outside = decide(policy, tool("t"), { groups: ["a"], businessGroups: ["legal"] });
    expect(outside).toMatchObject({ allowed: false, origin: { file: "mcp.yaml#/owner/businessGroups" } });
    expect(decide(policy, tool("t"), { groups: ["a"], businessGroups: ["ads"] }).allowed).toBe(true);
    expect(decide(policy, tool("t"), { groups: ["ads"], businessGroups: ["ads"] }).allowed).toBe(false);
    expect(decide(policy, tool("t"), { groups: ["a", "ads"] }).allowed).toBe(true);
  });
});

describe("decide on resources", () => {
  const policy = policyOf({
    resources: {
      "db://tables": { authorize: { groups: ["all"] } },
      "db://tables/{name}": { authorize: { groups: ["readers"] } },
      "db://tables/secret-{name}": { authorize: { groups: ["admins"] } },
      "file:///{+path}": { authorize: { groups: ["files"] } },
    },
  });
  it.each([
    ["db://tables", "all", true],
    ["db://tables/users", "readers", true],
    ["db://tables/users/rows", "readers", false],
    ["db://tables/", "readers", false],
    ["db://tables/secret-x", "readers", false],
    ["db://tables/secret-x", "admins", true],
    ["file:///a/b/c", "files", true],
    ["xfile:///a", "files", false],
    ["db:..tables", "all", false],
  ])("%s for %s: %s", (name, group, allowed) => {
    expect(decide(policy, { kind: "resource", name }, { groups: [group] }).allowed).toBe(allowed);
  });
});
