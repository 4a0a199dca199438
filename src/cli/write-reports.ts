import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Finding } from "../report/finding.ts";
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
 * @returns one finding for each file that cannot be written; the others are written all the same
 */
export async function writeReports(
  stages: StageReport[],
  whole: StageReport | RunReport,
  wanted: CommonFlags["reports"],
  cwd: string,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { format, file } of wanted) {
    findings.push(...(await write(format, file, await renderers[format](stages, whole), cwd)));
  }
  return findings;
}

/** The same for a command whose answer is JSON and nothing else. */
export async function writeJson(data: unknown, files: readonly string[], cwd: string): Promise<Finding[]> {
  const text = `${JSON.stringify(data, null, 2)}\n`;
  return (await Promise.all(files.map((file) => write("json", file, text, cwd)))).flat();
}

async function write(format: ReportFormat, file: string, text: string, cwd: string): Promise<Finding[]> {
  const path = resolve(cwd, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return [];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The ${format} report cannot be written: ${reason}.`;
    return [{ ruleId: "report-not-written", severity: "error", message, file }];
  }
}
