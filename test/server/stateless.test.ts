import { expect, it } from "vitest";
import { ParamHeaders } from "../../src/server/param-headers.ts";
import { headerValue, statelessParams } from "../../src/server/stateless.ts";

// The examples of the specification, 2026-07-28, "Value Encoding".
it.each([
  ["us-west1", "us-west1"],
  ["Hello, 世界", "=?base64?SGVsbG8sIOS4lueVjA==?="],
  [" padded ", "=?base64?IHBhZGRlZCA=?="],
  ["line1\nline2", "=?base64?bGluZTEKbGluZTI=?="],
  ["=?base64?literal?=", "=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?="],
])("encodes %j for a header", (value, encoded) => {
  expect(headerValue(value)).toBe(encoded);
});

it("adds what every request carries, and keeps the caller's own _meta", () => {
  const params = statelessParams("2026-07-28", { name: "x", _meta: { progressToken: 1 } }, { roots: {} });
  expect(params).toMatchObject({
    name: "x",
    _meta: {
      progressToken: 1,
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientCapabilities": { roots: {} },
    },
  });
});

it("mirrors annotated arguments into headers", () => {
  const string = (header: string) => ({ type: "string", "x-mcp-header": header });
  const inputSchema = {
    type: "object",
    properties: {
      region: string("Region"),
      place: { type: "object", properties: { floor: { type: "integer", "x-mcp-header": "Floor" } } },
      list: { type: "array", items: string("Item") },
      bad: string("not a\r\ntoken"),
      gone: string("Gone"),
    },
  };
  const headers = new ParamHeaders();
  headers.learn({ jsonrpc: "2.0", id: 1, result: { tools: [{ name: "query", inputSchema }] } });
  const args = { region: "größe", place: { floor: -2 }, list: ["x"], bad: "y", gone: null };
  expect(headers.headers({ name: "query", arguments: args })).toEqual({
    "mcp-param-region": "=?base64?Z3LDtsOfZQ==?=",
    "mcp-param-floor": "-2",
  });
  expect(headers.headers({ name: "other", arguments: args })).toEqual({});
});
