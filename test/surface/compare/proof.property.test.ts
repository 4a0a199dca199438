import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSurfaces } from "../../../src/surface/compare/compare.ts";
import { accepts } from "../../../src/surface/compare/schema/accepts.ts";
import { documentOf } from "../../../src/surface/compare/schema/document.ts";
import { isSubset } from "../../../src/surface/compare/schema/subset.ts";
import { emptySurface, type Json, type JsonObject } from "../../../src/surface/surface.ts";
import { edits, instances, schemas } from "./random-schema.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false, addUsedSchema: false });
const compiled = (schema: Json): ValidateFunction => ajv.compile(schema as JsonObject | boolean);
const ref = (schema: Json) => ({ schema, document: documentOf(schema) });
/** Drawn once: making values costs more than checking them. Each run takes a stretch of them. */
const pool = fc.sample(instances, { numRuns: 2_000, seed: 3 });
const many = fc.nat({ max: pool.length - 50 }).map((at) => pool.slice(at, at + 50));
const pairs = fc.oneof(
  edits,
  edits.map(([a, b]): [Json, Json] => [b, a]),
  fc.tuple(schemas, schemas),
);

describe("the proof against a validator", () => {
  it("never calls a schema a part of another that rejects one of its values", { timeout: 60_000 }, () => {
    let proven = 0;
    fc.assert(
      fc.property(pairs, many, ([narrow, wide], values) => {
        if (!isSubset(ref(narrow), ref(wide))) return;
        proven += 1;
        const [left, right] = [compiled(narrow), compiled(wide)];
        for (const value of values) if (left(value) && !right(value)) throw new Error(JSON.stringify(value));
      }),
      { numRuns: 500, seed: 4 },
    );
    expect(proven).toBeGreaterThan(75);
  });

  it("is never wrong about a single value", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(schemas, instances, (schema, value) => {
        const answer = accepts([ref(schema)], value);
        if (answer !== undefined) expect(answer).toBe(compiled(schema)(value));
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

/** Arguments are objects, and callers send only what the tool declares where it leaves others open. */
const tools = (schema: Json, member: string) => ({
  surface: { ...emptySurface(), tools: [{ name: "t", inputSchema: { type: "object" }, [member]: schema }] },
});

describe.each(["inputSchema", "outputSchema"])("the verdict on %s", (member) => {
  it("is never compatible or none where a value that was fine is not any more", { timeout: 60_000 }, () => {
    let judged = 0;
    fc.assert(
      fc.property(pairs, many, ([before, after], values) => {
        const { verdict, changes } = compareSurfaces(tools(before, member), tools(after, member));
        if (verdict === "breaking" || verdict === "unknown") return;
        // The taxonomy takes an optional argument that is new for compatible: nobody sends it yet.
        if (changes.some(({ id }) => id === "optional-property-added")) return;
        judged += 1;
        const [was, is] = [compiled(before), compiled(after)];
        const [narrow, wide] = member === "inputSchema" ? [was, is] : [is, was];
        for (const value of values) if (narrow(value) && !wide(value)) throw new Error(JSON.stringify(value));
      }),
      { numRuns: 1_000, seed: 6 },
    );
    expect(judged).toBeGreaterThan(100);
  });
});
