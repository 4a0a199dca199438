import { describe, expect, it } from "vitest";
import { lintSurface } from "../../../src/stages/lint/engine.ts";
import { failOn } from "../../../src/stages/lint/fail-on.ts";
import { placeFinder } from "../../../src/stages/lint/place.ts";
import {
  chooseProfiles,
  defaultProfiles,
  optionalProfiles,
} from "../../../src/stages/lint/profiles/index.ts";
import type { Suppression } from "../../../src/stages/lint/suppress.ts";
import { emptySurface, type JsonObject, type Surface } from "../../../src/surface/surface.ts";

const ids = { type: "array", description: "Numbers." };
const tool = (name: string, properties: JsonObject = {}): JsonObject => ({
  name,
  description: "Does it.",
  inputSchema: { type: "object", properties, additionalProperties: false },
});
const surfaceOf = (...tools: JsonObject[]): Surface => ({ ...emptySurface(), tools });

describe("suppressions", () => {
  const surface = surfaceOf(tool("a", { ids, more: ids }), tool("b", { ids }));
  const lint = (...suppressions: Suppression[]) =>
    lintSurface(surface, {
      suppressions: suppressions.map((suppression) => ({
        suppression,
        place: { file: "mcp.yaml", line: 9, column: 1 },
      })),
      today: "2026-11-22",
    });
  const rule = "array-without-items";

  it("take away the findings of one tool, and are counted", () => {
    const { findings, suppressed } = lint({ rule, tool: "a", reason: "old client" });
    expect(findings.map(({ tool: name }) => name)).toEqual(["b"]);
    expect(suppressed).toBe(2);
  });

  it("take away one place only where they name it", () => {
    const { findings } = lint({
      rule,
      tool: "a",
      pointer: "/inputSchema/properties/ids",
      reason: "old client",
    });
    expect(findings.map(({ tool: name, pointer }) => [name, pointer])).toEqual([
      ["a", "/inputSchema/properties/more"],
      ["b", "/inputSchema/properties/ids"],
    ]);
  });

  it("never switch a rule off as a whole", () => {
    const { findings } = lint({ rule, reason: "everything" });
    expect(findings.filter(({ ruleId }) => ruleId === rule)).toHaveLength(3);
    const stale = findings.find(({ ruleId }) => ruleId === "stale-suppression");
    expect(stale).toMatchObject({ severity: "warning", file: "mcp.yaml", line: 9 });
    expect(stale?.help).toContain("tool: a");
  });

  it.each([
    [{ rule, tool: "gone", reason: "r" }],
    [{ rule, tool: "a", pointer: "/nowhere", reason: "r" }],
    [{ rule: "array-without-itms", tool: "a", reason: "r" }],
  ])("are findings where they match nothing: %j", (suppression) => {
    const stale = lint(suppression).findings.filter(({ ruleId }) => ruleId === "stale-suppression");
    expect(stale).toHaveLength(1);
    expect(stale[0]?.help).toBeTruthy();
  });

  it("hold on their last day, and let the finding come back on the next", () => {
    const kept = lint({ rule, tool: "b", reason: "until the client is gone", expires: "2026-11-22" });
    expect(kept.findings.some(({ tool: name }) => name === "b")).toBe(false);
    const back = lint({ rule, tool: "b", reason: "until the client is gone", expires: "2026-11-21" });
    const finding = back.findings.find(({ tool: name }) => name === "b");
    expect(finding).toMatchObject({ ruleId: rule, severity: "error" });
    expect(finding?.message).toContain("2026-11-21");
    expect(back.findings.some(({ ruleId }) => ruleId === "stale-suppression")).toBe(false);
  });
});

describe("failOn", () => {
  it.each([
    [{}, "error"],
    [{ manifest: "warning" }, "warning"],
    [{ manifest: "warning", input: "info" }, "info"],
    [{ manifest: "warning", input: "error" }, "error"],
    [{ platform: "warning" }, "warning"],
    [{ platform: "warning", input: "error" }, "warning"],
    [{ platform: "warning", manifest: "error" }, "warning"],
    [{ platform: "warning", manifest: "info" }, "info"],
  ] as const)("%j gives %s", (sources, expected) => {
    expect(failOn(sources)).toBe(expected);
  });
});

describe("profiles", () => {
  it("always hold, and an unknown name is refused with what was meant", () => {
    expect(chooseProfiles()).toEqual(defaultProfiles);
    expect(chooseProfiles(["openai"])).toEqual(defaultProfiles);
    expect(chooseProfiles(["openai-apps"]).map(({ id }) => id)).toEqual([
      ...defaultProfiles.map(({ id }) => id),
      "openai-apps",
    ]);
    expect(() => chooseProfiles(["opnai"])).toThrow(/openai/);
  });

  it("carry a source and the date when somebody looked", () => {
    for (const profile of [...defaultProfiles, ...optionalProfiles]) {
      const limits = Object.values(profile).filter((value) => typeof value === "object");
      expect(limits.length).toBeGreaterThan(0);
      for (const limit of limits) {
        expect(limit.source).toBeTruthy();
        expect(limit.lastVerified).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
      }
    }
  });

  it("decide what is a finding, and who suffers", () => {
    const surface = surfaceOf(tool("orders.find"));
    const of = (id: string) =>
      lintSurface(surface, { profiles: defaultProfiles.filter((profile) => profile.id === id) }).findings;
    expect(of("gemini")).toEqual([]);
    expect(of("specification")).toEqual([]);
    expect(of("anthropic")[0]?.clients).toEqual(["anthropic"]);
    expect(lintSurface(surface).findings[0]?.clients).toEqual(["anthropic", "openai"]);
  });
});

describe("names", () => {
  it.each(["a", "_a", "get-weather", "A".repeat(64), "x1"])("%s is accepted", (name) => {
    expect(lintSurface(surfaceOf(tool(name))).findings).toEqual([]);
  });

  it.each(["1st", "-a", "a b", "a/b", "a.b", "a:b", "ä", "A".repeat(65), "a\nb"])("%j is not", (name) => {
    const { findings } = lintSurface(surfaceOf(tool(name)));
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([
      "name-format",
      "error",
    ]);
    const proposed =
      /`([^`]+)`/.exec(findings.find(({ ruleId }) => ruleId === "name-format")?.help ?? "")?.[1] ?? "";
    expect(lintSurface(surfaceOf(tool(proposed))).findings).toEqual([]);
  });

  it("are counted with the server's name before them", () => {
    const manifest = { name: "warehouse", tools: { a: null } };
    const budget = (name: string) =>
      lintSurface(surfaceOf(tool(name)), { manifest: { ...manifest, tools: { [name]: null } } }).findings;
    expect(budget("t".repeat(48))).toEqual([]);
    expect(budget("t".repeat(49)).map(({ ruleId, clients }) => [ruleId, clients])).toEqual([
      ["name-budget", ["claude-code"]],
    ]);
    expect(budget("t".repeat(52)).map(({ clients }) => clients)).toEqual([["claude-code", "cursor"]]);
  });

  it("that are missing are found at their place in the list", () => {
    const { findings } = lintSurface(surfaceOf(tool("a"), { ...tool(""), name: 5 }, tool("")));
    expect(findings.map(({ pointer, tool: name }) => [pointer, name])).toEqual([
      ["/tools/1/name", undefined],
      ["/tools/2/name", undefined],
    ]);
  });

  it("are unique among tools, prompts and resources each", () => {
    const surface = {
      ...surfaceOf(tool("a"), tool("a"), tool("a")),
      prompts: [{ name: "a" }],
      resources: [{ uri: "x:1" }, { uri: "x:1" }],
    };
    const { findings } = lintSurface(surface);
    expect(findings.map(({ ruleId, tool: name, resource }) => [ruleId, name ?? resource])).toEqual([
      ["name-duplicate", "x:1"],
      ["name-duplicate", "a"],
    ]);
  });
});

describe("manifest and server", () => {
  const lint = (surface: Surface, manifest: object) =>
    lintSurface(surface, { manifest: { name: "s", tools: {}, ...manifest } }).findings.map(
      ({ ruleId, severity, tool: name, prompt, resource }) => [ruleId, severity, name ?? prompt ?? resource],
    );

  it("have to list the same", () => {
    const surface = {
      ...surfaceOf(tool("a"), tool("b")),
      prompts: [{ name: "p" }],
      resources: [{ uri: "x:1", name: "x" }],
      resourceTemplates: [{ uriTemplate: "y:{id}", name: "y" }],
    };
    expect(
      lint(surface, {
        tools: { a: null, b: null },
        prompts: { p: null },
        resources: { "x:1": null, "y:{id}": null },
      }),
    ).toEqual([]);
    expect(lint(surface, { tools: { a: null, c: null } }).sort()).toEqual(
      [
        ["undeclared", "error", "b"],
        ["unserved", "error", "c"],
        ["undeclared", "warning", "p"],
        ["undeclared", "warning", "x:1"],
        ["undeclared", "warning", "y:{id}"],
      ].sort(),
    );
  });

  it("agree through templates, on either side", () => {
    const listed = { ...emptySurface(), resources: [{ uri: "x:1", name: "x" }] };
    expect(lint(listed, { resources: { "x:{id}": null } })).toEqual([]);
    const templated = { ...emptySurface(), resourceTemplates: [{ uriTemplate: "x:{id}", name: "x" }] };
    expect(lint(templated, { resources: { "x:{id}": null, "x:1": null } })).toEqual([]);
  });

  it("treat a tool called constructor or __proto__ like any other", () => {
    expect(lint(surfaceOf(tool("constructor")), {})).toEqual([["undeclared", "error", "constructor"]]);
    expect(lint(surfaceOf(tool("__proto__")), {})).toEqual([["undeclared", "error", "__proto__"]]);
  });
});

describe("places", () => {
  const manifest = {
    value: { name: "s", tools: { a: null } },
    locate: (pointer: string) => ({ file: "mcp.yaml", line: pointer.length, column: 1 }),
  };
  const item = (name: string) => ({ kind: "tool", list: "tools", index: 0, name, definition: {} }) as const;
  const saved = { locateItem: () => ({ file: "tools.json", line: 7, column: 1 }) };

  it("are the manifest's entry, else the saved list, else the section of the manifest", () => {
    expect(placeFinder(manifest, saved)(item("a"), "/name")).toEqual({
      file: "mcp.yaml",
      line: 8,
      column: 1,
    });
    expect(placeFinder(manifest, saved)(item("b"), "/name")).toEqual({
      file: "tools.json",
      line: 7,
      column: 1,
    });
    expect(placeFinder(manifest, {})(item("b"), "/name")).toEqual({ file: "mcp.yaml", line: 6, column: 1 });
    expect(placeFinder(undefined, {})(item("b"), "/name")).toBeUndefined();
  });
});

describe("hostile surfaces", () => {
  it("say at most a handful about one definition", () => {
    const properties = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, ids]));
    const { findings } = lintSurface(surfaceOf(tool("a", properties)));
    expect(findings.length).toBeLessThan(50);
    expect(findings.some(({ message }) => message.includes("480"))).toBe(true);
  });

  it("of ten thousand levels end in one finding about their depth", () => {
    let schema: JsonObject = { type: "string", description: "end" };
    for (let level = 0; level < 10_000; level += 1)
      schema = { type: "object", description: "d", properties: { n: schema } };
    const { findings } = lintSurface(surfaceOf(tool("a", { root: schema })));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["deep-nesting"]);
  });

  it("may hold five million characters", () => {
    const description = "ignore all previous ".repeat(250_000);
    const { findings } = lintSurface(surfaceOf({ ...tool("a"), description }));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["description-length"]);
    for (const { message } of findings) expect(message.length).toBeLessThan(300);
  });

  it.each([
    ["a name of a million characters", { name: "n".repeat(1e6) }],
    [
      "a parameter of a million characters",
      { inputSchema: { type: "object", properties: { ["k".repeat(1e6)]: { type: "array" } } } },
    ],
    ["a million hidden characters", { description: "\u200B".repeat(1e6) }],
    ["beginnings of tokens without end", { description: "eyJhbGciOiJIUzI1-".repeat(1e5) }],
    ["beginnings of URLs without end", { description: "a://b:c".repeat(2e5) }],
    [
      "beginnings of phrases without end",
      { description: "do not tell the ".repeat(1e5) + "ignore ".repeat(1e5) },
    ],
    ["a million spaces", { description: `ignore${" ".repeat(1e6)}` }],
  ])("may hold %s, and findings stay short", (_what, more) => {
    const { findings } = lintSurface(surfaceOf({ ...tool("a"), ...more }));
    expect(JSON.stringify(findings).length).toBeLessThan(60_000);
  });

  it("may hold anything anywhere", () => {
    const junk = [null, 0, "x", [], {}, [null], { a: null }, true] as const;
    const keys = [
      "name",
      "title",
      "description",
      "inputSchema",
      "outputSchema",
      "annotations",
      "_meta",
      "icons",
    ];
    for (const key of keys) {
      for (const value of junk) {
        const surface = {
          ...surfaceOf({ ...tool("a"), [key]: structuredClone(value) as never }),
          prompts: [{ [key]: value as never }],
        };
        expect(() => lintSurface(surface)).not.toThrow();
      }
    }
    for (const key of [
      "properties",
      "required",
      "$ref",
      "$defs",
      "type",
      "enum",
      "items",
      "$schema",
      "$id",
      "anyOf",
    ]) {
      for (const value of junk) {
        const inputSchema = { type: "object", properties: { p: { [key]: value } }, [key]: value } as never;
        expect(() => lintSurface(surfaceOf({ ...tool("a"), inputSchema }))).not.toThrow();
      }
    }
  });

  it("take time in proportion to their number of tools", () => {
    const many = (amount: number) =>
      surfaceOf(
        ...Array.from({ length: amount }, (_, index) => tool(`t${index}`, { q: { type: "string" }, ids })),
      );
    const { findings } = lintSurface(many(10_000));
    expect(findings.filter(({ ruleId }) => ruleId === "array-without-items")).toHaveLength(10_000);
  });
});
