import { describe, expect, it } from "vitest";
import { lintSurface } from "../../../src/stages/lint/engine.ts";
import { emptySurface, type Json, type JsonObject } from "../../../src/surface/surface.ts";

/** Said of every tool that leaves these things open; the fixtures of the rules hold them. */
const quiet = ["open-parameterless", "type-list", "untyped-schema"];

/** Rules that a tool list breaks, without those that are only said. */
function broken(...tools: JsonObject[]): string[] {
  const named = tools.map((tool) => ({
    name: "find_orders",
    description: "Look up what was bought.",
    inputSchema: { type: "object", properties: {} },
    ...tool,
  }));
  return lintSurface({ ...emptySurface(), tools: named })
    .findings.map(({ ruleId }) => ruleId)
    .filter((id) => !quiet.includes(id));
}
const withProperty = (schema: JsonObject, root: JsonObject = {}): JsonObject => ({
  inputSchema: { type: "object", properties: { value: { description: "What it is.", ...schema } }, ...root },
});
const described = (description: string): JsonObject => ({ description });

describe("what looks like a mistake and is none", () => {
  it.each<[string, JsonObject]>([
    ["1 and 1.5 in an enum of numbers", withProperty({ type: "number", enum: [1, 1.5] })],
    ["the same text as number and string", withProperty({ enum: [1, "1"] })],
    ["null in an enum of strings", withProperty({ type: "string", enum: ["a", null] })],
    ["a sibling of $ref in 2020-12", withProperty({ $ref: "#/$defs/s", maximum: 5 }, { $defs: { s: {} } })],
    [
      "a description beside $ref in draft 07",
      withProperty(
        { $ref: "#/definitions/s", default: 3 },
        { $schema: "http://json-schema.org/draft-07/schema#", definitions: { s: { type: "integer" } } },
      ),
    ],
    [
      "base64 named in the description",
      withProperty({ contentEncoding: "base64", description: "In base64." }),
    ],
    ["a default of null that is allowed", withProperty({ type: ["string", "null"], default: null })],
    ["a default that a pattern decides", withProperty({ type: "string", pattern: "^a$", default: "b" })],
    ["a question mark that is quantifier", withProperty({ type: "string", pattern: "^https?:(?:a|b)$" })],
    ["(?= inside a class", withProperty({ type: "string", pattern: "^[(?=]+$" })],
    ["an escaped backslash before a digit", withProperty({ type: "string", pattern: "^\\\\1$" })],
    ["a key of an extension", { _meta: { "io.modelcontextprotocol/ui": {}, "com.acme/team": 1, ui: {} } }],
    ["a data: icon", { icons: [{ src: "data:image/png;base64,AA==" }] }],
    [
      "a header on a nested text",
      withProperty({
        type: "object",
        properties: { a: { type: "string", description: "A.", "x-mcp-header": "A" } },
      }),
    ],
    ["one word that says it all", { name: "ping", description: "Ping." }],
    ["an example path", described("Read a file, e.g. /home/user/notes.txt or /Users/alice/a.md.")],
    ["an example address", described("Connect to redis://localhost:6379 or https://example.internal/.")],
    ["a bare private address", described("Scan a range such as 192.168.1.0/24.")],
    ["the metadata host of a cloud", described("Never fetches http://metadata.google.internal/.")],
    ["a tool of its own", described("Always call find_orders first.")],
    ["a parameter of its own", { ...withProperty({}), description: "You must use value, never run value." }],
  ])("%s", (_what, tool) => {
    expect(broken(tool)).toEqual([]);
  });
});

describe("what is one", () => {
  it.each<[string, JsonObject]>([
    ["enum-duplicate", { outputSchema: { type: "object", properties: { a: { enum: [null, 1, null] } } } }],
    ["pattern-lookaround", withProperty({ type: "string", pattern: "^(a)\\1$" })],
    ["pattern-lookaround", withProperty({ type: "object", patternProperties: { "(?<=x)y": {} } })],
    ["default-invalid", withProperty({ type: "string", examples: ["a", 1] })],
    ["default-invalid", withProperty({ type: "string", default: null })],
    ["meta-key", { _meta: { "a b": 1 } }],
    ["icon-invalid", { icons: [{ src: "http://acme.example/icon.png" }] }],
    ["header-parameter", withProperty({ type: "number", "x-mcp-header": "A" })],
    [
      "header-parameter",
      withProperty({ type: "array", items: { type: "string", "x-mcp-header": "A" } as Json }),
    ],
    ["leaked-internal", described("Reads http://10.1.2.3:8080/orders.")],
    ["leaked-internal", described("Reads from orders.prod.svc.cluster.local.")],
    ["leaked-internal", described("Keeps its state in /home/mkowalski/orders.db.")],
    ["foreign-tool", described("Before that you must use the `read_secrets` tool.")],
  ])("%s", (id, tool) => {
    expect(broken(tool)).toEqual([id]);
  });

  it("a header that two parameters share", () => {
    const header = (name: string) => ({ type: "string", description: "D.", "x-mcp-header": name });
    const properties = { a: header("Region"), b: header("region") };
    expect(broken({ inputSchema: { type: "object", properties } })).toEqual(["header-parameter"]);
  });
});

describe("near-duplicate", () => {
  const pair = (a: [string, string, string[]], b: [string, string, string[]]) =>
    broken(
      ...[a, b].map(([name, description, parameters]) => ({
        name,
        description,
        inputSchema: {
          type: "object",
          properties: Object.fromEntries(parameters.map((key) => [key, { description: "It." }])),
        },
      })),
    );

  it.each<[string, [string, string, string[]], [string, string, string[]]]>([
    ["one and many", ["get_order", "Return one order.", ["id"]], ["list_orders", "Return the orders.", []]],
    [
      "other words",
      ["get_user", "Return a user's profile.", ["id"]],
      ["fetch_user", "Log a user in.", ["id"]],
    ],
    [
      "other parameters",
      ["get_day", "Return the day.", ["date"]],
      ["fetch_day", "Return the day.", ["name"]],
    ],
    ["opposites", ["create_tag", "Create a tag.", ["tag"]], ["delete_tag", "Delete a tag.", ["tag"]]],
  ])("leaves alone %s", (_what, a, b) => {
    expect(pair(a, b).filter((id) => id === "near-duplicate")).toEqual([]);
  });

  it("finds the same under another verb, with fewer parameters", () => {
    const found = pair(
      ["search_notes", "Search the notes for words.", ["query", "limit"]],
      ["find-note", "Find notes by words.", ["query"]],
    );
    expect(found).toEqual(["near-duplicate"]);
  });
});

describe("policy-hints", () => {
  const lint = (governance: object, annotations: JsonObject, name = "delete_order") =>
    lintSurface(
      {
        ...emptySurface(),
        tools: [
          {
            name,
            description: "It does it.",
            inputSchema: { type: "object", additionalProperties: false },
            annotations,
          },
        ],
      },
      {
        manifest: {
          name: "shop",
          tools: { [name]: governance },
          defaults: { authorize: { groups: ["shop"] } },
        },
      },
    ).findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
  const open = { authorize: { authenticated: true } };

  it.each<[object, JsonObject, string[]]>([
    [open, {}, ["error policy-hints"]],
    [{ authorize: [{ groups: ["a"] }, { authenticated: true }] }, {}, ["error policy-hints"]],
    [open, { readOnlyHint: false, destructiveHint: false }, []],
    [{ authorize: { authenticated: true, scopes: ["orders"] } }, {}, []],
    [{}, {}, []],
    [{ confirm: "elicitation" }, { destructiveHint: false }, ["warning policy-hints"]],
    [{ confirm: "elicitation" }, { destructiveHint: true }, []],
    [{ confirm: "elicitation" }, {}, []],
  ])("%j with %j gives %j", (governance, annotations, expected) => {
    expect(lint(governance, annotations)).toEqual(expected);
  });

  it("goes by the hint before the name", () => {
    expect(lint(open, { destructiveHint: true }, "list_orders")).toEqual(["error policy-hints"]);
    expect(lint(open, { readOnlyHint: true }, "list_orders")).toEqual([]);
  });
});
