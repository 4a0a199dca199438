import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { executeStage } from "../../src/stages/execute.ts";
import { findStage } from "../../src/stages/index.ts";

/** What GitHub gives to a job with `id-token: write`. */
const credential = {
  ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1:9/token",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "bearer-of-the-job",
};

it.each([
  ["lint", { command: "node server.js" }],
  ["contract-test", {}],
  ["contract-test", { command: "node server.js" }],
  ["build-push", {}],
  ["deploy", { image: `local@sha256:${"0".repeat(64)}` }],
])("%s refuses to run team code in a job with an OIDC token", async (name, inputs) => {
  const cwd = await mkdtemp(join(tmpdir(), "team-code-"));
  await cp("test/fixtures/workflow/clock", cwd, { recursive: true });
  const stage = await findStage(name)!.load();
  const { report, exitCode } = await executeStage(stage, inputs, {
    cwd,
    env: { ...process.env, MCP_PIPELINE_HOME: cwd, ...credential },
    progress: () => {},
    signal: new AbortController().signal,
  });
  expect(report.findings.map(({ ruleId }) => ruleId)).toContain("credential-beside-team-code");
  expect(exitCode).toBe(2);
});
