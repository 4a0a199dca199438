import { describe, expect, it } from "vitest";
import { policyMatrix } from "../../src/policy/matrix.ts";
import { diffMatrix } from "../../src/policy/matrix-diff.ts";
import { matrixDiffMarkdown, matrixMarkdown } from "../../src/policy/matrix-markdown.ts";
import { emptySurface, type Surface } from "../../src/surface/surface.ts";
import { policyOf } from "./sample.ts";

const surface: Surface = {
  ...emptySurface(),
  tools: [
    { name: "search", annotations: { readOnlyHint: true } },
    { name: "save", annotations: { destructiveHint: false, openWorldHint: false } },
    { name: "drop" },
    { name: "hidden" },
  ],
};
const manifest = {
  defaults: { authorize: { groups: ["data"] } },
  tools: {
    search: null,
    save: null,
    drop: { authorize: { groups: ["admins"] }, confirm: "elicitation" },
    gone: null,
  },
};
const matrixOf = (parts: Record<string, unknown>, of = surface) => policyMatrix(policyOf(parts), of);

describe("policyMatrix", () => {
  it("says who may use what, and what that may change", () => {
    const rows = matrixOf(manifest).rows.map(({ name, who, effect, confirm }) => [
      name,
      who,
      effect,
      confirm,
    ]);
    expect(rows).toEqual([
      ["drop", "groups admins", "may destroy", "elicitation"],
      ["gone", "groups data", "unknown", "none"],
      ["hidden", "nobody (not in the manifest)", "may destroy", "none"],
      ["save", "groups data", "changes", "none"],
      ["search", "groups data", "reads", "none"],
    ]);
  });

  it("names the line of the rule", () => {
    expect(matrixOf(manifest).rows[0]?.origin).toBe("mcp.yaml#/tools/drop/authorize:1");
  });

  it("shows names as code, whatever is in them", () => {
    const evil = { ...surface, tools: [{ name: "a|b<img> @team" }] };
    expect(matrixMarkdown(matrixOf({ tools: {} }, evil))).toContain("| `a\\|b<img> @team` | tool | nobody");
  });
});

describe("diffMatrix", () => {
  const base = matrixOf(manifest);
  const change = (tools: Record<string, unknown>, of = surface) =>
    diffMatrix(base, matrixOf({ ...manifest, tools: { ...manifest.tools, ...tools } }, of));

  it("finds nothing in the same", () => {
    expect(diffMatrix(base, matrixOf(manifest))).toEqual({ wider: false, changes: [] });
    expect(matrixDiffMarkdown(diffMatrix(base, base))).toBe("Who may use what is unchanged.\n");
  });

  it.each([
    ["more callers", { drop: { authorize: { groups: ["admins", "data"] }, confirm: "elicitation" } }],
    ["any token", { search: { authorize: { authenticated: true } } }],
    ["one condition fewer", { save: { authorize: [{ groups: ["data"] }, { users: ["bob"] }] } }],
    ["no question any more", { drop: { authorize: { groups: ["admins"] } } }],
    ["a new entry", { hidden: { authorize: { groups: ["data"] } } }],
  ])("calls %s wider", (_what, tools) => {
    expect(change(tools).wider).toBe(true);
  });

  it.each([
    ["fewer callers", { save: { authorize: { groups: ["data"], scopes: ["write"] } } }],
    ["nobody", { save: { authorize: { users: ["nobody"], groups: ["data"] } } }],
  ])("does not call %s wider, but shows it", (_what, tools) => {
    const diff = change(tools);
    expect([diff.wider, diff.changes.map(({ name }) => name)]).toEqual([false, ["save"]]);
  });

  it("calls a tool that may destroy now wider for those who may use it", () => {
    const tools = surface.tools.map((tool) => (tool.name === "search" ? { name: "search" } : tool));
    expect(change({}, { ...surface, tools }).changes).toMatchObject([
      { name: "search", wider: true, reasons: ["Effect: reads → may destroy."] },
    ]);
  });

  it("shows business groups that are gone as wider", () => {
    const owner = { team: "data-platform", businessGroups: ["ads"] };
    const diff = diffMatrix(matrixOf({ ...manifest, owner }), base);
    expect(diff).toMatchObject({
      wider: true,
      changes: [{ name: "*", reasons: ["Business groups: ads → all."] }],
    });
    expect(matrixDiffMarkdown(diff)).toContain("| ⚠️ wider | all | server | changed |");
  });
});
