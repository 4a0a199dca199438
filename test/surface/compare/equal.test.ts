import { describe, expect, it } from "vitest";
import { compareSurfaces } from "../../../src/surface/compare/compare.ts";
import { emptySurface, type Json } from "../../../src/surface/surface.ts";

const of = (schema: Json) => ({
  surface: {
    ...emptySurface(),
    tools: [{ name: "t", inputSchema: { type: "object", properties: { p: schema } } }],
  },
});
const tree = (value: Json): Json => ({
  $defs: { node: { type: "object", properties: { value, next: { $ref: "#/$defs/node" } } } },
  type: "object",
  properties: { root: { $ref: "#/$defs/node" } },
});
const root = (inputSchema: Json) => ({ surface: { ...emptySurface(), tools: [{ name: "t", inputSchema }] } });

describe("schemas that accept the same values", () => {
  it.each<[Json, Json]>([
    [{ type: "string" }, { type: ["string"] }],
    [{ enum: ["a"] }, { const: "a" }],
    [
      { type: "integer", minimum: 1 },
      { type: "integer", exclusiveMinimum: 0 },
    ],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, { type: ["null", "string"] }],
    [{ allOf: [{ type: "string" }, { minLength: 2 }] }, { type: "string", minLength: 2 }],
    [{ type: "boolean" }, { enum: [true, false] }],
    [{ type: "integer" }, { type: "number", multipleOf: 1 }],
  ])("%j and %j are never breaking", (a, b) => {
    expect(["none", "compatible"]).toContain(compareSurfaces(of(a), of(b)).verdict);
    expect(["none", "compatible"]).toContain(compareSurfaces(of(b), of(a)).verdict);
  });

  it("says none where a reference was only extracted", () => {
    const before = root({ type: "object", properties: { p: { type: "string" } } });
    const after = root({
      type: "object",
      properties: { p: { $ref: "#/$defs/s" } },
      $defs: { s: { type: "string" } },
    });
    expect(compareSurfaces(before, after)).toMatchObject({ verdict: "none", changes: [] });
  });
});

describe("schemas that contain themselves", () => {
  it("are compared to the end, in both directions", () => {
    const [narrow, wide] = [root(tree({ type: "integer" })), root(tree({ type: "number" }))];
    expect(compareSurfaces(narrow, wide).verdict).toBe("compatible");
    expect(compareSurfaces(wide, narrow).verdict).toBe("breaking");
  });

  it("are never compatible where nothing comes between a reference and itself", () => {
    const loop = root({ $ref: "#" });
    expect(compareSurfaces(root({ type: "object" }), loop).verdict).toBe("unknown");
  });
});
