import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exitCodes } from "../../../src/report/exit-codes.ts";
import { executeStage, type RawInputs } from "../../../src/stages/execute.ts";
import { stage } from "../../../src/stages/lint/index.ts";
import type { Stage } from "../../../src/stages/stage.ts";
import { renderLock } from "../../../src/surface/lock.ts";
import { emptySurface, type JsonObject } from "../../../src/surface/surface.ts";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "lint-"));
});
afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const write = (name: string, text: string | Uint8Array) => writeFile(join(cwd, name), text);
const lint = (inputs: RawInputs) =>
  executeStage(stage as unknown as Stage, inputs, {
    cwd,
    env: { PATH: process.env.PATH, MCP_PIPELINE_HOME: join(cwd, "home") },
    progress: () => {},
    signal: new AbortController().signal,
  });

const tool = (name: string, properties: JsonObject = {}): JsonObject => ({
  name,
  description: "Does it.",
  inputSchema: { type: "object", properties, additionalProperties: false },
});
const bad = { ids: { type: "array", description: "Numbers." } };
const undescribed = { q: { type: "string" } };

/** A manifest without a server: linting it needs a lock or another source. */
const manifest = (tools: string, rest = "") => `schemaVersion: 1
name: orders
description: Look up orders.
owner: { team: shop, support: ["mailto:shop@acme.example"] }
runtime: { language: node, command: "node server.js" }
defaults: { authorize: { groups: [shop] } }
tools:
${tools}${rest}`;

const policy = { entries: [] };
const lockOf = (...tools: JsonObject[]) =>
  renderLock({ surface: { ...emptySurface(), tools }, policy, observed: { sessions: "none" } });

describe("a saved list", () => {
  it("is linted by itself, at its own lines", async () => {
    await write("tools.json", JSON.stringify({ tools: [tool("a", bad)] }, null, 2));
    const { report, exitCode } = await lint({ tools: "tools.json" });
    expect(exitCode).toBe(exitCodes.findings);
    expect(report).toMatchObject({ status: "failed", outputs: { tools: "1" } });
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      ruleId: "array-without-items",
      tool: "a",
      file: "tools.json",
      line: 9,
    });
    const undeclared = report.checks?.find(({ id }) => id === "undeclared");
    expect(undeclared?.status).toBe("not exercised");
  });

  it("does not bring in a manifest that lies about", async () => {
    await write("mcp.yaml", "not: [a manifest");
    await write("tools.json", JSON.stringify([tool("a")]));
    expect((await lint({ tools: "tools.json" })).exitCode).toBe(exitCodes.clean);
    expect((await lint({ tools: "tools.json", manifest: "mcp.yaml" })).exitCode).toBe(exitCodes.badInput);
  });

  it("is held against the manifest where it is given, at the manifest's lines", async () => {
    await write("mcp.yaml", manifest("  a:\n  gone:\n"));
    await write("tools.json", JSON.stringify([tool("a", bad), tool("b")], null, 1));
    const { report } = await lint({ tools: "tools.json", manifest: "mcp.yaml" });
    expect(report.findings.map(({ ruleId, file, line }) => [ruleId, file, line]).sort()).toEqual([
      ["array-without-items", "mcp.yaml", 8],
      ["undeclared", "tools.json", 16],
      ["unserved", "mcp.yaml", 9],
    ]);
  });

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["not JSON", "tools: []"],
    ["NaN", '[{"name":"a","n":NaN}]'],
    ["not UTF-8", Uint8Array.of(0x5b, 0xff, 0x5d)],
    ["binary", Uint8Array.of(0x5b, 0, 0x5d)],
  ])("that is %s is bad input", async (_what, text) => {
    if (text !== undefined) await write("tools.json", text);
    const { report, exitCode } = await lint({ tools: "tools.json" });
    expect(exitCode).toBe(exitCodes.badInput);
    expect(report.status).toBe("error");
    expect(report.findings[0]?.ruleId).not.toBe("internal-error");
  });

  it("may be a folder in the way, or one of two sources: bad input", async () => {
    expect((await lint({ tools: "." })).exitCode).toBe(exitCodes.badInput);
    expect((await lint({ tools: "x.json", command: "node x.js" })).exitCode).toBe(exitCodes.badInput);
    expect((await lint({ tools: "x.json", url: "http://localhost:1/mcp" })).exitCode).toBe(
      exitCodes.badInput,
    );
  });

  it("counts bytes as compact JSON", async () => {
    const tools = [tool("a"), tool("ä")];
    await write("tools.json", JSON.stringify({ tools }, null, 4));
    const { report } = await lint({ tools: "tools.json" });
    const lists = [tools, [], [], []];
    const bytes = lists.reduce<number>((sum, list) => sum + Buffer.byteLength(JSON.stringify(list)), 0);
    expect(report.outputs["surface-bytes"]).toBe(String(bytes));
  });
});

describe("the lock beside the manifest", () => {
  it("is what a manifest is linted with; the server is not started", async () => {
    await write("mcp.yaml", manifest("  a:\n"));
    await write("mcp.lock.json", lockOf(tool("a", bad), tool("b", undescribed)));
    const { report } = await lint({});
    expect(report.findings.map(({ ruleId, tool: name, file }) => [ruleId, name, file])).toEqual([
      ["undeclared", "b", "mcp.lock.json"],
      ["array-without-items", "a", "mcp.yaml"],
      ["parameter-undescribed", "b", "mcp.lock.json"],
    ]);
  });

  it("is a saved list like any other for --tools", async () => {
    await write("mcp.lock.json", lockOf(tool("a", bad)));
    const { report } = await lint({ tools: "mcp.lock.json" });
    expect(report.findings.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ["array-without-items", "mcp.lock.json"],
    ]);
    const line = lockOf(tool("a", bad)).split("\n")[(report.findings[0]?.line ?? 0) - 1];
    expect(line).toContain("tools/a/inputSchema");
  });

  it("that has conflicts is bad input", async () => {
    await write("mcp.yaml", manifest("  a:\n"));
    await write("mcp.lock.json", lockOf(tool("a")).replace('"facts": {', '"facts": {\n<<<<<<< ours'));
    expect((await lint({})).exitCode).toBe(exitCodes.badInput);
    expect((await lint({ tools: "mcp.lock.json" })).exitCode).toBe(exitCodes.badInput);
  });
});

describe("what fails", () => {
  const run = async (rest: string, inputs: RawInputs = {}, properties: JsonObject = undescribed) => {
    await write("mcp.yaml", manifest("  a:\n", rest));
    await write("mcp.lock.json", lockOf(tool("a", properties)));
    return lint(inputs);
  };
  const platform = (failOn: string) =>
    `schemaVersion: 1\nenvironments: { local: { delivery: { kind: process } } }\npolicy: { lint: { failOn: ${failOn} } }\n`;

  it("is decided by the manifest and the input, and tightened by the platform", async () => {
    expect((await run("")).exitCode).toBe(exitCodes.clean);
    expect((await run("lint: { failOn: info }\n")).exitCode).toBe(exitCodes.findings);
    expect((await run("lint: { failOn: info }\n", { "fail-on": "error" })).exitCode).toBe(exitCodes.clean);
    await write("platform.yaml", platform("info"));
    const { report, exitCode } = await run("", { platform: "platform.yaml", "fail-on": "error" });
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(["parameter-undescribed"]);
    expect(exitCode).toBe(exitCodes.findings);
  });

  it("is accepted by a suppression, which is counted, and reported when stale", async () => {
    const entry = (rule: string) =>
      `lint:\n  suppress:\n    - { rule: ${rule}, tool: a, reason: old client }\n`;
    const accepted = await run(entry("array-without-items"), {}, bad);
    expect(accepted.report).toMatchObject({ status: "passed", findings: [] });
    expect(accepted.report.checks?.find(({ id }) => id === "suppressions")?.message).toMatch(/^1 /);
    const stale = await run(entry("boolean-schema"), {}, bad);
    const finding = stale.report.findings.find(({ ruleId }) => ruleId === "stale-suppression");
    expect(finding).toMatchObject({ severity: "warning", file: "mcp.yaml", line: 11 });
    expect(stale.exitCode).toBe(exitCodes.findings);
  });

  it("depends on the severities of the manifest, which name a reason, and on those of the platform", async () => {
    const entry = (text: string) => `lint: { severity: [{ ${text}, reason: agreed }] }\n`;
    const lowered = await run(entry("rule: array-without-items, severity: info"), {}, bad);
    expect(lowered.exitCode).toBe(exitCodes.clean);
    expect(lowered.report.findings).toMatchObject([{ ruleId: "array-without-items", severity: "info" }]);
    const raised = await run(entry("rule: parameter-undescribed, tool: a, severity: error"));
    expect(raised.exitCode).toBe(exitCodes.findings);
    const other = await run(entry("rule: parameter-undescribed, tool: b, severity: error"));
    expect(other.report.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["stale-suppression", "warning"],
      ["parameter-undescribed", "info"],
    ]);
    expect(other.report.findings[0]).toMatchObject({ file: "mcp.yaml", line: 9 });
    expect(
      (await run("lint: { severity: [{ rule: array-without-items, severity: info }] }\n")).exitCode,
    ).toBe(exitCodes.badInput);
    const floor = platform("error }, require: [], lint: { severity: { parameter-undescribed: error }");
    await write("platform.yaml", floor.replace("lint: { failOn: error }, require: [], ", "require: [], "));
    expect((await run("", { platform: "platform.yaml" })).exitCode).toBe(exitCodes.findings);
    expect((await lint({ tools: "mcp.lock.json", platform: "platform.yaml" })).exitCode).toBe(
      exitCodes.findings,
    );
    expect(
      await run(entry("rule: parameter-undescribed, severity: warning"), { platform: "platform.yaml" }),
    ).toMatchObject({
      exitCode: exitCodes.badInput,
      report: { findings: [{ ruleId: "looser-than-platform" }] },
    });
  });

  it("is bad input where the manifest or a flag is", async () => {
    expect(await run("lint: { profiles: [opnai] }\n")).toMatchObject({
      exitCode: exitCodes.badInput,
      report: { findings: [{ ruleId: "unknown-profile" }] },
    });
    expect((await run("lint: { failOn: sometimes }\n")).exitCode).toBe(exitCodes.badInput);
    expect((await run("", { "fail-on": "sometimes" })).exitCode).toBe(exitCodes.badInput);
    expect((await lint({ manifest: "nowhere.yaml" })).exitCode).toBe(exitCodes.badInput);
  });
});

describe("a server", () => {
  it("is started by its command and linted by itself", async () => {
    await cp(new URL("../../fixtures/lint-server/", import.meta.url), cwd, { recursive: true });
    const { report, exitCode } = await lint({ command: `${process.execPath} server.mjs` });
    expect(exitCode).toBe(exitCodes.findings);
    expect(report.outputs.tools).toBe("2");
    expect(report.findings.map(({ ruleId, tool: name }) => [ruleId, name])).toEqual([
      ["array-without-items", "second"],
      ["open-parameterless", "first"],
    ]);
  });

  it("that does not start is unreachable", async () => {
    const { report, exitCode } = await lint({ command: `${process.execPath} -e process.exit(7)` });
    expect(exitCode).toBe(exitCodes.unreachable);
    expect(report.status).toBe("error");
  });
});

it("a server that does not build is the team's to mend, not a defect of the pipeline", async () => {
  const runtime = '{ language: node, command: "node server.js", build: "node -e process.exit(1)" }';
  await write("mcp.yaml", manifest("  find:\n").replace(/^runtime: .*$/m, `runtime: ${runtime}`));
  await write("server.js", "");
  const { report, exitCode } = await lint({});
  expect(report).toMatchObject({ status: "failed", findings: [{ ruleId: "build-failed" }] });
  expect(exitCode).toBe(exitCodes.findings);
});
