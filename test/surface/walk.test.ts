import { describe, expect, it } from "vitest";
import { jsonBytes, scanValue, stringPointer } from "../../src/surface/strings.ts";
import type { Json, JsonObject } from "../../src/surface/surface.ts";
import { nodePointer, walkSchema } from "../../src/surface/walk.ts";

const pointers = (schema: Json) => walkSchema(schema).map(nodePointer).sort();

/** A schema in a schema, `depth` times. */
function nested(depth: number): JsonObject {
  let schema: JsonObject = { type: "string" };
  for (let level = 0; level < depth; level += 1) schema = { type: "object", properties: { n: schema } };
  return schema;
}

describe("walkSchema", () => {
  it.each([
    "additionalItems",
    "additionalProperties",
    "contains",
    "contentSchema",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
  ])("enters %s", (keyword) => {
    expect(pointers({ [keyword]: { type: "string" } })).toEqual(["", `/${keyword}`]);
    expect(pointers({ [keyword]: false })).toEqual(["", `/${keyword}`]);
  });

  it.each(["allOf", "anyOf", "oneOf", "prefixItems", "items"])("enters each element of %s", (keyword) => {
    expect(pointers({ [keyword]: [{}, { not: {} }] })).toEqual([
      "",
      `/${keyword}/0`,
      `/${keyword}/1`,
      `/${keyword}/1/not`,
    ]);
  });

  it.each(["$defs", "definitions", "dependentSchemas", "patternProperties", "properties", "dependencies"])(
    "enters each member of %s",
    (keyword) => {
      expect(pointers({ [keyword]: { a: {}, "b/c~": {} } })).toEqual([
        "",
        `/${keyword}/a`,
        `/${keyword}/b~1c~0`,
      ]);
    },
  );

  it("takes names for names and values for values", () => {
    const schema: Json = {
      properties: { properties: { type: "object" }, anyOf: { type: "string" } },
      enum: [{ properties: { x: {} } }],
      const: { not: {} },
      default: { items: {} },
      examples: [{ allOf: [{}] }],
      dependencies: { a: ["b"] },
    };
    expect(pointers(schema)).toEqual(["", "/properties/anyOf", "/properties/properties"]);
  });

  it("hands out what is no schema, for the rules to judge", () => {
    expect(walkSchema({ properties: { a: "string", b: null } }).map(({ schema }) => schema)).toContain(
      "string",
    );
    expect(pointers({ properties: ["a"] })).toEqual([""]);
    expect(pointers("nonsense")).toEqual([""]);
  });

  it("knows a property called __proto__", () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"array"},"constructor":{}}}') as Json;
    expect(pointers(schema)).toEqual(["", "/properties/__proto__", "/properties/constructor"]);
  });

  it("survives any depth, and objects that contain themselves", () => {
    const nodes = walkSchema(nested(10_000));
    expect(nodes).toHaveLength(10_001);
    expect(nodePointer(nodes.at(-1)!).split("/")).toHaveLength(20_001);
    const cyclic: JsonObject = { type: "object" };
    cyclic.properties = { self: cyclic };
    expect(walkSchema(cyclic)).toHaveLength(2);
  });

  it("enters a schema with a hundred thousand alternatives", () => {
    expect(walkSchema({ anyOf: Array.from({ length: 100_000 }, () => ({})) })).toHaveLength(100_001);
  });
});

describe("scanValue", () => {
  it("finds names and values with their pointers", () => {
    const { strings, depth } = scanValue({ a: ["x", { "b/c": "y" }], n: 1 });
    const found = strings.map((string) => [string.text, string.isKey, stringPointer(string)]).sort();
    expect(found).toEqual([
      ["a", true, "/a"],
      ["b/c", true, "/a/1/b~1c"],
      ["n", true, "/n"],
      ["x", false, "/a/0"],
      ["y", false, "/a/1/b~1c"],
    ]);
    expect(depth).toBe(3);
  });

  it("survives any depth", () => {
    expect(scanValue(nested(10_000)).depth).toBe(20_001);
  });
});

describe("jsonBytes", () => {
  it.each<Json>([{}, [], [1, "ä", null, true], { a: { b: ["€", 1.5e30] }, "": "" }, "x", null])(
    "counts what compact JSON takes: %j",
    (value) => {
      expect(jsonBytes(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
    },
  );

  it("survives any depth", () => {
    expect(jsonBytes(nested(10_000))).toBeGreaterThan(10_000);
  });
});
