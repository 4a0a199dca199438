import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { type StageReport, stageReportSchema } from "../report/schema.ts";

/** Where the stages of one job leave their reports, below RUNNER_TEMP. */
export const reportsFolder = "mcp-pipeline-reports";

/**
 * The reports of a job on their way to the job that shows them: as one output (GitHub takes 1 MB of outputs from a
 * job) or, from a fork, as one file. Compressed JSON, and never more than data: who unpacks it treats it as what a
 * stranger wrote, since team code ran in the job that packed it.
 */
export const maxPackedBytes = 400_000;
/** What the packed text may unfold to: a small text can hold a huge one. */
const maxUnpackedBytes = 20 * 1024 * 1024;
/** A stage with more findings than that is judged by its first ones. */
const maxFindings = 1_000;

const carried = z.strictObject({
  schemaVersion: z.literal(1),
  /** Findings that did not fit. */
  leftOut: z.int().min(0),
  stages: z.array(stageReportSchema).max(6),
});
export type CarriedReports = z.infer<typeof carried>;

/** Packs reports as base64 of gzip; worst findings first, as many as fit. */
export function packReports(stages: readonly StageReport[]): string {
  const total = stages.reduce((sum, { findings }) => sum + findings.length, 0);
  for (let most = maxFindings; ; most = Math.floor(most / 4)) {
    const kept = stages.map((stage) => ({
      ...stage,
      findings: stage.findings.slice(0, most),
      checks: stage.checks.filter(({ status }) => status !== "passed").slice(0, most),
      outputs: {},
    }));
    const leftOut = total - kept.reduce((sum, { findings }) => sum + findings.length, 0);
    const text = JSON.stringify({ schemaVersion: 1, leftOut, stages: kept } satisfies CarriedReports);
    const packed = gzipSync(text).toString("base64");
    if (packed.length <= maxPackedBytes || most === 0) return packed.slice(0, maxPackedBytes);
  }
}

/** Reads what {@link packReports} wrote; undefined for anything else, however it was broken. */
export function unpackReports(packed: string): CarriedReports | undefined {
  if (packed.length === 0 || packed.length > maxPackedBytes) return undefined;
  try {
    const text = gunzipSync(Buffer.from(packed, "base64"), { maxOutputLength: maxUnpackedBytes }).toString();
    const read = carried.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
