import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusal } from "../../../src/stages/lint/instance.ts";
import type { Json } from "../../../src/surface/surface.ts";

const ajv = new Ajv2020.default({ strict: false, validateFormats: false });

const scalar: fc.Arbitrary<Json> = fc.constantFrom<Json>(null, true, 0, 1, 1.5, -3, "", "a", "abc", "äö");
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 }),
  ),
})).value;
const types = fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object");
const schema: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.boolean(),
    fc.record(
      {
        type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
        enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }),
        const: scalar,
        minimum: fc.integer({ min: -2, max: 2 }),
        maxLength: fc.nat(3),
        minItems: fc.nat(2),
        items: tie("schema"),
        properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schema")),
        required: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
        additionalProperties: fc.boolean(),
        allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
        anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
        oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
        not: tie("schema"),
        if: tie("schema"),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Json>,
  ),
})).schema;

describe("refusal", () => {
  it("says no only where a validator says no", () => {
    fc.assert(
      fc.property(schema, value, (someSchema, someValue) => {
        if (refusal(someValue, someSchema, someSchema) === undefined) return;
        expect(ajv.validate(someSchema as object, someValue)).toBe(false);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it.each<[Json, Json]>([
    ["a", { type: "integer" }],
    ["c", { enum: ["a", "b"] }],
    [2, { const: 1 }],
    [11, { maximum: 10 }],
    ["", { minLength: 1 }],
    [[1, "x"], { items: { type: "integer" } }],
    [{ a: 1 }, { additionalProperties: false }],
    [{}, { required: ["a"] }],
    ["a", { anyOf: [{ type: "null" }, { type: "integer" }] }],
    ["a", { $ref: "#/$defs/n", $defs: { n: { type: "number" } } }],
    [{ a: "x" }, { properties: { a: { $ref: "#/$defs/n" } }, $defs: { n: { type: "number" } } }],
  ])("of %j by %j is found", (someValue, someSchema) => {
    expect(refusal(someValue, someSchema, someSchema)).toBeTruthy();
  });

  it("runs nobody's pattern, ends in a schema that contains itself, and reads __proto__ as a name", () => {
    const slow = { type: "string", pattern: "^(a+)+$" };
    expect(refusal(`${"a".repeat(60)}!`, slow, slow)).toBeUndefined();
    const cyclic = { $ref: "#" };
    expect(refusal(1, cyclic, cyclic)).toBeUndefined();
    const closed = { properties: {}, additionalProperties: false };
    expect(refusal(JSON.parse('{"__proto__":1}') as Json, closed, closed)).toContain("__proto__");
  });
});
