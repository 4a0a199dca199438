import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembleImage } from "../../../src/image/assemble.ts";
import { resolvePlan } from "../../../src/manifest/resolve.ts";
import { freePort, isListening } from "../../../src/server/port.ts";
import { fixtures, home, idsOf, runStage } from "./run-stage.ts";

const small = new URL("../../fixtures/lock", import.meta.url).pathname;
const good = join(fixtures, "good");
const fresh = (from: string) => {
  const cwd = mkdtempSync(join(home, "repo-"));
  cpSync(from, cwd, { recursive: true });
  return cwd;
};
/** The image of a folder as the test of it made it. */
async function assembled(cwd: string): Promise<string> {
  const context = { cwd, env: process.env, signal: new AbortController().signal, progress: () => {} };
  const { plan } = await resolvePlan({ manifest: "mcp.yaml", environment: "local", ...context });
  return (await assembleImage(plan, { ...context, home, trustCache: true })).ref;
}
const message = (result: Awaited<ReturnType<typeof runStage>>, id: string) =>
  result.checks.find((check) => check.id === id)?.message;

describe("what is tested", () => {
  it("with a command and no manifest given: the server alone, whatever lies beside it", async () => {
    const result = await runStage({ command: "node server.mjs" }, join(fixtures, "lock-differs"));
    expect(result).toMatchObject({ status: "passed", findings: [] });
    expect(idsOf(result, "not exercised")).toEqual(
      expect.arrayContaining([
        "lock-differs",
        "lock-missing",
        "surface-missing",
        "example-failed",
        "tool-calls",
      ]),
    );
    expect(message(result, "tool-calls")).toContain("remember");
  });

  it("with a URL: the server that runs there, which is left running", async () => {
    const port = await freePort();
    const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1" };
    const server = spawn("node", ["server.mjs"], { cwd: small, env, stdio: "ignore" });
    try {
      const url = `http://127.0.0.1:${port}/mcp`;
      while (!(await isListening(url))) await new Promise((resolve) => setTimeout(resolve, 20));
      const result = await runStage({ url }, small);
      expect(result).toMatchObject({ status: "passed", findings: [] });
      expect(idsOf(result, "not exercised")).toEqual(
        expect.arrayContaining(["stdout-not-json", "process-left-behind", "shutdown-ignored"]),
      );
      expect(await isListening(url)).toBe(true);
    } finally {
      server.kill();
    }
  });

  it("with nothing but the manifest: the image as it ships, then that image by its reference", async () => {
    const cwd = fresh(small);
    const result = await runStage({}, cwd);
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(["lock-missing"]);
    expect(message(result, "example-failed")).toContain("2 examples");
    const ref = await assembled(cwd);
    expect(await runStage({ image: ref }, home)).toMatchObject({ status: "passed", findings: [] });
  });

  it("leaves the image as it is where the server writes beside its code", async () => {
    const cwd = fresh(small);
    const server = join(cwd, "server.mjs");
    const notes =
      'import { writeFileSync as note } from "node:fs";\nnote(new URL("notes.txt", import.meta.url), "");\n';
    writeFileSync(server, `${notes}${readFileSync(server, "utf8")}`);
    const { status } = await runStage({}, cwd);
    expect(status).toBe("passed");
    const written = readdirSync(join(home, "layers"), { recursive: true }).map(String);
    expect(written.filter((file) => file.endsWith("notes.txt"))).toEqual([]);
  });

  it("keeps the surface where the output says", async () => {
    const { outputs } = await runStage({ command: "node server.mjs" }, good);
    const surface = JSON.parse(readFileSync(outputs.surface ?? "", "utf8")) as { tools: { name: string }[] };
    expect(surface.tools.map(({ name }) => name)).toEqual(["add", "remember"]);
    expect(outputs.surface?.startsWith(home)).toBe(true);
  });

  it.each([
    [{ command: "node server.mjs", url: "http://127.0.0.1:1/mcp" }, 2],
    [{ command: "node server.mjs && true" }, 2],
    [{ command: "no-such-program" }, 3],
    [{ image: `local/x@sha256:${"0".repeat(64)}` }, 3],
    [{ image: "x:latest" }, 2],
    [{ url: "http://127.0.0.1:1/mcp" }, 3],
    [{ manifest: "other.yaml" }, 2],
  ])("%j ends with exit %i", async (inputs, exitCode) => {
    await expect(runStage(inputs, good)).rejects.toMatchObject({ exitCode });
  });

  it("refuses a broken lock", async () => {
    const cwd = fresh(small);
    writeFileSync(join(cwd, "mcp.lock.json"), "{}");
    await expect(runStage({ command: "node server.mjs", manifest: "mcp.yaml" }, cwd)).rejects.toMatchObject({
      exitCode: 2,
    });
  });
});

describe("examples", () => {
  const withExamples = (text: string) => {
    const cwd = fresh(small);
    writeFileSync(join(cwd, "examples.yaml"), text);
    return runStage({}, cwd);
  };

  it("from a file are placed in that file", async () => {
    const { status, findings } = await withExamples(
      "add:\n  - { arguments: { a: 1, b: 2 }, expect: { textContains: '4' } }\n",
    );
    expect(status).toBe("failed");
    expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { ruleId: "example-failed", tool: "add", file: "examples.yaml", line: 2 },
    ]);
  });

  it("of a tool that does not exist fail", async () => {
    const { findings } = await withExamples("subtract:\n  - { arguments: { a: 1 } }\n");
    expect(findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ ruleId: "example-failed", tool: "subtract" })]),
    );
  });

  it.each(["add: { arguments: {} }\n", "add:\n  - { arg: {} }\n", "add: [\n", ""])(
    "refuses the file %j",
    async (text) => {
      await expect(withExamples(text)).rejects.toMatchObject({ exitCode: 2 });
    },
  );

  it("are the only calls of tools that are not read-only", async () => {
    const log = join(home, "calls.log");
    writeFileSync(log, "");
    await runStage({ command: "node logs-calls.mjs" }, fixtures, { CALL_LOG: log });
    expect(readFileSync(log, "utf8").match(/^remember$/m)).toBeNull();
  });
});
