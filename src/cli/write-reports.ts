import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { badInput } from "../report/problem.ts";
import type { RunReport, StageReport } from "../report/schema.ts";
import type { CommonFlags, ReportFormat } from "./common-flags.ts";

/** Renders one report format; each renderer is loaded only when it is asked for. */
const renderers: Record<
  ReportFormat,
  (stages: StageReport[], whole: StageReport | RunReport) => Promise<string>
> = {
  json: async (_stages, whole) => `${JSON.stringify(whole, null, 2)}\n`,
  sarif: async (stages) => {
    const [{ renderSarif }, { findRule }] = await Promise.all([
      import("../report/sarif.ts"),
      import("../stages/lint/rules/index.ts"),
    ]);
    return renderSarif(stages, { describe: findRule });
  },
  junit: async (stages) => (await import("../report/junit.ts")).renderJunit(stages),
  markdown: async (stages) => (await import("../report/markdown.ts")).renderMarkdown(stages),
};

/**
 * Writes the files that `--report FORMAT=FILE` asks for.
 * @param whole what the JSON report is: one stage's report, or the report of `run`
 * @throws Problem (exit 2) where a file cannot be written
 */
export async function writeReports(
  stages: StageReport[],
  whole: StageReport | RunReport,
  wanted: CommonFlags["reports"],
  cwd: string,
): Promise<void> {
  for (const { format, file } of wanted) {
    const path = resolve(cwd, file);
    const text = await renderers[format](stages, whole);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw badInput("report-not-written", `The ${format} report cannot be written: ${reason}.`, { file });
    }
  }
}
