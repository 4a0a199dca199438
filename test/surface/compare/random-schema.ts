import fc from "fast-check";
import type { Json, JsonObject } from "../../../src/surface/surface.ts";

const names = ["a", "b", "c"];
const scalar = fc.oneof(
  fc.constantFrom<Json>(null, true, false, "", "x", "xy", "abc", 0, 1, 2, 3, -1, 1.5),
  fc.integer({ min: -4, max: 6 }),
);

/** JSON values of the size that the schemas below speak of. */
export const instances: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names, "d"), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** Not written as members: an object with a member `then` passes for a promise. */
const branchKeys = { positive: "then", negative: "else" };
const small = fc.integer({ min: 0, max: 3 });
const bound = fc.integer({ min: -2, max: 4 });

function optional(model: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<JsonObject> {
  return fc.record(model, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<JsonObject>;
}

/** Schemas in the vocabulary of 2020-12, dense enough that pairs of them often contain each other. */
export const schemas: fc.Arbitrary<Json> = fc.letrec<{ schema: Json; leaf: Json; object: JsonObject }>(
  (tie) => {
    const types = fc.constantFrom<Json>("null", "boolean", "integer", "number", "string", "array", "object", [
      "string",
      "null",
    ]);
    const values = fc.uniqueArray(scalar, {
      minLength: 1,
      maxLength: 4,
      selector: (value) => JSON.stringify(value),
    });
    const object = fc
      .record({
        properties: fc.dictionary(fc.constantFrom(...names), tie("schema"), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
        required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
        more: optional({
          additionalProperties: fc.oneof(fc.boolean(), tie("leaf")),
          patternProperties: fc.dictionary(fc.constantFrom("^a", "b$", "."), tie("leaf"), {
            maxKeys: 1,
            noNullPrototype: true,
          }),
          minProperties: small,
          maxProperties: small,
          propertyNames: fc.constantFrom<Json>({ maxLength: 1 }, { pattern: "^[ab]" }, { enum: ["a", "b"] }),
          dependentRequired: fc.constantFrom<Json>({ a: ["b"] }, { c: ["a", "b"] }),
        }),
      })
      .map(({ more, ...rest }) => ({ type: "object", ...rest, ...more }));
    const list = optional({
      items: fc.oneof(fc.boolean(), tie("schema")),
      prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
      minItems: small,
      maxItems: small,
      uniqueItems: fc.boolean(),
      contains: tie("leaf"),
    }).map((more) => ({ type: "array", ...more }));
    const leaf = fc.oneof(
      fc.boolean(),
      types.map((type): Json => ({ type })),
      values.map((list): Json => ({ enum: list })),
      scalar.map((value): Json => ({ const: value })),
      optional({ minLength: small, maxLength: small, pattern: fc.constantFrom("^x", "y", "^.*$") }).map(
        (more): Json => ({ type: "string", ...more }),
      ),
      fc
        .tuple(
          fc.constantFrom("integer", "number"),
          optional({
            minimum: bound,
            maximum: bound,
            exclusiveMinimum: bound,
            exclusiveMaximum: bound,
            multipleOf: fc.constantFrom(1, 2, 3, 4),
          }),
        )
        .map(([type, more]): Json => ({ type, ...more })),
    );
    const some = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
    return {
      leaf,
      object,
      schema: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        { weight: 5, arbitrary: leaf },
        { weight: 4, arbitrary: object },
        { weight: 2, arbitrary: list },
        { weight: 1, arbitrary: some.map((anyOf): Json => ({ anyOf })) },
        { weight: 1, arbitrary: some.map((oneOf): Json => ({ oneOf })) },
        { weight: 1, arbitrary: some.map((allOf): Json => ({ allOf })) },
        { weight: 1, arbitrary: tie("schema").map((not): Json => ({ not })) },
        {
          weight: 1,
          arbitrary: fc.tuple(tie("leaf"), tie("schema"), tie("schema")).map(
            ([condition, positive, negative]): Json =>
              Object.fromEntries([
                ["if", condition],
                [branchKeys.positive, positive],
                [branchKeys.negative, negative],
              ]),
          ),
        },
      ),
    };
  },
).schema;

/** A schema and one that differs from it in one place, as an edit would: related often enough to be comparable. */
export const edits: fc.Arbitrary<[Json, Json]> = fc
  .tuple(schemas, schemas, fc.nat(), fc.nat())
  .map(([schema, other, where, how]) => [schema, edited(schema, other, where, how)]);

function edited(schema: Json, other: Json, where: number, how: number): Json {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return other;
  const keys = Object.keys(schema);
  const key = keys[where % (keys.length + 1)];
  if (key === undefined) return { ...(typeof other === "object" ? (other as JsonObject) : {}), ...schema };
  const { [key]: value = null, ...rest } = schema;
  if (how % 3 === 0) return rest;
  if (how % 3 === 1 && typeof value === "number")
    return { ...schema, [key]: Math.max(value + (how % 2 ? 1 : -1), 1) };
  if (Array.isArray(value) && value.length > 1) return { ...schema, [key]: value.slice(1) };
  if (key === "properties" && typeof value === "object" && value !== null) {
    const inner = value as JsonObject;
    const name = Object.keys(inner)[how % Math.max(1, Object.keys(inner).length)] ?? "a";
    return {
      ...schema,
      properties: { ...inner, [name]: edited(inner[name] ?? true, other, where >> 1, how >> 1) },
    };
  }
  return ["items", "not", "if", "additionalProperties"].includes(key)
    ? { ...schema, [key]: edited(value, other, where >> 1, how >> 1) }
    : schema;
}
