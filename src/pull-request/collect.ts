import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setOutput } from "@actions/core";
import { type StageReport, stageReportSchema } from "../report/schema.ts";
import { parseJson } from "../source/json.ts";
import { stageNames } from "../stages/stage.ts";
import { packReports, reportsFolder } from "./carried-reports.ts";

/** Reads what the stages of this job left; one that left nothing, or nothing readable, is not among them. */
export async function collectReports(folder: string): Promise<StageReport[]> {
  const reports = await Promise.all(
    stageNames.map(async (name) => {
      const text = await readFile(join(folder, `${name}.json`), "utf8").catch(() => "");
      const read = stageReportSchema.safeParse(parseJson(text));
      return read.success && read.data.stage === name ? [read.data] : [];
    }),
  );
  return reports.flat();
}

/** The front door of .github/actions/reports: packs them into one output and one file. */
export async function runReports(): Promise<void> {
  const folder = join(process.env.RUNNER_TEMP ?? ".", reportsFolder);
  const packed = packReports(await collectReports(folder));
  const file = join(folder, "reports.txt");
  await writeFile(file, packed);
  setOutput("reports", packed);
  setOutput("file", file);
}
