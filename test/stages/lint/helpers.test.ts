import { describe, expect, it } from "vitest";
import { LintContext } from "../../../src/stages/lint/context.ts";
import { lint } from "../../../src/stages/lint/engine.ts";
import { loadHelpers } from "../../../src/stages/lint/helpers.ts";
import { defaultProfiles } from "../../../src/stages/lint/profiles/index.ts";
import { toolBudget } from "../../../src/stages/lint/tokens.ts";
import { emptySurface, type JsonObject } from "../../../src/surface/surface.ts";
import { lintFixture } from "./fixtures.ts";

const surfaceOf = (...tools: JsonObject[]) => ({ ...emptySurface(), tools });
const tool = (name: string, description: string, properties: JsonObject = {}): JsonObject => ({
  name,
  description,
  inputSchema: { type: "object", properties, additionalProperties: false },
});
const withPattern = (pattern: string) =>
  tool("a", "Does it.", { value: { type: "string", description: "It.", pattern } });
const findingsOf = async (id: string, ...tools: JsonObject[]) =>
  (await lint(surfaceOf(...tools))).findings.filter(({ ruleId }) => ruleId === id);
const helpersFor = (surface: ReturnType<typeof surfaceOf>) =>
  loadHelpers(new LintContext(surface, { profiles: defaultProfiles, today: "2026-11-22" }));

describe("large libraries", () => {
  it.each(["clean", "noise"])("are not loaded for the list %s", async (name) => {
    const { saved } = await lintFixture(name);
    expect(await helpersFor(saved.surface)).toEqual({});
  });

  it("are loaded by what calls for them alone", async () => {
    expect(Object.keys(await helpersFor(surfaceOf(withPattern("^(a+)+$"))))).toEqual(["isExponential"]);
    expect(Object.keys(await helpersFor(surfaceOf(withPattern("^(ab)+$"))))).toEqual([]);
    const long = tool("a", "word ".repeat(toolBudget / 5 + 1));
    expect(Object.keys(await helpersFor(surfaceOf(long)))).toEqual(["countTokens"]);
  });
});

describe("pattern-slow", () => {
  it.each(["(a+)+$", "(.*)*x", "^([a-zA-Z0-9]+)*$", "^(\\w+\\s?)*$", "^(([a-z])+.)+[A-Z]([a-z])+$"])(
    "finds %s",
    async (pattern) => {
      expect(await findingsOf("pattern-slow", withPattern(pattern))).toHaveLength(1);
    },
  );

  it.each([
    ...["^[\\w.-]+@[\\w.-]+\\.[a-z]{2,}$", "^[a-z0-9]+(-[a-z0-9]+)*$", "^(\\d+,)*\\d+$", "^https?://.+$"],
    ...["^([0-9a-fA-F]{8}-[0-9a-fA-F]{4})$", "^((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}$", "(", "^(a{2})+$"],
  ])("leaves alone %s", async (pattern) => {
    expect(await findingsOf("pattern-slow", withPattern(pattern))).toEqual([]);
  });

  it("finds the key of patternProperties", async () => {
    const properties = { map: { type: "object", description: "M.", patternProperties: { "^(x+)+$": {} } } };
    const [finding] = await findingsOf("pattern-slow", tool("a", "Does it.", properties));
    expect(finding?.pointer).toBe("/inputSchema/properties/map/patternProperties");
  });
});

describe("token-budget", () => {
  it("counts tokens, not bytes", async () => {
    expect(await findingsOf("token-budget", tool("a", "a".repeat(toolBudget * 2)))).toEqual([]);
  });

  it("names the tools that take most where all together take too much", async () => {
    const text = "one two three four five six seven eight nine ten ".repeat(90);
    const tools = Array.from({ length: 30 }, (_, index) => tool(`tool_${index}`, text));
    const found = await findingsOf("token-budget", tool("large", text.repeat(4)), ...tools);
    expect(found).toHaveLength(1);
    expect(found[0]?.tool).toBeUndefined();
    expect(found[0]?.help).toMatch(/`large` \d+ %/);
  });

  it.each([
    ["one word of a million letters", "x".repeat(1_000_000)],
    [
      "a word of random letters",
      Array.from({ length: 600_000 }, (_, i) => "qzxjkvwy"[(i * i * 7919) % 8]).join(""),
    ],
    ["a million brackets", "[".repeat(1_000_000)],
    ["a model's own marker", `<|endoftext|> ${"<|im_start|>".repeat(2_000)}`],
    ["lone surrogates", "\ud800".repeat(20_000)],
  ])("ends for %s", async (_what, description) => {
    for (const finding of await findingsOf("token-budget", tool("a", description))) {
      expect(finding.message.length).toBeLessThan(1_000);
    }
  });
});
