import Ajv from "ajv";
import Ajv2019 from "ajv/dist/2019.js";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Dialect } from "../../../src/stages/lint/dialect.ts";
import { dialectOf } from "../../../src/stages/lint/dialect.ts";
import { lintSurface } from "../../../src/stages/lint/engine.ts";
import { schemaInvalid } from "../../../src/stages/lint/rules/schema-invalid.ts";
import { emptySurface, type Json, type JsonObject } from "../../../src/surface/surface.ts";

/** The meta-schemas that our table of keywords stands in for. */
const metaSchemas: Partial<Record<Dialect, { uri: string; isValid(schema: JsonObject): boolean }>> = {
  "07": metaSchema(new Ajv.default({ strict: false }), "http://json-schema.org/draft-07/schema#"),
  "2019-09": metaSchema(
    new Ajv2019.default({ strict: false }),
    "https://json-schema.org/draft/2019-09/schema",
  ),
  "2020-12": metaSchema(
    new Ajv2020.default({ strict: false }),
    "https://json-schema.org/draft/2020-12/schema",
  ),
};

function metaSchema(ajv: InstanceType<typeof Ajv.default>, uri: string) {
  addFormats.default(ajv);
  const isValid = (schema: JsonObject) => {
    try {
      // Patterns are looked at by compiling only; of other keywords that would test extensions of the validator.
      const compiles = Object.keys(schema).some((key) => key.startsWith("pattern"));
      return ajv.validateSchema(schema) === true && (!compiles || typeof ajv.compile(schema) === "function");
    } catch {
      return false;
    }
  };
  return { uri, isValid };
}

/** Errors about a schema in its own dialect; an output schema, so that only that dialect counts. */
function errors(schema: Json): string[] {
  const tool = {
    name: "t",
    description: "d",
    inputSchema: { type: "object", additionalProperties: false },
    outputSchema: schema,
  };
  const { findings } = lintSurface({ ...emptySurface(), tools: [tool] }, { rules: [schemaInvalid] });
  return findings.filter(({ severity }) => severity === "error").map(({ pointer }) => pointer ?? "");
}

const keywords = [
  ...[
    "type",
    "enum",
    "const",
    "multipleOf",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
  ],
  ...[
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "pattern",
    "uniqueItems",
    "required",
  ],
  ...[
    "properties",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "items",
    "prefixItems",
    "contains",
  ],
  ...[
    "minContains",
    "maxContains",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "allOf",
    "anyOf",
    "oneOf",
  ],
  ...[
    "not",
    "if",
    "then",
    "else",
    "$defs",
    "definitions",
    "title",
    "description",
    "format",
    "examples",
    "default",
  ],
  ...[
    "readOnly",
    "writeOnly",
    "deprecated",
    "$comment",
    "contentEncoding",
    "contentMediaType",
    "unevaluatedItems",
  ],
  ...["unevaluatedProperties", "nullable", "example", "x-anything"],
];
const values: Json[] = [
  ...[
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    "",
    "string",
    "int",
    "^[a-z]+$",
    "(",
    [],
    {},
    ["string", "null"],
    ["a", "a"],
  ],
  ...[
    [1],
    [{}],
    [{}, true],
    ["string", "strng"],
    { a: {} },
    { a: true },
    { a: 1 },
    { a: ["b"] },
    { a: ["b", "b"] },
  ],
  ...[
    { a: { type: "strng" } },
    { type: "string" },
    [{ type: 5 }],
    { "(": { type: "string" } },
    ["object"],
    [null, "x"],
    "object",
  ],
];

describe("schema-invalid", () => {
  /** Keywords that a dialect does not know: it ignores what stands there, we do not where it is meant as a schema. */
  const unknown: Record<string, string[]> = {
    "07": ["$defs", "dependentSchemas", "prefixItems", "unevaluatedItems", "unevaluatedProperties"],
    "2019-09": ["prefixItems"],
  };
  /** Where we differ on purpose: an empty or repeating enum is judged by another rule, or by none. */
  const skipped = (dialect: string) => new Set(["enum", ...(unknown[dialect] ?? [])]);

  it.each(Object.entries(metaSchemas))(
    "agrees with the validator of %s for each keyword and value",
    (dialect, meta) => {
      const disagreements: string[] = [];
      for (const keyword of keywords.filter((name) => !skipped(dialect).has(name))) {
        // The validator's copy of draft 07 lacks it, the published one has it.
        if (dialect === "07" && keyword === "writeOnly") continue;
        for (const value of values) {
          const schema = { $schema: meta.uri, [keyword]: value };
          const ours = errors(schema).length === 0;
          if (ours !== meta.isValid(schema))
            disagreements.push(`${keyword}: ${JSON.stringify(value)} ours=${ours}`);
        }
      }
      expect(disagreements).toEqual([]);
    },
  );

  it("points at the keyword, wherever it stands", () => {
    const bad = { type: "int" };
    const schema: Json = {
      type: "object",
      properties: { a: bad, b: { items: bad }, c: { anyOf: [{}, bad] } },
      $defs: { d: { additionalProperties: bad } },
      patternProperties: { "^x": { not: bad } },
    };
    expect(errors(schema).sort()).toEqual([
      "/outputSchema/$defs/d/additionalProperties/type",
      "/outputSchema/patternProperties/^x/not/type",
      "/outputSchema/properties/a/type",
      "/outputSchema/properties/b/items/type",
      "/outputSchema/properties/c/anyOf/1/type",
    ]);
  });

  it("reads input schemas of older dialects as Anthropic does, too", () => {
    const tuple = {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { point: { type: "array", items: [{ type: "number" }, { type: "number" }] } },
    };
    const tool = { name: "t", inputSchema: tuple, outputSchema: tuple };
    const { findings } = lintSurface({ ...emptySurface(), tools: [tool] }, { rules: [schemaInvalid] });
    expect(findings.map(({ pointer, clients }) => [pointer, clients])).toEqual([
      ["/inputSchema/properties/point/items", ["anthropic"]],
    ]);
  });

  it.each([
    ["(?i)abc", "error"],
    ["(?P<year>[0-9]+)", "error"],
    ["[a-z", "error"],
    ["^\\-+$", "warning"],
    ["^[\\w.-]+$", undefined],
    ["^\\p{L}+$", undefined],
  ])("judges the pattern %s as %s", (pattern, severity) => {
    const tool = {
      name: "t",
      inputSchema: { type: "object", properties: { a: { type: "string", pattern } } },
    };
    const { findings } = lintSurface({ ...emptySurface(), tools: [tool] }, { rules: [schemaInvalid] });
    expect(findings.map((finding) => finding.severity)).toEqual(severity === undefined ? [] : [severity]);
  });

  it("knows the dialects by every spelling of their addresses", () => {
    expect(dialectOf({})).toBe("2020-12");
    expect(dialectOf({ $schema: "https://json-schema.org/draft-07/schema" })).toBe("07");
    expect(dialectOf({ $schema: "http://json-schema.org/draft-04/schema#" })).toBe("04");
    expect(dialectOf({ $schema: "https://json-schema.org/draft/2019-09/schema#" })).toBe("2019-09");
    expect(dialectOf({ $schema: "https://acme.example/schema" })).toBeUndefined();
  });
});
