import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/report/exit-codes.ts";
import { Problem } from "../../src/report/problem.ts";
import { parseSavedSurface } from "../../src/surface/saved.ts";

const tools = [
  { name: "first", inputSchema: { type: "object" } },
  { name: "second", inputSchema: { type: "object", properties: { q: { type: "string" } } } },
];
const list = JSON.stringify(tools);
const response = JSON.stringify({ jsonrpc: "2.0", id: 1, result: { tools } });

function problem(text: string): Problem {
  try {
    parseSavedSurface(text, "tools.json");
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("expected a problem");
}

describe("parseSavedSurface", () => {
  const page = (names: string[], nextCursor?: string) =>
    JSON.stringify({ jsonrpc: "2.0", id: 1, result: { tools: names.map((name) => ({ name })), nextCursor } });

  it.each([
    ["a bare list", list],
    ["an object with tools", JSON.stringify({ tools })],
    ["a JSON-RPC response", response],
    ["a pretty one", JSON.stringify(JSON.parse(response), null, 2)],
    ["one with a byte order mark", `\uFEFF${response}\r\n`],
    ["a batch", `[${response}]`],
    ["an SSE body", `event: message\ndata: ${response}\n\n`],
    [
      "an SSE body with CRLF, comments and notifications",
      `: ping\r\n\r\nevent: message\r\nid: 1\r\ndata: {"jsonrpc":"2.0","method":"notifications/message","params":{}}\r\n\r\ndata:${response}\r\n\r\n`,
    ],
    [
      "an SSE body whose data is spread over lines",
      `event: message\n${JSON.stringify(JSON.parse(response), null, 1).replace(/^/gm, "data: ")}\n\n`,
    ],
  ])("reads %s", (_what, text) => {
    const saved = parseSavedSurface(text, "tools.json");
    expect(saved.surface.tools).toEqual(tools);
    expect(saved.findings).toEqual([]);
    const place = saved.locate("second", "/inputSchema/properties/q");
    expect(place?.file).toBe("tools.json");
    const line = text.split("\n")[(place?.line ?? 0) - 1] ?? "";
    expect(line.slice((place?.column ?? 0) - 1)).toMatch(/^"q"/);
  });

  it("reads the other lists, server info and instructions beside the tools", () => {
    const text = JSON.stringify({
      serverInfo: { name: "s" },
      capabilities: { tools: {} },
      instructions: "Use it.",
      tools,
      prompts: [{ name: "p" }],
      resources: [{ uri: "a:b" }],
      resourceTemplates: [{ uriTemplate: "a:{b}" }],
    });
    const { surface, locateItem } = parseSavedSurface(text, "s.json");
    expect(surface).toMatchObject({
      serverInfo: { name: "s" },
      instructions: "Use it.",
      prompts: [{ name: "p" }],
    });
    expect(surface.resourceTemplates).toHaveLength(1);
    expect(locateItem("prompts", 0, "/name")?.column).toBe(text.indexOf('"name":"p"') + 1);
  });

  it("joins pages, and says where pages are missing", () => {
    const sse = `data: ${page(["a"], "2")}\n\ndata: ${page(["b"])}\n\n`;
    const whole = parseSavedSurface(sse, "pages.txt");
    expect(whole.surface.tools).toEqual([{ name: "a" }, { name: "b" }]);
    expect(whole.findings).toEqual([]);
    expect(whole.locate("b", "/name")?.line).toBe(3);
    const part = parseSavedSurface(page(["a"], "2"), "page.json");
    expect(part.findings.map(({ ruleId }) => ruleId)).toEqual(["list-incomplete"]);
  });

  it("keeps what is an object, and reports what is not at its line", () => {
    const saved = parseSavedSurface('[\n{"name":"a"},\nnull,\n"x",\n{"name":"b"}\n]', "t.json");
    expect(saved.surface.tools.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(saved.findings.map(({ ruleId, line, pointer }) => [ruleId, line, pointer])).toEqual([
      ["definition-malformed", 3, "/tools/1"],
      ["definition-malformed", 4, "/tools/2"],
    ]);
    expect(saved.locate(1, "/name")?.line).toBe(5);
  });

  it("keeps __proto__ as a key like any other", () => {
    const saved = parseSavedSurface('[{"name":"a","__proto__":{"polluted":true}}]', "t.json");
    expect(Object.hasOwn(saved.surface.tools[0] ?? {}, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ["nothing", ""],
    ["only spaces", " \n\t"],
    ["a number", "1"],
    ["an object without lists", '{"x":1}'],
    ["tools that are no list", '{"tools":{"a":{}}}'],
    ["NaN", '[{"name":"a","n":NaN}]'],
    ["an open string", '[{"name":"a}]'],
    ["text after the list", "[] []"],
    ["YAML", "tools:\n  - name: a\n"],
    ["HTML", "<html><body>502</body></html>"],
    ["a JSON-RPC error", '{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not found"}}'],
    ["an SSE body without a list", 'data: {"jsonrpc":"2.0","method":"notifications/message"}\n\n'],
  ])("refuses %s with exit 2", (_what, text) => {
    const thrown = problem(text);
    expect(thrown.exitCode).toBe(exitCodes.badInput);
    expect(["tools-unreadable", "lock-invalid"]).toContain(thrown.findings[0]?.ruleId);
    expect(thrown.findings).toHaveLength(1);
    expect(thrown.findings[0]?.file).toBe("tools.json");
    expect(thrown.findings[0]?.message.length).toBeLessThan(400);
  });

  it("refuses a lock with conflicts as a lock, with exit 2", () => {
    const text = '{\n  "schemaVersion": 1,\n  "facts": {\n<<<<<<< ours\n=======\n>>>>>>> theirs\n  }\n}\n';
    const thrown = problem(text);
    expect(thrown.exitCode).toBe(exitCodes.badInput);
    expect(thrown.findings[0]).toMatchObject({ file: "tools.json", line: 4 });
    expect(thrown.findings[0]?.ruleId).not.toBe("tools-unreadable");
  });

  it("says the line and column of a syntax error", () => {
    expect(problem('[\n  {"name": "a",\n   "n": NaN}\n]').findings[0]).toMatchObject({ line: 3, column: 9 });
  });

  it("reads ten thousand tools, and finds each again", () => {
    const many = JSON.stringify(
      Array.from({ length: 10_000 }, (_, index) => ({
        name: `tool_${index}`,
        inputSchema: { type: "object" },
      })),
      null,
      1,
    );
    const saved = parseSavedSurface(many, "many.json");
    expect(saved.surface.tools).toHaveLength(10_000);
    expect(saved.locate(9_999, "/inputSchema/type")?.line).toBe(many.split("\n").length - 3);
  });
});
