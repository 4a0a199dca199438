import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { stage } from "../../../src/stages/contract-test/index.ts";
import type { StageResult } from "../../../src/stages/stage.ts";

export const fixtures = new URL("../../fixtures/contract", import.meta.url).pathname;

/** The pipeline's home of this test file; removed at its end. */
export const home = mkdtempSync(join(tmpdir(), "contract-test-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the stage as a front door would, in `cwd`. */
export function runStage(
  inputs: Partial<Record<"manifest" | "platform" | "command" | "transport" | "url" | "image", string>>,
  cwd: string,
  env: Record<string, string> = {},
): Promise<StageResult> {
  return stage.run(stage.inputs.parse(inputs), {
    cwd,
    env: { ...process.env, MCP_PIPELINE_HOME: home, ...env },
    signal: new AbortController().signal,
    progress: () => {},
  });
}

/** Ids of the checks with a status. */
export function idsOf(result: StageResult, status: StageResult["checks"][number]["status"]): string[] {
  return result.checks.filter((check) => check.status === status).map(({ id }) => id);
}
