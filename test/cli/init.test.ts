import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { captureOutput, runIn } from "./cli.ts";

const notes = resolve(import.meta.dirname, "../fixtures/docs/notes");
const output = captureOutput();
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "init-"));
  mkdirSync(join(directory, ".git"));
  cpSync(notes, directory, { recursive: true });
  process.env.MCP_PIPELINE_HOME = join(directory, "home");
});
afterEach(() => rmSync(directory, { recursive: true }));
const run = (...argv: string[]) => runIn(directory, argv);
const init = (...more: string[]) => run("init", "--command", "node server.js", ...more);

describe("init", () => {
  it("writes a manifest and a lock that the pipeline itself accepts", async () => {
    expect(await init("--yes")).toBe(0);
    expect(existsSync(join(directory, ".github/workflows/mcp.yml"))).toBe(true);
    expect(readFileSync(join(directory, ".gitattributes"), "utf8")).toContain("merge=union");
    expect(await run("validate")).toBe(0);
    expect(await run("contract-test")).toBe(0);
  });

  it("prints JSON alone with --format json", async () => {
    expect(await init("--yes", "--format", "json")).toBe(0);
    expect(JSON.parse(output.stdout())).toMatchObject({
      wrote: ["mcp.yaml", ".github/workflows/mcp.yml"],
      lock: { status: "written" },
    });
  });

  it("writes what holds on other machines: no path of this one's interpreter, and the project's version", async () => {
    expect(await run("init", "--yes", "--command", `${process.execPath} server.js`)).toBe(0);
    const manifest = readFileSync(join(directory, "mcp.yaml"), "utf8");
    expect(manifest).toContain("command: [node, server.js]");
    expect(manifest).toContain("version: { from: package.json }");
  });

  it("shows what reading the server found, e.g. that it prints what is no message", async () => {
    const server = join(directory, "server.js");
    writeFileSync(server, `console.log("starting");\n${readFileSync(server, "utf8")}`);
    await init("--yes");
    expect(output.stderr()).toContain("stdout-not-json");
  });

  it("never overwrites a manifest", async () => {
    writeFileSync(join(directory, "mcp.yaml"), "mine\n");
    expect(await init("--yes", "--format", "json")).toBe(2);
    expect(output.stdout()).toContain("manifest-exists");
    expect(readFileSync(join(directory, "mcp.yaml"), "utf8")).toBe("mine\n");
  });

  it("keeps a workflow that is there", async () => {
    mkdirSync(join(directory, ".github/workflows"), { recursive: true });
    writeFileSync(join(directory, ".github/workflows/mcp.yml"), "mine\n");
    expect(await init("--yes")).toBe(0);
    expect(readFileSync(join(directory, ".github/workflows/mcp.yml"), "utf8")).toBe("mine\n");
  });

  it("writes nothing without a yes", async () => {
    expect(await init()).toBe(2);
    expect(existsSync(join(directory, "mcp.yaml"))).toBe(false);
  });

  it.each([
    ["no server is named", [], 2],
    ["the server does not start", ["--command", "no-such-program-anywhere"], 3],
  ])("writes nothing where %s", async (_what, argv, exitCode) => {
    expect(await run("init", "--yes", ...argv)).toBe(exitCode);
    expect(existsSync(join(directory, "mcp.yaml"))).toBe(false);
  });
});
