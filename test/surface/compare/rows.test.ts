import { describe, expect, it } from "vitest";
import { compareSurfaces } from "../../../src/surface/compare/compare.ts";
import { annotationRows } from "../../../src/surface/compare/rows/annotations.ts";
import { inputRows } from "../../../src/surface/compare/rows/input.ts";
import { outputRows } from "../../../src/surface/compare/rows/output.ts";
import { serverRows } from "../../../src/surface/compare/rows/server.ts";
import { toolRows } from "../../../src/surface/compare/rows/tools.ts";
import type { Side } from "../../../src/surface/compare/side.ts";
import type { Facts } from "../../../src/surface/lock-facts.ts";
import { emptySurface, type Json, type JsonObject, type Surface } from "../../../src/surface/surface.ts";

/** A client that refuses one title; what lint says about real ones is in portability.test.ts. */
const faultsOf = ({ tools }: Surface) =>
  tools.flatMap(({ name, inputSchema }) =>
    JSON.stringify(inputSchema ?? null).includes('"refused"')
      ? [{ tool: String(name), ruleId: "r", pointer: "/inputSchema/title", message: "Refused." }]
      : [],
  );

type Outcome = readonly [id: string, verdict: string, level: string];
type Row = readonly [what: string, before: Side, after: Side, there: Outcome, back: Outcome];

const suspect = (text: string) => (text.includes("<IMPORTANT>") ? "It gives orders." : undefined);
const side = (surface: Partial<Surface>, facts?: Record<string, Json>, version?: string): Side => ({
  surface: { ...emptySurface(), ...surface },
  ...(facts === undefined ? {} : { facts: new Map(Object.entries(facts)) as Facts }),
  ...(version === undefined ? {} : { version }),
});
const tool = (more: JsonObject = {}): Side =>
  side({ tools: [{ name: "t", inputSchema: { type: "object" }, ...more }] });
const tools = (...list: JsonObject[]): Side => side({ tools: list });
/** A closed object with one property, as the arguments of a tool. */
const input = (schema: Json, more: JsonObject = {}): Side =>
  tool({ inputSchema: { type: "object", properties: { p: schema }, additionalProperties: false, ...more } });
const object = (more: JsonObject): Side => tool({ inputSchema: { type: "object", ...more } });
const output = (schema: Json, more: JsonObject = {}): Side =>
  tool({ outputSchema: { type: "object", properties: { p: schema }, required: ["p"], ...more } });
const result = (more: JsonObject): Side => tool({ outputSchema: { type: "object", ...more } });
const hint = (annotations: JsonObject): Side => tool({ annotations });
const policy = (rules: Json, more: Record<string, Json> = {}): Side =>
  side({}, { "policy/tool/t/authorize": rules, ...more });

const call = (id: string): Outcome => [id, "breaking", "call"];
const unknown = (id: string): Outcome => [id, "unknown", "call"];
const client = (id: string): Outcome => [id, "breaking", "client"];
/** Breaks nobody; it is visible only. */
const fine = (id: string): Outcome => [id, "compatible", "surface"];
/** A row about calls, proven to reject nothing. */
const s = { type: "string" };
const n = { type: "number" };
const a = { properties: { a: s } };
const ab = { properties: { a: s, b: s } };
const described = (description: string) => ({ type: "string", description });

const rows: Row[] = [
  ["tool removed", tools({ name: "t" }), tools(), call("tool-removed"), fine("tool-added")],
  [
    "tool renamed, same schema",
    tools({ name: "find", description: "x y", inputSchema: { ...a, type: "object" } }),
    tools({ name: "search", description: "x y", inputSchema: { ...a, type: "object" } }),
    call("tool-renamed"),
    call("tool-renamed"),
  ],
  [
    "tool name in another case",
    tools({ name: "getItem" }),
    tools({ name: "get_item" }),
    call("tool-name-case-changed"),
    call("tool-name-case-changed"),
  ],
  [
    "tool order",
    tools({ name: "a" }, { name: "b" }),
    tools({ name: "b" }, { name: "a" }),
    fine("tool-order-changed"),
    fine("tool-order-changed"),
  ],
  ["title", tool({ title: "A" }), tool({ title: "B" }), fine("title-changed"), fine("title-changed")],
  ["icons", tool(), tool({ icons: [{ src: "x" }] }), fine("icons-changed"), fine("icons-changed")],
  [
    "description",
    tool({ description: "A" }),
    tool({ description: "B" }),
    fine("description-changed"),
    fine("description-changed"),
  ],
  [
    "description of a parameter",
    input(described("A")),
    input(described("B")),
    fine("description-changed"),
    fine("description-changed"),
  ],
  [
    "instructions",
    side({ serverInfo: { name: "s" }, instructions: "A" }),
    side({ serverInfo: { name: "s" }, instructions: "B" }),
    fine("instructions-changed"),
    fine("instructions-changed"),
  ],
  [
    "injection",
    tool({ description: "A" }),
    tool({ description: "<IMPORTANT>" }),
    call("text-suspicious"),
    fine("description-changed"),
  ],

  [
    "injection in a new property",
    object(a),
    object({ properties: { a: s, b: described("<IMPORTANT>") } }),
    call("text-suspicious"),
    client("property-removed"),
  ],
  [
    "injection in an output",
    output(s),
    output({ ...s, enum: ["<IMPORTANT>"] }),
    call("text-suspicious"),
    call("output-enum-widened"),
  ],
  [
    "injection in a new tool",
    tools(),
    tools({ name: "t", _meta: { note: "<IMPORTANT>" } }),
    call("text-suspicious"),
    call("tool-removed"),
  ],
  [
    "injection in the instructions",
    side({ instructions: "A" }),
    side({ instructions: "<IMPORTANT>" }),
    call("text-suspicious"),
    ["none", "none", ""],
  ],
  [
    "injection in a prompt",
    side({ prompts: [{ name: "p" }] }),
    side({ prompts: [{ name: "p", description: "<IMPORTANT>" }] }),
    call("text-suspicious"),
    fine("description-changed"),
  ],

  [
    "required property",
    object(a),
    object({ ...ab, required: ["b"] }),
    call("required-property-added"),
    client("property-removed"),
  ],
  [
    "required property with a default",
    object(a),
    object({ properties: { a: s, b: { ...s, default: "x" } }, required: ["b"] }),
    call("required-property-added"),
    client("property-removed"),
  ],
  [
    "optional property becomes required",
    object(a),
    object({ ...a, required: ["a"] }),
    call("property-now-required"),
    fine("property-now-optional"),
  ],
  ["optional property", object(a), object(ab), fine("optional-property-added"), client("property-removed")],
  [
    "property of a closed object",
    object({ ...ab, additionalProperties: false }),
    object({ ...a, additionalProperties: false }),
    call("property-removed-closed"),
    fine("optional-property-added"),
  ],
  [
    "property renamed",
    object({ properties: { userId: s } }),
    object({ properties: { user_id: s } }),
    call("property-renamed"),
    call("property-renamed"),
  ],
  [
    "object closed",
    object(a),
    object({ ...a, additionalProperties: false }),
    call("object-closed"),
    fine("object-opened"),
  ],
  [
    "object closed to a schema",
    object(a),
    object({ ...a, additionalProperties: s }),
    call("object-closed"),
    fine("object-opened"),
  ],
  [
    "number to integer",
    input(n),
    input({ type: "integer" }),
    call("type-narrowed"),
    ["type-widened", "compatible", "surface"],
  ],
  ["null lost", input({ type: ["string", "null"] }), input(s), call("type-narrowed"), fine("type-widened")],
  ["type incomparable", input(s), input(n), call("type-changed"), call("type-changed")],
  [
    "enum value removed",
    input({ enum: [1, 2] }),
    input({ enum: [1] }),
    call("enum-narrowed"),
    fine("enum-widened"),
  ],
  ["enum added", input(s), input({ ...s, enum: ["x"] }), call("enum-narrowed"), fine("enum-widened")],
  ["const added", input(s), input({ ...s, const: "x" }), call("enum-narrowed"), fine("enum-widened")],
  ...(
    [
      ["minimum", 1, 2, n],
      ["maximum", 2, 1, n],
      ["exclusiveMinimum", 1, 2, n],
      ["exclusiveMaximum", 2, 1, n],
      ["multipleOf", 2, 4, { type: "integer" }],
      ["minLength", 1, 2, s],
      ["maxLength", 2, 1, s],
      ["minItems", 1, 2, { type: "array" }],
      ["maxItems", 2, 1, { type: "array" }],
      ["minProperties", 1, 2, { type: "object" }],
      ["maxProperties", 2, 1, { type: "object" }],
      ["uniqueItems", false, true, { type: "array" }],
    ] as const
  ).map(
    ([key, loose, tight, of]): Row => [
      `${key} tightened`,
      input({ ...of, [key]: loose }),
      input({ ...of, [key]: tight }),
      call("constraint-tightened"),
      fine("constraint-loosened"),
    ],
  ),
  ...(
    [
      ["minimum", 1, n],
      ["multipleOf", 2, n],
      ["pattern", "^x", s],
      ["format", "email", s],
      ["contains", s, { type: "array" }],
      ["dependentRequired", { x: ["y"] }, { type: "object" }],
      ["propertyNames", { maxLength: 1 }, { type: "object" }],
    ] as const
  ).map(
    ([key, value, of]): Row => [
      `${key} added`,
      input(of),
      input({ ...of, [key]: value }),
      call("constraint-tightened"),
      fine("constraint-loosened"),
    ],
  ),
  [
    "pattern changed",
    input({ ...s, pattern: "^a" }),
    input({ ...s, pattern: "^b" }),
    unknown("pattern-changed"),
    unknown("pattern-changed"),
  ],
  [
    "anyOf branch",
    input({ anyOf: [s, n] }),
    input({ anyOf: [s] }),
    call("union-narrowed"),
    fine("union-widened"),
  ],
  [
    "oneOf branch that may overlap",
    input({ oneOf: [s] }),
    input({ oneOf: [s, { minLength: 3 }] }),
    unknown("exclusive-branch-added"),
    call("union-narrowed"),
  ],
  [
    "allOf conjunct",
    input({ allOf: [s] }),
    input({ allOf: [s, { minLength: 3 }] }),
    call("condition-added"),
    fine("condition-dropped"),
  ],
  ["not", input(s), input({ ...s, not: { const: "x" } }), call("condition-added"), fine("condition-dropped")],
  [
    "if",
    input(s),
    input(JSON.parse('{"type":"string","if":{"const":"x"},"then":false}')),
    call("condition-added"),
    fine("condition-dropped"),
  ],
  [
    "items narrowed",
    input({ type: "array", items: n }),
    input({ type: "array", items: { type: "integer" } }),
    call("type-narrowed"),
    fine("type-widened"),
  ],
  [
    "items forbidden",
    input({ type: "array", items: s }),
    input({ type: "array", items: false }),
    call("items-narrowed"),
    fine("items-widened"),
  ],
  [
    "prefixItems added",
    input({ type: "array" }),
    input({ type: "array", prefixItems: [s] }),
    call("items-narrowed"),
    fine("items-widened"),
  ],
  [
    "default",
    input({ ...s, default: "a" }),
    input({ ...s, default: "b" }),
    client("default-changed"),
    client("default-changed"),
  ],
  [
    "default removed",
    input({ ...s, default: "a" }),
    input(s),
    client("default-changed"),
    client("default-changed"),
  ],
  [
    "dialect",
    object({ ...a, $schema: "http://json-schema.org/draft-07/schema#" }),
    object(a),
    client("dialect-changed"),
    client("dialect-changed"),
  ],
  [
    "something that a client refuses",
    object(a),
    object({ ...a, title: "refused" }),
    client("portability-lost"),
    fine("title-changed"),
  ],
  [
    "header",
    input(s),
    input({ ...s, "x-mcp-header": "P" }),
    client("header-param-changed"),
    client("header-param-changed"),
  ],
  [
    "deprecated",
    input(s),
    input({ ...s, deprecated: true }),
    fine("deprecated-marked"),
    ["none", "none", ""],
  ],
  [
    "nothing proven",
    input({ type: "array", contains: s }),
    input({ type: "array", contains: n }),
    unknown("not-proven"),
    unknown("not-proven"),
  ],
  [
    "a reference to elsewhere dropped",
    input({ $ref: "https://example.com/s" }),
    input({}),
    fine("schema-widened"),
    unknown("not-proven"),
  ],
  [
    "an output's reference to elsewhere added",
    output({}),
    output({ $ref: "https://example.com/s" }),
    fine("output-schema-narrowed"),
    unknown("output-not-proven"),
  ],
  [
    "something wider",
    input({ type: "object", unevaluatedProperties: false }),
    input({ type: "object" }),
    fine("constraint-loosened"),
    call("constraint-tightened"),
  ],

  ["outputSchema", output(s), tool(), call("output-schema-removed"), fine("output-schema-added")],
  [
    "required output property",
    result({ ...ab, required: ["a"] }),
    result({ properties: { b: s } }),
    call("output-required-property-removed"),
    fine("output-property-added"),
  ],
  [
    "output property becomes optional",
    result({ ...a, required: ["a"] }),
    result(a),
    call("output-property-now-optional"),
    fine("output-property-now-required"),
  ],
  [
    "optional output property",
    result(ab),
    result(a),
    client("output-property-removed"),
    fine("output-property-added"),
  ],
  [
    "property of a closed output",
    result({ ...a, additionalProperties: false }),
    result({ ...ab, additionalProperties: false }),
    call("output-property-added-closed"),
    client("output-property-removed"),
  ],
  [
    "output type widened",
    output({ type: "integer" }),
    output(n),
    call("output-type-widened"),
    fine("output-type-narrowed"),
  ],
  [
    "output null added",
    output(s),
    output({ type: ["string", "null"] }),
    call("output-type-widened"),
    fine("output-type-narrowed"),
  ],
  [
    "output type incomparable",
    output(s),
    output(n),
    call("output-type-changed"),
    call("output-type-changed"),
  ],
  [
    "output enum value",
    output({ enum: [1] }),
    output({ enum: [1, 2] }),
    call("output-enum-widened"),
    fine("output-enum-narrowed"),
  ],
  [
    "output union branch",
    output({ anyOf: [s] }),
    output({ anyOf: [s, n] }),
    call("output-union-widened"),
    fine("output-union-narrowed"),
  ],
  [
    "output constraint",
    output({ ...n, minimum: 1 }),
    output(n),
    call("output-constraint-loosened"),
    fine("output-constraint-tightened"),
  ],
  [
    "output pattern",
    output({ ...s, pattern: "a" }),
    output({ ...s, pattern: "b" }),
    unknown("output-pattern-changed"),
    unknown("output-pattern-changed"),
  ],
  [
    "output condition",
    output({ allOf: [s, { minLength: 3 }] }),
    output({ allOf: [s] }),
    call("output-condition-dropped"),
    fine("output-condition-added"),
  ],
  [
    "output items",
    output({ type: "array", items: false }),
    output({ type: "array", items: s }),
    call("output-items-widened"),
    fine("output-items-narrowed"),
  ],
  [
    "output opened",
    result({ ...a, additionalProperties: false }),
    result(a),
    client("output-object-opened"),
    fine("output-object-closed"),
  ],
  [
    "output root",
    result({}),
    tool({ outputSchema: { type: "array", items: s } }),
    call("output-root-changed"),
    call("output-type-changed"),
  ],
  [
    "output default",
    output({ ...s, default: "a" }),
    output(s),
    client("output-default-changed"),
    client("output-default-changed"),
  ],
  [
    "output dialect",
    result({ $schema: "http://json-schema.org/draft-07/schema#" }),
    result({}),
    client("output-dialect-changed"),
    client("output-dialect-changed"),
  ],
  [
    "output deprecated",
    output(s),
    output({ ...s, deprecated: true }),
    fine("output-deprecated-marked"),
    ["none", "none", ""],
  ],
  [
    "nothing proven of an output",
    output({ type: "array", contains: s }),
    output({ type: "array", contains: n }),
    unknown("output-not-proven"),
    unknown("output-not-proven"),
  ],

  ["readOnly", hint({ readOnlyHint: true }), hint({}), client("read-only-lost"), fine("read-only-claimed")],
  [
    "destructive",
    hint({ destructiveHint: false }),
    hint({}),
    client("destructive-gained"),
    fine("destructive-disclaimed"),
  ],
  [
    "openWorld",
    hint({ openWorldHint: false }),
    hint({ openWorldHint: true }),
    client("open-world-gained"),
    fine("open-world-disclaimed"),
  ],
  [
    "idempotent",
    hint({ idempotentHint: true }),
    hint({}),
    client("idempotent-lost"),
    fine("idempotent-claimed"),
  ],

  [
    "tasks required",
    tool({ execution: { taskSupport: "optional" } }),
    tool({ execution: { taskSupport: "required" } }),
    call("task-now-required"),
    fine("task-support-loosened"),
  ],
  [
    "tasks forbidden",
    tool({ execution: { taskSupport: "required" } }),
    tool(),
    call("task-support-removed"),
    call("task-now-required"),
  ],
  [
    "group removed",
    policy([{ groups: ["a", "b"] }]),
    policy([{ groups: ["a"] }]),
    call("policy-narrowed"),
    fine("policy-widened"),
  ],
  [
    "scope asked for",
    policy([{ groups: ["a"] }]),
    policy([{ groups: ["a"], scopes: ["w"] }]),
    call("policy-narrowed"),
    fine("policy-widened"),
  ],
  [
    "rule removed",
    policy([{ groups: ["a"] }, { users: ["u"] }]),
    policy([{ groups: ["a"] }]),
    call("policy-narrowed"),
    fine("policy-widened"),
  ],
  [
    "any caller",
    policy([{ authenticated: true }]),
    policy([{ groups: ["a"] }]),
    call("policy-narrowed"),
    fine("policy-widened"),
  ],
  [
    "approval",
    policy([{ groups: ["a"] }]),
    policy([{ groups: ["a"] }], { "policy/tool/t/confirm": "elicitation" }),
    call("approval-required"),
    fine("approval-dropped"),
  ],
  [
    "business groups",
    policy([{ groups: ["a"] }]),
    policy([{ groups: ["a"] }], { "policy/businessGroups": ["x"] }),
    call("policy-narrowed"),
    fine("policy-widened"),
  ],
  [
    "capability",
    side({ capabilities: { tools: { listChanged: true } } }, {}),
    side({ capabilities: { tools: {} } }, {}),
    call("capability-removed"),
    fine("capability-added"),
  ],
  [
    "revision",
    side({ protocolVersions: ["2025-06-18", "2025-11-25"] }),
    side({ protocolVersions: ["2025-11-25"] }),
    call("protocol-version-dropped"),
    fine("protocol-version-added"),
  ],
  [
    "sessions",
    side({}, { "observed/sessions": "none" }),
    side({}, { "observed/sessions": "sticky" }),
    call("sessions-changed"),
    call("sessions-changed"),
  ],
  [
    "prompt",
    side({ prompts: [{ name: "p" }] }, {}),
    side({}, {}),
    call("prompt-removed"),
    fine("prompt-added"),
  ],
  [
    "prompt argument",
    side({ prompts: [{ name: "p" }] }),
    side({ prompts: [{ name: "p", arguments: [{ name: "a", required: true }] }] }),
    call("prompt-required-argument-added"),
    call("prompt-argument-removed"),
  ],
  [
    "prompt argument required",
    side({ prompts: [{ name: "p", arguments: [{ name: "a" }] }] }),
    side({ prompts: [{ name: "p", arguments: [{ name: "a", required: true }] }] }),
    call("prompt-argument-now-required"),
    fine("prompt-argument-loosened"),
  ],
  [
    "resource",
    side({ resources: [{ uri: "a:b" }] }, {}),
    side({}, {}),
    call("resource-removed"),
    fine("resource-added"),
  ],
  [
    "MIME type",
    side({ resources: [{ uri: "a:b", mimeType: "a/b" }] }),
    side({ resources: [{ uri: "a:b" }] }),
    client("mime-type-changed"),
    client("mime-type-changed"),
  ],
  [
    "template variables",
    side({ resourceTemplates: [{ name: "n", uriTemplate: "a:{x}" }] }),
    side({ resourceTemplates: [{ name: "n", uriTemplate: "a:{y}" }] }),
    call("template-variables-changed"),
    call("template-variables-changed"),
  ],
  [
    "server name",
    side({ serverInfo: { name: "a" } }),
    side({ serverInfo: { name: "b" } }),
    client("server-name-changed"),
    client("server-name-changed"),
  ],
  [
    "version",
    side({ tools: [{ name: "t" }] }, undefined, "1.2.3"),
    side({ tools: [] }, undefined, "1.3.0"),
    client("version-not-bumped"),
    fine("tool-added"),
  ],
];

function expectOutcome(before: Side, after: Side, [id, verdict, level]: Outcome): void {
  const { changes } = compareSurfaces(before, after, { suspect, faultsOf });
  if (id === "none") expect(changes.filter((change) => change.verdict !== "compatible")).toEqual([]);
  else expect(changes).toContainEqual(expect.objectContaining({ id, verdict, level }));
}

describe("the taxonomy", () => {
  it.each(rows)("%s", (_, before, after, there) => expectOutcome(before, after, there));
  it.each(rows)("%s, the other way round", (_, before, after, __, back) =>
    expectOutcome(after, before, back),
  );

  it("leaves no row without a case", () => {
    const tested = new Set(rows.flatMap(([, , , there, back]) => [there[0], back[0]]));
    const all = Object.keys({ ...toolRows, ...inputRows, ...outputRows, ...annotationRows, ...serverRows });
    expect(all.filter((id) => !tested.has(id))).toEqual([]);
  });
});
