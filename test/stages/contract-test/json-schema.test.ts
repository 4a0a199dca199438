import { describe, expect, it } from "vitest";
import { schemaJudge } from "../../../src/stages/contract-test/json-schema.ts";
import type { Json } from "../../../src/surface/surface.ts";

const judge = await schemaJudge();
const dialect = (id: string, more: Json) => ({ $schema: id, type: "object", ...(more as object) }) as Json;

describe("a schema that compiles", () => {
  it.each<[string, Json]>([
    ["without a dialect", { type: "object", properties: { a: { type: ["string", "null"] } } }],
    ["true", true],
    [
      "2020-12",
      dialect("https://json-schema.org/draft/2020-12/schema", { properties: { a: { prefixItems: [true] } } }),
    ],
    [
      "2019-09",
      dialect("https://json-schema.org/draft/2019-09/schema", { $defs: {}, unevaluatedProperties: false }),
    ],
    [
      "draft-07",
      dialect("http://json-schema.org/draft-07/schema#", { definitions: { a: { items: [{}, {}] } } }),
    ],
    ["draft-07 with https", dialect("https://json-schema.org/draft-07/schema", {})],
    ["draft-06", dialect("http://json-schema.org/draft-06/schema#", {})],
    [
      "own keywords and formats",
      { type: "object", "x-mcp-header": "A", properties: { a: { format: "sku" } } },
    ],
    [
      "references into itself",
      { $ref: "#/$defs/node", $defs: { node: { properties: { next: { $ref: "#/$defs/node" } } } } },
    ],
    ["an $id that another schema has as well", { $id: "https://example.com/a", type: "object" }],
    ["the same $id again", { $id: "https://example.com/a", type: "array" }],
  ])("%s", (_, schema) => {
    expect(judge.faultOf(schema)).toBeUndefined();
  });
});

describe("a schema that does not compile", () => {
  it.each<[string, Json, string]>([
    ["no schema", null, ""],
    ["a list", [], ""],
    ["an unknown type", { properties: { a: { type: "decimal" } } }, "/properties/a/type"],
    ["required that is no list", { required: "a" }, "/required"],
    ["a pattern that is no regular expression", { properties: { a: { pattern: "(" } } }, ""],
    ["a reference to nothing", { $ref: "#/$defs/none" }, ""],
    ["a reference to somewhere else", { $ref: "https://example.com/none" }, ""],
    ["an unknown dialect", { $schema: "https://example.com/schema" }, ""],
  ])("%s", (_, schema, pointer) => {
    expect(judge.faultOf(schema)?.pointer).toBe(pointer);
  });
});

it("finds where a value breaks its schema", () => {
  const schema = { type: "object", properties: { a: { type: "number" } }, required: ["a"] };
  expect(judge.violation(schema, { a: 1 })).toBeUndefined();
  expect(judge.violation(schema, { a: "1" })?.pointer).toBe("/a");
  expect(judge.violation(schema, {})?.pointer).toBe("");
});
