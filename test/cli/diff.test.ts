import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command } from "../../src/cli/diff.ts";
import { diffSchema } from "../../src/surface/compare/schema-of-report.ts";
import { renderLock } from "../../src/surface/lock.ts";
import { lockInput, tool } from "../surface/lock-sample.ts";

const cwd = mkdtempSync(join(tmpdir(), "diff-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(cwd, file), text);
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
    cwd,
    stdio: "pipe",
  });

beforeAll(() => {
  mkdirSync(join(cwd, "team"));
  git("init", "-q");
  git("commit", "-q", "--allow-empty", "-m", "empty");
  git("tag", "empty");
  write("team/mcp.lock.json", renderLock(lockInput({ tools: [tool("add"), tool("get")] })));
  write("team/mcp.yaml", 'version: "1.2.3"\n');
  git("add", "-A");
  git("commit", "-q", "-m", "lock");
  git("tag", "locked");
  write("team/mcp.lock.json", renderLock(lockInput({ tools: [tool("add")] })));
  write("one.json", JSON.stringify([tool("add")]));
  write("two.json", JSON.stringify({ tools: [tool("add", { description: "Adds." }), tool("get")] }));
  write(
    "body.txt",
    `event: message\ndata: ${JSON.stringify({ jsonrpc: "2.0", id: 1, result: { tools: [tool("add")] } })}\n\n`,
  );
});

async function diff(operands: string[], options: Record<string, unknown> = {}) {
  const [out, log]: [string[], string[]] = [[], []];
  const terminal = {
    color: false,
    out: (text: string) => void out.push(text),
    log: (text: string) => void log.push(text),
    begin: () => {},
    progress: () => {},
    end: () => {},
    close: () => {},
  };
  const { format = "json", ...rest } = options;
  const flags = { format: format as "json", reports: [], color: false, quiet: false, debug: false };
  const invocation = { flags, terminal, cwd, env: process.env, signal: new AbortController().signal };
  const given = { level: "client", manifest: "team/mcp.yaml", ...rest };
  const exitCode = await command.run(invocation, given, operands);
  return {
    exitCode,
    text: out.join("\n"),
    report: format === "json" ? diffSchema.parse(JSON.parse(out.join(""))) : undefined,
  };
}

describe("diff", () => {
  it("prints one report of the published form, exit 1 where something breaks", async () => {
    const { exitCode, report } = await diff(["two.json", "one.json"]);
    expect(exitCode).toBe(1);
    expect(report).toMatchObject({ verdict: "breaking", risk: false });
    expect(report?.changes[0]).toMatchObject({ id: "tool-removed", tool: "get", level: "call", risk: false });
  });

  it("exits with 0 where nothing breaks, and says that a new tool is a risk", async () => {
    const { exitCode, report } = await diff(["one.json", "two.json"]);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ verdict: "compatible", risk: true });
  });

  it("counts descriptions at level surface only", async () => {
    write("three.json", JSON.stringify([tool("add", { description: "Adds." })]));
    expect(await diff(["one.json", "three.json"])).toMatchObject({
      exitCode: 0,
      report: { verdict: "compatible" },
    });
    const strict = await diff(["one.json", "three.json"], { level: "surface" });
    expect(strict).toMatchObject({ exitCode: 1, report: { verdict: "breaking" } });
  });

  it("finds nothing between two forms of the same surface, and no policy in a saved list", async () => {
    expect(await diff(["one.json", "body.txt"])).toMatchObject({
      exitCode: 0,
      report: { verdict: "none", changes: [] },
    });
    const { report } = await diff(["team/mcp.lock.json", "one.json"]);
    expect(report).toMatchObject({ verdict: "none" });
  });

  it("compares with the lock at a git revision, and asks for a new version", async () => {
    const { exitCode, report } = await diff([], { base: "locked" });
    expect(exitCode).toBe(1);
    expect(report?.changes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["tool-removed", "version-not-bumped"]),
    );
    expect(await diff(["team/mcp.lock.json"], { base: "locked" })).toMatchObject({ exitCode: 1 });
  });

  it.each(["no-such-revision", "empty", "--all", "locked:team"])(
    "has a status of its own for the base %s: base-unreadable, exit 2",
    async (base) => {
      const problem = { exitCode: 2, findings: [{ ruleId: "base-unreadable", severity: "error" }] };
      await expect(diff([], { base })).rejects.toMatchObject(problem);
    },
  );

  it.each([[["one.json"]], [["one.json", "missing.json"]], [["team/mcp.yaml", "one.json"]]])(
    "refuses %j, exit 2",
    async (operands) => {
      await expect(diff(operands)).rejects.toMatchObject({ exitCode: 2 });
    },
  );

  it("refuses two sides beside --base", async () => {
    await expect(diff(["one.json", "two.json"], { base: "locked" })).rejects.toMatchObject({ exitCode: 2 });
  });

  it.each(["terminal", "markdown"])("names verdict, tool and row in the format %s", async (format) => {
    const { text } = await diff(["two.json", "one.json"], { format });
    for (const word of ["breaking", "get", "tool-removed"]) expect(text.replaceAll("\\", "")).toContain(word);
  });
});
