import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { executeStage, type RawInputs } from "../../../../src/stages/execute.ts";
import { withoutSuppressions } from "../../../../src/stages/lint/fixes/fix-manifest.ts";
import { fixSaved } from "../../../../src/stages/lint/fixes/fix-saved.ts";
import { fixTool } from "../../../../src/stages/lint/fixes/fix-tool.ts";
import { stage } from "../../../../src/stages/lint/index.ts";
import { chooseProfiles } from "../../../../src/stages/lint/profiles/index.ts";
import type { Stage } from "../../../../src/stages/stage.ts";
import { compareSurfaces } from "../../../../src/surface/compare/compare.ts";
import { emptySurface, type Json, type JsonObject } from "../../../../src/surface/surface.ts";

const legacy = chooseProfiles(["gemini-legacy"]);
const tool = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...{ name: "t", description: "d", inputSchema: { type: "object", ...schema } },
  ...more,
});
const property = (schema: Json) => tool({ properties: { p: schema } });

describe("a fix", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["enum-duplicate", property({ enum: ["a", "b", "a"] }), property({ enum: ["a", "b"] })],
    ["boolean-schema", property(true), property({})],
    ["schema-invalid", tool({ required: ["a", "a"] }), tool({ required: ["a"] })],
    [
      "discriminator",
      property({ oneOf: [{}], discriminator: { propertyName: "k" } }),
      property({ oneOf: [{}] }),
    ],
    ["definition-malformed", tool({}, { outputSchema: null }), tool({})],
    [
      "type-list",
      property({ type: ["string", "null"], minLength: 1 }),
      property({ minLength: 1, anyOf: [{ type: "string" }, { type: "null" }] }),
    ],
    [
      "keyword-unsupported",
      tool({
        properties: { p: { $ref: "#/$defs/x", description: "own" } },
        $defs: { x: { type: "string", description: "x" } },
      }),
      property({ type: "string", description: "own" }),
    ],
  ])("of %s keeps the contract", (rule, before, after) => {
    const fixed = structuredClone(before);
    expect(fixTool(fixed, legacy).map(({ ruleId }) => ruleId)).toEqual([rule]);
    expect(fixed).toEqual(after);
    const side = (one: JsonObject) => ({ surface: { ...emptySurface(), tools: [one] } });
    const changes = compareSurfaces(side(before), side(fixed), { level: "client" });
    expect(["none", "compatible"]).toContain(changes.verdict);
    expect(fixTool(fixed, legacy)).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ["an enum of objects", property({ enum: [{ a: 1 }, { a: 1 }] })],
    ["types beside anyOf", property({ type: ["string", "null"], anyOf: [{}] })],
    [
      "a schema that holds itself",
      tool({ $defs: { x: { items: { $ref: "#/$defs/x" } } }, properties: { p: { $ref: "#/$defs/x" } } }),
    ],
    [
      "a constraint beside a reference",
      tool({ $defs: { x: {} }, properties: { p: { $ref: "#/$defs/x", maximum: 1 } } }),
    ],
    ["a reference to nowhere", property({ $ref: "#/$defs/x" })],
    ["a property called discriminator", tool({ properties: { discriminator: { type: "object" } } })],
    ["false", property(false)],
  ])("leaves %s alone", (_what, one) => {
    const before = structuredClone(one);
    expect(fixTool(one, legacy)).toEqual([]);
    expect(one).toEqual(before);
  });

  it("of what only a profile asks for is made only where it is chosen", () => {
    expect(fixTool(property({ type: ["string", "null"] }), chooseProfiles())).toEqual([]);
  });

  it.each([
    ['[{"name":"t","name":"u","inputSchema":{"type":"object","properties":{"p":true}}}]'],
    ['data: {"result":{"tools":[{"name":"t","inputSchema":{"type":"object","properties":{"p":true}}}]}}\n\n'],
    [JSON.stringify([tool({})])],
  ])("is not made where something would be lost, or nothing is to do: %s", (text) => {
    expect(fixSaved(text, "tools.json", legacy)).toBeUndefined();
  });

  it("keeps the form of the file, and __proto__", () => {
    const text =
      '{\n    "tools": [\n        {\n            "name": "t",\n            "inputSchema": {\n                "properties": {\n                    "__proto__": true\n                }\n            }\n        }\n    ]\n}\n';
    expect(fixSaved(text, "tools.json", legacy)?.text).toBe(text.replace("true", "{}"));
  });
});

describe("stale suppressions", () => {
  const text =
    "# ours\nlint:\n  suppress:\n    # old\n    - { rule: a, reason: r }\n    - { rule: b, reason: r } # kept\nname: x\n";
  it("are removed, and nothing else", () => {
    const left = withoutSuppressions(text, [0]);
    expect(left).toContain("# ours");
    expect(left).toContain("- { rule: b, reason: r } # kept");
    expect(left).not.toContain("rule: a,");
    expect(withoutSuppressions(text, [0, 1])).toBe("# ours\nname: x\n");
    expect(withoutSuppressions(text, [])).toBe(text);
    expect(
      withoutSuppressions(
        "lint:\n  failOn: info\n  suppress:\n    - rule: a\n      reason: r\nname: x\n",
        [0],
      ),
    ).toBe("lint:\n  failOn: info\nname: x\n");
    expect(withoutSuppressions("lint: { suppress: [{ rule: a, reason: r }] }\nname: x\n", [0])).toBe(
      "name: x\n",
    );
    expect(withoutSuppressions("lint: { suppress: [{ rule: a }, { rule: b }] }\n", [0])).toBeUndefined();
  });
});

describe("lint --fix", () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), "fix-"));
  });
  afterEach(() => rm(cwd, { recursive: true, force: true }));
  const lint = async (inputs: RawInputs) => {
    const context = { cwd, env: {}, progress: () => {}, signal: new AbortController().signal };
    const { report, exitCode } = await executeStage(
      stage as unknown as Stage,
      { fix: "true", ...inputs },
      context,
    );
    return { report, exitCode, fix: report.checks?.find(({ id }) => id === "fix") };
  };

  it("rewrites a saved list, and judges what it became", async () => {
    await writeFile(join(cwd, "tools.json"), JSON.stringify([property(true)]));
    const { report, exitCode, fix } = await lint({ tools: "tools.json" });
    expect(exitCode).toBe(0);
    expect(fix).toMatchObject({
      status: "passed",
      message: "rewrote 1 place in tools.json (boolean-schema)",
    });
    expect(report.findings.some(({ ruleId }) => ruleId === "boolean-schema")).toBe(false);
    expect(JSON.parse(await readFile(join(cwd, "tools.json"), "utf8"))).toEqual([property({})]);
    expect((await lint({ tools: "tools.json" })).fix).toMatchObject({ status: "not exercised" });
  });

  it("removes stale suppressions from the manifest", async () => {
    const manifest = `schemaVersion: 1\nname: orders\ndescription: Orders.\nowner: { team: shop, support: ["mailto:shop@acme.example"] }\nruntime: { language: node, command: "node server.js" }\ntools: { t: { authorize: { groups: [shop] } } }\n`;
    const suppress = "lint:\n  suppress:\n    - { rule: boolean-schema, tool: t, reason: gone }\n";
    await writeFile(join(cwd, "mcp.yaml"), `${manifest}${suppress}`);
    await writeFile(join(cwd, "tools.json"), JSON.stringify([tool({ additionalProperties: false })]));
    const { report, fix } = await lint({ tools: "tools.json", manifest: "mcp.yaml" });
    expect(report.findings).toEqual([]);
    expect(fix?.message).toBe("rewrote 1 stale suppression in mcp.yaml");
    expect(await readFile(join(cwd, "mcp.yaml"), "utf8")).toBe(manifest);
  });
});
