import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { runAction } from "../src/action.ts";

let directory: string;
let stdout: string;

/** One folder for all: the toolkit keeps the path of the summary for the life of a process. */
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "action-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

beforeEach(() => {
  rmSync(join(directory, "platform.yaml"), { force: true });
  stdout = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    stdout += String(chunk);
    return true;
  });
  const file = (name: string) => {
    writeFileSync(join(directory, name), "");
    return join(directory, name);
  };
  vi.stubEnv("GITHUB_WORKSPACE", directory);
  vi.stubEnv("GITHUB_OUTPUT", file("output"));
  vi.stubEnv("GITHUB_STEP_SUMMARY", file("summary"));
  vi.stubEnv("MCP_PIPELINE_HOME", join(directory, "home"));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
});

const minimal = readFileSync(new URL("fixtures/manifests/good/minimal.yaml", import.meta.url), "utf8");
const manifest = (text: string) => writeFileSync(join(directory, "mcp.yaml"), text);
const written = (name: string) => readFileSync(join(directory, name), "utf8");

describe("an action", () => {
  it("leaves outputs and a summary", async () => {
    manifest(minimal);
    await runAction("validate");
    expect(process.exitCode).toBe(0);
    expect(written("output")).toMatch(/^plan<</m);
    expect(written("summary")).toContain("validate");
  });

  it("annotates the line, and fails", async () => {
    manifest(`${minimal}colour: red\n`);
    await runAction("validate");
    expect(process.exitCode).toBe(2);
    expect(stdout).toMatch(/^::error .*file=mcp\.yaml,line=\d+/m);
  });

  it("reads inputs by their kebab-case names", async () => {
    manifest(minimal);
    vi.stubEnv("INPUT_FAIL-ON", "sometimes");
    await runAction("lint");
    expect(process.exitCode).toBe(2);
    expect(stdout).toContain("fail-on");
  });

  it("lets no caller choose the platform", async () => {
    manifest(minimal);
    writeFileSync(join(directory, "loose.yaml"), "nonsense: true\n");
    vi.stubEnv("INPUT_PLATFORM", join(directory, "loose.yaml"));
    await runAction("validate");
    expect(process.exitCode).toBe(0);
  });

  it("takes the platform of the one repository that holds it", async () => {
    manifest(minimal);
    writeFileSync(join(directory, "platform.yaml"), "nonsense: true\n");
    await runAction("validate");
    expect(process.exitCode).toBe(2);
    expect(stdout).toContain("platform.yaml");
  });

  it("writes nothing that a workflow command could be made of", async () => {
    manifest(minimal.replace(/^name: .*/m, 'name: "x\\n::set-output name=a::b"'));
    await runAction("validate");
    expect(stdout).not.toMatch(/^::set-output/m);
  });

  it("leaves no command in text that is broken at spaces", async () => {
    const words = "w ".repeat(50);
    manifest(`${minimal}"${words}::add-mask::a ##[error]b ${words}::stop-commands::c": 1\n`);
    await runAction("validate");
    const lines = stdout.split("\n").filter((line) => !line.startsWith("::error file=mcp.yaml,"));
    expect(lines.join("\n")).toContain("add-mask");
    expect(lines.join("\n")).not.toMatch(/^\s*::|##\[/m);
  });
});
