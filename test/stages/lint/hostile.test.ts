import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/report/problem.ts";
import { lint } from "../../../src/stages/lint/engine.ts";
import { parseSavedSurface } from "../../../src/surface/saved.ts";

/** The forms in which a tool list is saved; each gets the text of the list. */
const forms: Readonly<Record<string, (list: string) => string>> = {
  "a list": (list) => list,
  "an object": (list) => `{"tools":${list}}`,
  "a response": (list) => `{"jsonrpc":"2.0","id":1,"result":{"tools":${list}}}`,
  "an SSE body": (list) => `event: message\ndata: {"jsonrpc":"2.0","id":1,"result":{"tools":${list}}}\n\n`,
};
const tool = (schema: string, description = '"Does it."') =>
  `{"name":"t","description":${description},"inputSchema":${schema}}`;
const nested = (levels: number) =>
  `${'{"type":"object","properties":{"n":'.repeat(levels)}{"type":"string"}${"}}".repeat(levels)}`;

/** What is in the list, and the rule that has to be among the findings; undefined where the text is no list at all. */
const attacks: [string, string, string | undefined][] = [
  ["too many tools", Array.from({ length: 200 }, () => tool("{}")).join(","), "too-many-tools"],
  ["a description of 5 MB", tool("{}", JSON.stringify("word ".repeat(1_000_000))), "description-length"],
  ["200 levels", tool(nested(200)), "deep-nesting"],
  ["a reference to itself", tool('{"type":"object","properties":{"a":{"$ref":"#"}}}'), "recursive-ref"],
  [
    "__proto__ as a property",
    tool('{"type":"object","properties":{"__proto__":{"type":"array"}}}'),
    "array-without-items",
  ],
  ["a name twice", tool('{"type":"object","type":"object"}'), "duplicate-key"],
  ["half a character", tool("{}", '"\\ud800"'), "lone-surrogate"],
  ["NaN", tool('{"type":"object","maxProperties":NaN}'), undefined],
  ["a list that ends too early", `${tool("{}")},`, undefined],
];

describe.each(Object.entries(forms))("hostile input as %s", (_form, wrap) => {
  it.each(attacks)("with %s is survived with a clear finding", async (_what, list, rule) => {
    const text = wrap(`[${list}]`);
    if (rule === undefined) {
      expect(() => parseSavedSurface(text, "tools.json")).toThrow(Problem);
      return;
    }
    const { surface, findings: about } = parseSavedSurface(text, "tools.json");
    const { findings } = await lint(surface);
    expect([...about, ...findings].map(({ ruleId }) => ruleId)).toContain(rule);
    for (const { message } of findings) expect(message.length).toBeLessThan(2_000);
  });
});

it("ten thousand tools are survived", async () => {
  const text = `[${Array.from({ length: 10_000 }, (_, at) => tool("{}").replace('"t"', `"t${at}"`)).join(",")}]`;
  const { findings } = await lint(parseSavedSurface(text, "tools.json").surface);
  expect(findings.map(({ ruleId }) => ruleId)).toContain("too-many-tools");
});
