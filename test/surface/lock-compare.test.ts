import { describe, expect, it } from "vitest";
import { compareLock, parseLock, renderLock } from "../../src/surface/lock.ts";
import type { LockInput } from "../../src/surface/lock-facts.ts";
import { lockInput, tool } from "./lock-sample.ts";

function differences(locked: LockInput, now: LockInput) {
  return compareLock(parseLock(renderLock(locked), "mcp.lock.json"), now);
}

const input = lockInput({ tools: [tool("a"), tool("b")] });

describe("compareLock", () => {
  it("finds nothing where nothing changed but the version", () => {
    const { surface } = input;
    expect(
      differences(input, {
        ...input,
        surface: { ...surface, serverInfo: { name: "sample", version: "2.0.0" } },
      }),
    ).toEqual([]);
    expect(
      differences(input, { ...input, surface: { ...surface, tools: [...surface.tools].reverse() } }),
    ).toEqual([]);
  });

  it("places a changed fact and points into the tool", () => {
    const now = lockInput({ tools: [tool("a", { description: "Other." }), tool("b")] });
    const found = differences(input, now);
    expect(found).toMatchObject([
      {
        ruleId: "lock-differs",
        severity: "error",
        tool: "a",
        pointer: "/description",
        file: "mcp.lock.json",
      },
    ]);
    const line = renderLock(input).split("\n")[(found[0]?.line ?? 0) - 1];
    expect(line).toContain("tools/a/description");
  });

  it("reports a new and a removed fact", () => {
    const now = lockInput({
      tools: [
        { ...tool("a"), title: "A" },
        { name: "b", inputSchema: tool("b").inputSchema ?? {} },
      ],
    });
    expect(differences(input, now).map(({ tool: name, pointer }) => [name, pointer])).toEqual([
      ["a", "/title"],
      ["b", "/description"],
    ]);
  });

  it("reports a whole definition that came or went once, and its policy", () => {
    const now = lockInput({ tools: [tool("a"), tool("c")] });
    expect(
      differences(input, now)
        .map(({ tool: name, pointer }) => `${name} ${pointer}`)
        .sort(),
    ).toEqual(["b ", "b undefined", "c ", "c undefined"]);
  });

  it("reports policy, capabilities, revisions, sessions, instructions and the server's name", () => {
    const now: LockInput = {
      ...lockInput(
        {
          ...input.surface,
          capabilities: { tools: { listChanged: true } },
          protocolVersions: ["2026-07-28"],
          instructions: "Hi.",
          serverInfo: { name: "other" },
        },
        {
          tools: {
            a: { authorize: { groups: ["data"] }, confirm: "elicitation" },
            b: { authorize: { authenticated: true } },
          },
        },
      ),
      observed: { sessions: "sticky" },
    };
    const messages = differences(input, now).map(({ message }) => message);
    for (const about of [
      "policy/tool/a/confirm",
      "policy/tool/b/authorize",
      "capabilities/tools",
      "protocolVersions/2025-11-25",
      "protocolVersions/2026-07-28",
      "observed/sessions",
      "instructions",
      "serverInfo/name",
    ]) {
      expect(messages.filter((message) => message.includes(about))).not.toEqual([]);
    }
  });
});
