import { describe, expect, it } from "vitest";
import { lintSurface } from "../../../src/stages/lint/engine.ts";
import { emptySurface, type Json, type JsonObject } from "../../../src/surface/surface.ts";

/** Rule ids and pointers of the errors and warnings about one input schema. */
function lintInput(schema: Json, more: JsonObject = {}): string[] {
  const tool = { name: "t", description: "d", inputSchema: schema, ...more };
  return lintSurface({ ...emptySurface(), tools: [tool] })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ ruleId, pointer }) => `${ruleId} ${pointer}`)
    .sort();
}
const lintProperty = (schema: Json) =>
  lintInput({ type: "object", properties: { a: schema } }).map((line) =>
    line.replace("/inputSchema/properties/a", ""),
  );

/** The keyword `then`; as a literal it would look like a promise to the linter. */
const whereTrue = (schema: Json): JsonObject =>
  JSON.parse(`{"then":${JSON.stringify(schema)}}`) as JsonObject;

describe("rules reach every node", () => {
  const array: Json = { type: "array" };
  it.each<[string, Json]>([
    ["/items", { type: "array", items: array }],
    ["/prefixItems/0", { type: "array", prefixItems: [array] }],
    ["/properties/b", { type: "object", properties: { b: array } }],
    ["/additionalProperties", { type: "object", additionalProperties: array }],
    ["/patternProperties/^x", { type: "object", patternProperties: { "^x": array } }],
    ["/dependentSchemas/b", { dependentSchemas: { b: array } }],
    ["/if", { if: array }],
    ["/then", { if: {}, ...whereTrue(array) }],
    ["/else", { if: {}, else: array }],
    ["/contains", { contains: array }],
    ["/not", { not: array }],
    ["/anyOf/0", { anyOf: [array] }],
    ["/oneOf/0", { oneOf: [array] }],
    ["/allOf/0", { allOf: [array] }],
    ["/unevaluatedProperties", { unevaluatedProperties: array }],
    ["/unevaluatedItems", { unevaluatedItems: array }],
    ["/$defs/b", { $defs: { b: array } }],
    ["/definitions/b", { definitions: { b: array } }],
  ])("%s", (pointer, schema) => {
    expect(lintProperty(schema)).toEqual([`array-without-items ${pointer}`]);
  });

  it("and a property called __proto__", () => {
    const schema = JSON.parse('{"type":"object","properties":{"__proto__":{"type":"array"}}}') as Json;
    expect(lintInput(schema)).toEqual(["array-without-items /inputSchema/properties/__proto__"]);
  });
});

describe("roots", () => {
  it.each<[Json, string]>([
    [true, "input-root-not-object"],
    [[], "input-root-not-object"],
    ["object", "input-root-not-object"],
    [{}, "input-root-not-object"],
    [{ type: ["object"] }, "input-root-not-object"],
    [{ type: "array", items: {} }, "input-root-not-object"],
    [null, "input-schema-missing"],
  ])("%j is not accepted as an input schema", (schema, rule) => {
    expect(lintInput(schema)).toEqual([`${rule} /inputSchema`]);
  });

  it("refuses combinators at the root, and each keyword for those who refuse it", () => {
    const { findings } = lintSurface({
      ...emptySurface(),
      tools: [
        {
          name: "t",
          description: "d",
          inputSchema: { type: "object", anyOf: [{}], not: { required: ["x"] } },
        },
      ],
    });
    expect(findings.map(({ pointer, clients }) => [pointer, clients])).toEqual([
      ["/inputSchema/anyOf", ["anthropic", "openai"]],
      ["/inputSchema/not", ["openai"]],
    ]);
  });

  it("asks for an object in outputs only of revisions that need it", () => {
    const tools = [
      {
        name: "t",
        description: "d",
        inputSchema: { type: "object", additionalProperties: false },
        outputSchema: { type: "string" },
      },
    ];
    const ids = (protocolVersions: ("2025-11-25" | "2026-07-28")[]) =>
      lintSurface({ ...emptySurface(), protocolVersions, tools }).findings.map(({ ruleId }) => ruleId);
    expect(ids([])).toEqual(["output-root-not-object"]);
    expect(ids(["2025-11-25", "2026-07-28"])).toEqual(["output-root-not-object"]);
    expect(ids(["2026-07-28"])).toEqual([]);
  });
});

describe("required-unknown", () => {
  it.each<Json>([
    { type: "object", properties: { b: { description: "d" } }, required: ["c"] },
    { type: "object", required: ["c"] },
    { type: "object", properties: { b: {} }, required: ["c"], additionalProperties: false },
    { type: "object", properties: { b: {} }, required: ["constructor"] },
  ])("finds %j", (schema) => {
    expect(lintProperty(schema)).toEqual(["required-unknown /required"]);
  });

  it.each<Json>([
    { type: "object", properties: { b: {} }, anyOf: [{ required: ["b"] }, { required: ["c"] }] },
    { type: "object", allOf: [{ properties: { b: {} } }], required: ["b"] },
    { type: "object", patternProperties: { "^c": {} }, required: ["c"] },
    { if: { required: ["x"] }, ...whereTrue({ required: ["y"] }) },
    { not: { required: ["x"] } },
    { type: "object", properties: { required: { type: "boolean" } } },
  ])("leaves alone %j", (schema) => {
    expect(lintProperty(schema)).toEqual([]);
  });
});

describe("unsatisfiable", () => {
  it.each<[Json, string]>([
    [{ enum: [] }, "/enum"],
    [{ anyOf: [{ enum: [] }] }, "/anyOf/0/enum"],
    [{ type: "string", enum: [1, 2] }, "/enum"],
    [{ type: "integer", const: 1.5 }, "/const"],
    [{ minimum: 2, maximum: 1 }, "/minimum"],
    [{ minLength: 2, maxLength: 1 }, "/minLength"],
    [{ type: "object", properties: { b: { not: {} } }, required: ["b"] }, "/properties/b/not"],
  ])("finds %j", (schema, pointer) => {
    expect(lintProperty(schema)).toEqual([`unsatisfiable ${pointer}`]);
  });

  it.each<Json>([
    { type: "string", enum: ["a", null] },
    { type: ["string", "null"], enum: ["a", null] },
    { type: "number", const: 1 },
    { type: "object", additionalProperties: { not: {} } },
    { type: "object", properties: { b: { not: {} } } },
    { minimum: 1, maximum: 1 },
    { if: { minimum: 2, maximum: 1 } },
  ])("leaves alone %j", (schema) => {
    expect(lintProperty(schema)).toEqual([]);
  });
});

describe("references", () => {
  const root = (reference: string, more: JsonObject = {}) =>
    lintInput({ type: "object", properties: { a: { $ref: reference } }, ...more })
      .map((line) => line.split(" ")[0] ?? "")
      .filter((id) => ["dangling-ref", "remote-ref"].includes(id));

  it.each<[string, JsonObject]>([
    ["#", {}],
    ["#/$defs/x", { $defs: { x: {} } }],
    ["#/definitions/x~1y%20z", { definitions: { "x/y z": true } }],
    ["#/$defs/__proto__", { $defs: JSON.parse('{"__proto__":{}}') as Json }],
    ["#here", { $defs: { x: { $anchor: "here" } } }],
    ["#/$defs/list/prefixItems/0", { $defs: { list: { prefixItems: [{}] } } }],
    ["https://acme.example/x", { $defs: { x: { $id: "https://acme.example/x" } } }],
    ["x.json", { $id: "https://acme.example/root.json", $defs: { x: { $id: "x.json" } } }],
  ])("%s is found", (reference, more) => {
    expect(root(reference, more)).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    ["#/$defs/x", {}, "dangling-ref"],
    ["#/$defs/constructor", { $defs: {} }, "dangling-ref"],
    ["#/$defs/__proto__", { $defs: {} }, "dangling-ref"],
    ["#here", {}, "dangling-ref"],
    ["#/type", {}, "dangling-ref"],
    ["#/$defs/%E0%A4%A", { $defs: {} }, "dangling-ref"],
    ["https://acme.example/x.json", {}, "remote-ref"],
    ["other.json#/x", {}, "remote-ref"],
    ["file:///etc/passwd", {}, "remote-ref"],
  ])("%s is reported", (reference, more, rule) => {
    expect(root(reference, more)).toEqual([rule]);
  });

  it("that run in circles end", () => {
    const $defs = { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } };
    expect(root("#/$defs/a", { $defs })).toEqual([]);
    expect(root("#/properties/a")).toEqual([]);
  });

  it("count inside a schema with an $id of its own", () => {
    const inner = {
      $id: "https://acme.example/inner",
      $defs: { x: {} },
      properties: { y: { $ref: "#/$defs/x" } },
    };
    expect(root("#", { $defs: { inner } })).toEqual([]);
  });
});

describe("references that clients cannot follow", () => {
  const tree = {
    type: "object",
    properties: { children: { type: "array", items: { $ref: "#/$defs/node" } } },
  };
  const chain = { a: { items: { $ref: "#/$defs/b" } }, b: { properties: { c: { $ref: "#/$defs/a" } } } };
  it.each<[string, Json, string[]]>([
    [
      "a tree",
      { $defs: { node: tree } },
      ["recursive-ref /inputSchema/$defs/node/properties/children/items/$ref"],
    ],
    ["two that hold each other", { $defs: chain }, ["recursive-ref /inputSchema/$defs/a/items/$ref"]],
    [
      "the root",
      { properties: { a: { $ref: "#" } } },
      ["recursive-ref /inputSchema/properties/a/$ref", "ref-outside-defs /inputSchema/properties/a/$ref"],
    ],
    [
      "one twice",
      { $defs: { x: {} }, properties: { a: { $ref: "#/$defs/x" }, b: { $ref: "#/$defs/x" } } },
      [],
    ],
    [
      "another property",
      { properties: { a: { type: "string" }, b: { $ref: "#/properties/a" } } },
      ["ref-outside-defs /inputSchema/properties/b/$ref"],
    ],
  ])("%s", (_what, schema, expected) => {
    expect(lintInput({ type: "object", ...(schema as JsonObject) })).toEqual(expected);
  });

  it("end, however many there are", () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, at) => [`d${at}`, { items: { $ref: `#/$defs/d${at + 1}` } }]),
    );
    expect(lintInput({ type: "object", $defs: { ...$defs, d5000: {} } })).toEqual([]);
    expect(
      lintInput({ type: "object", $defs: { ...$defs, d5000: { items: { $ref: "#/$defs/d0" } } } }),
    ).toHaveLength(1);
  });
});

describe("boolean-schema", () => {
  it("is about properties, at any depth and in both schemas", () => {
    const outputSchema = { type: "object", properties: { data: true } };
    const deep = {
      type: "object",
      properties: { a: { type: "array", items: { properties: { model: true } } } },
    };
    expect(lintInput(deep, { outputSchema })).toEqual([
      "boolean-schema /inputSchema/properties/a/items/properties/model",
      "boolean-schema /outputSchema/properties/data",
    ]);
  });

  it("is not about places where a boolean is usual", () => {
    expect(lintProperty({ type: "object", additionalProperties: true })).toEqual([]);
    expect(lintProperty({ type: "array", prefixItems: [{}], items: false })).toEqual([]);
    expect(lintProperty({ type: "object", unevaluatedProperties: false })).toEqual([]);
  });
});

describe("parameter-undescribed", () => {
  it("is one finding for a tool, and follows references", () => {
    const schema = {
      type: "object",
      properties: {
        a: { type: "string" },
        b: { $ref: "#/$defs/b" },
        c: { $ref: "#/$defs/c" },
        k: { const: 1 },
      },
      $defs: {
        b: { description: "Described." },
        c: { type: "object", properties: { d: {} } },
        unused: { type: "object", properties: { e: {} } },
      },
    };
    const { findings } = lintSurface({
      ...emptySurface(),
      tools: [{ name: "t", description: "d", inputSchema: schema }],
    });
    const [said, ...more] = findings.filter(({ ruleId }) => ruleId === "parameter-undescribed");
    expect(more).toEqual([]);
    expect(said).toMatchObject({ severity: "info", pointer: "/inputSchema/properties/a" });
    expect(said?.message).toMatch(/`a`.*`c`.*`d`/);
    expect(said?.message).not.toContain("`e`");
  });
});
