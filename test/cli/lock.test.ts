import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { lockCommand } from "../../src/cli/lock.ts";
import { parseLock } from "../../src/surface/lock.ts";

const fixture = new URL("../fixtures/lock", import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), "lock-command-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(root, "repo-"));
  cpSync(fixture, join(cwd, "small"), { recursive: true });
});

const lockPath = () => join(cwd, "small/mcp.lock.json");
const lockText = () => readFileSync(lockPath(), "utf8");
const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(cwd, "small", file);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
};
const lock = (check = false) =>
  lockCommand({
    manifest: "small/mcp.yaml",
    environment: "local",
    check,
    cwd,
    env: { ...process.env, MCP_PIPELINE_HOME: join(root, "home") },
    progress: () => {},
    signal: new AbortController().signal,
  });

describe("lock", () => {
  it("writes surface and policy of every environment, and --check then finds nothing", async () => {
    const written = await lock();
    expect(written).toMatchObject({ exitCode: 0, data: { status: "written", file: "small/mcp.lock.json" } });
    const { facts, surface } = parseLock(lockText(), "mcp.lock.json");
    expect(surface.tools.map(({ name }) => name)).toEqual(["add", "region"]);
    expect(facts.get("policy/tool/add/authorize")).toEqual([{ groups: ["data"] }]);
    expect(facts.get("policy@production/tool/add/authorize")).toEqual([{ groups: ["data-admins"] }]);
    expect([...facts.keys()].filter((key) => key.startsWith("policy@"))).toHaveLength(1);
    expect(await lock(true)).toMatchObject({ exitCode: 0, data: { status: "unchanged", findings: [] } });
    const before = lockText();
    expect(await lock()).toMatchObject({ exitCode: 0, data: { status: "unchanged" } });
    expect(lockText()).toBe(before);
  });

  it("--check writes nothing, and fails where there is no lock", async () => {
    const checked = await lock(true);
    expect(checked).toMatchObject({ exitCode: 1, data: { status: "differs" } });
    expect(checked.data.findings).toMatchObject([{ ruleId: "lock-missing", severity: "error" }]);
    expect(existsSync(lockPath())).toBe(false);
  });

  it("--check fails with each difference at its line, in the surface and in the policy", async () => {
    await lock();
    edit("server.mjs", "Adds two numbers.", "Adds numbers.");
    edit("mcp.yaml", "groups: [ops]", "groups: [everyone]");
    const { exitCode, data } = await lock(true);
    expect(exitCode).toBe(1);
    const lines = lockText().split("\n");
    const at = (key: string) => lines.findIndex((line) => line.includes(key)) + 1;
    expect(data.findings).toMatchObject([
      { ruleId: "lock-differs", tool: "region", file: "small/mcp.lock.json", line: at("policy/tool/region") },
      { ruleId: "lock-differs", tool: "add", pointer: "/description", line: at("tools/add/description") },
    ]);
  });

  it("reads an unsorted lock, says so with --check, and sorts it without", async () => {
    await lock();
    const sorted = lockText();
    const lines = sorted.split("\n");
    writeFileSync(lockPath(), [...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join("\n"));
    const checked = await lock(true);
    expect(checked.exitCode).toBe(0);
    expect(checked.data.findings).toMatchObject([{ ruleId: "lock-unsorted", severity: "warning" }]);
    expect(await lock()).toMatchObject({ data: { status: "written" } });
    expect(lockText()).toBe(sorted);
  });

  it("writes a broken lock anew, but does not pass it with --check", async () => {
    writeFileSync(lockPath(), "<<<<<<< HEAD\n");
    await expect(lock(true)).rejects.toMatchObject({ exitCode: 2 });
    expect(await lock()).toMatchObject({ exitCode: 0, data: { status: "written" } });
  });

  it("touches nothing where code and manifest say different things about who may call", async () => {
    edit(
      "server.mjs",
      'name: "region",',
      'name: "region", _meta: { "dev.mcp-pipeline/authorize": { users: ["x"] } },',
    );
    const result = await lock();
    expect(result).toMatchObject({ exitCode: 1, data: { status: "failed" } });
    expect(result.data.findings).toMatchObject([{ ruleId: "policy-conflict", tool: "region" }]);
    expect(existsSync(lockPath())).toBe(false);
  });

  it("makes git merge the lock line by line, once, and only in a git repository", async () => {
    const attributes = join(cwd, "small/.gitattributes");
    expect((await lock()).data).not.toHaveProperty("gitattributes");
    expect(existsSync(attributes)).toBe(false);
    execFileSync("git", ["init", "-q"], { cwd });
    writeFileSync(attributes, "*.png binary");
    expect((await lock()).data.gitattributes).toBe("small/.gitattributes");
    expect(readFileSync(attributes, "utf8")).toBe("*.png binary\nmcp.lock.json merge=union\n");
    expect((await lock()).data).not.toHaveProperty("gitattributes");
    rmSync(attributes);
    writeFileSync(join(cwd, ".gitattributes"), "mcp.lock.json merge=union\n");
    expect((await lock()).data).not.toHaveProperty("gitattributes");
  });
});
