import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Problem } from "../../src/report/problem.ts";
import { parseLock, readLock, renderLock } from "../../src/surface/lock.ts";
import { canonicalJson } from "../../src/surface/lock-facts.ts";
import type { Json, JsonObject } from "../../src/surface/surface.ts";
import { policyOf } from "../policy/sample.ts";
import { lockInput, random, randomJson, tool } from "./lock-sample.ts";

const file = "mcp.lock.json";
const parse = (text: string) => parseLock(text, file);

function problemOf(text: string): Problem {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

describe("renderLock", () => {
  it("is JSON with one fact a line, sorted, and ends with a sentinel", () => {
    const text = renderLock(lockInput({ tools: [tool("b"), tool("a")], instructions: "Be kind." }));
    const parsed = JSON.parse(text) as { schemaVersion: number; facts: JsonObject };
    const keys = Object.keys(parsed.facts);
    expect(parsed.schemaVersion).toBe(1);
    expect(text.split("\n").filter((line) => line.startsWith("    "))).toHaveLength(keys.length);
    expect(keys.slice(0, -1)).toEqual([...keys.slice(0, -1)].sort());
    expect(keys.at(-1)).toBe("~");
    expect(parsed.facts).toMatchObject({
      "tools/a/inputSchema/properties/id/type": "string",
      "tools/a/inputSchema/required": ["id"],
      "policy/tool/a/authorize": [{ groups: ["data"] }],
      "protocolVersions/2025-11-25": true,
      "observed/sessions": "none",
      "serverInfo/name": "sample",
      "capabilities/tools": {},
      instructions: "Be kind.",
    });
    expect(keys).not.toContain("serverInfo/version");
  });

  it("is the same whatever order the server lists and writes in, and keeps the order of arrays", () => {
    const one = renderLock(
      lockInput({ tools: [tool("a"), { name: "b", title: "B", _meta: { x: 1, y: [{ p: 1, q: 2 }] } }] }),
    );
    const two = renderLock(
      lockInput({ tools: [{ _meta: { y: [{ q: 2, p: 1 }], x: 1 }, title: "B", name: "b" }, tool("a")] }),
    );
    expect(two).toBe(one);
    const order = (required: Json) =>
      renderLock(lockInput({ tools: [{ name: "a", inputSchema: { required } }] }));
    expect(order(["x", "y"])).not.toBe(order(["y", "x"]));
  });

  it("writes of an environment's policy only what differs", () => {
    const policy = {
      a: { authorize: { groups: ["data"] } },
      b: { authorize: { groups: ["data"] }, confirm: "elicitation" },
    };
    const production = policyOf({
      tools: { a: { authorize: { groups: ["admins"] } }, b: { authorize: { groups: ["data"] } } },
    });
    const text = renderLock({
      ...lockInput({}, { tools: policy }),
      environments: new Map([["production", production]]),
    });
    const { facts } = parse(text);
    expect([...facts].filter(([key]) => key.startsWith("policy@"))).toEqual([
      ["policy@production/tool/a/authorize", [{ groups: ["admins"] }]],
      ["policy@production/tool/b/confirm", null],
    ]);
  });

  it("keeps two definitions of one name, and one without a name", () => {
    const tools = [tool("a"), { name: "a", description: "Another." }, { description: "No name." }];
    const { surface } = parse(renderLock(lockInput({ tools })));
    expect(surface.tools).toHaveLength(3);
    expect(surface.tools).toEqual(expect.arrayContaining(tools));
  });
});

describe("parseLock", () => {
  it("gives back the surface, for names and keys of every kind", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const next = random(seed);
      const names = ["", "/", "~", "~1", "a/b", "a~#2", "__proto__", "日本", "a", "~#"];
      const tools = names.map((name) => ({
        name,
        inputSchema: randomJson(next),
        outputSchema: randomJson(next),
      }));
      const resources = [{ uri: "db://x/~y", mimeType: randomJson(next) }];
      const text = renderLock(lockInput({ tools, resources, capabilities: { tools: randomJson(next) } }));
      const lock = parse(text);
      expect(lock.sorted).toBe(true);
      const canonical = (list: JsonObject[]) => list.map(canonicalJson).sort();
      expect(canonical(lock.surface.tools), `seed ${seed}`).toEqual(canonical(tools));
      expect(canonical(lock.surface.resources), `seed ${seed}`).toEqual(canonical(resources));
      expect(Object.getPrototypeOf(lock.surface.tools[0])).toBe(Object.prototype);
    }
  });

  it("places every fact, and the nearest fact to a pointer into a definition", () => {
    const text = renderLock(lockInput({ tools: [tool("a/b", { annotations: { readOnlyHint: true } })] }));
    const lock = parse(text);
    const lineOf = (key: string) => text.split("\n").findIndex((line) => line.includes(`"${key}"`)) + 1;
    for (const key of lock.facts.keys())
      expect(lock.locate(key)).toEqual({ file, line: lineOf(key), column: 5 });
    const root = "tools/a~1b";
    expect(lock.locateTool("a/b", "/inputSchema/properties/id/type")?.line).toBe(
      lineOf(`${root}/inputSchema/properties/id/type`),
    );
    expect(lock.locateTool("a/b", "/inputSchema/required/0")?.line).toBe(
      lineOf(`${root}/inputSchema/required`),
    );
    expect(lock.locateTool("a/b", "/inputSchema")?.line).toBe(
      lineOf(`${root}/inputSchema/properties/id/type`),
    );
    expect(lock.locateTool("a/b", "/outputSchema/x")?.line).toBe(lineOf(`${root}/annotations/readOnlyHint`));
    expect(lock.locateTool("a", "/inputSchema")).toBeUndefined();
  });

  it("reads facts in another order and in another layout", () => {
    const input = lockInput({ tools: [tool("a"), tool("b")] });
    const text = renderLock(input);
    const { facts, ...rest } = JSON.parse(text) as { facts: JsonObject };
    const reversed = JSON.stringify(
      { ...rest, facts: Object.fromEntries(Object.entries(facts).reverse()) },
      null,
      4,
    );
    const lock = parse(reversed);
    expect(lock.sorted).toBe(false);
    expect(lock.surface).toEqual(parse(text).surface);
    expect(parse(text.replaceAll("\n", "\r\n")).sorted).toBe(true);
  });

  it("accepts a fact twice with one value, and refuses it with two, naming both lines", () => {
    const text = renderLock(lockInput({ tools: [tool("a")] }));
    const line = text.split("\n").find((each) => each.includes("tools/a/description")) ?? "";
    expect(parse(text.replace(line, `${line}\n${line}`)).facts).toEqual(parse(text).facts);
    const at = text.split("\n").indexOf(line) + 1;
    const problem = problemOf(text.replace(line, `${line}\n${line.replace("Does", "Did")}`));
    expect(problem.exitCode).toBe(2);
    expect(problem.findings).toMatchObject([{ ruleId: "lock-invalid", file, line: at + 1 }]);
    expect(problem.message).toContain(String(at));
  });

  it("takes an empty object beside its members for the object", () => {
    const text = renderLock(lockInput({}));
    const merged = text.replace(
      '    "capabilities/tools": {},\n',
      (line) => `${line}    "capabilities/tools/listChanged": true,\n`,
    );
    expect(parse(merged).surface.capabilities).toEqual({ tools: { listChanged: true } });
  });

  it.each([
    ["conflict markers", (text: string) => text.replace('    "instr', '<<<<<<< HEAD\n    "instr'), 5],
    ["another version", (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 2'), 2],
    ["an array", () => "[]", 1],
    ["an empty file", () => "", 1],
    ["no facts", () => '{"schemaVersion": 1}', 1],
    ["facts that are a list", (text: string) => text.replace('"facts": {', '"facts": ['), 3],
    ["a lost comma", (text: string) => text.replace(/,\n( {4}"tools)/, "\n$1"), 9],
    ["a value that is no JSON", (text: string) => text.replace('"Does a."', "Does"), 10],
    ["half a file", (text: string) => text.slice(0, 250), undefined],
    ["something after the end", (text: string) => `${text}x`, undefined],
  ])("refuses %s, with a place", (_, change, line) => {
    const text = change(renderLock(lockInput({ tools: [tool("a")], instructions: "Be kind." })));
    const [finding] = problemOf(text).findings;
    expect(finding).toMatchObject({ ruleId: "lock-invalid", severity: "error", file });
    expect(finding?.line).toEqual(line ?? expect.any(Number));
  });
});

describe("readLock", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "lock-"));
  afterAll(() => rm(cwd, { recursive: true }));

  it("does not take a link that leads nowhere for a lock that is not there", async () => {
    await symlink("lost.json", join(cwd, "lost.json"));
    await expect(readLock("lost.json", cwd)).rejects.toMatchObject({ exitCode: 2 });
  });

  it("reads the file, and gives undefined where there is none", async () => {
    expect(await readLock(file, cwd)).toBeUndefined();
    await writeFile(join(cwd, file), renderLock(lockInput({ tools: [tool("a")] })));
    expect((await readLock(file, cwd))?.surface.tools).toEqual([tool("a")]);
  });
});
