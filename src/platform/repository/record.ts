import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { badInput } from "../../report/problem.ts";
import { parseJson } from "../../source/json.ts";
import { recordFile } from "./files.ts";

/** What a platform repository says of itself: mcp-pipeline.json. */
export const repositoryRecord = z.strictObject({
  schemaVersion: z.literal(1),
  /** Version of the pipeline whose files these are. */
  version: z.string(),
  /** "owner/name" */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  /** Tag that callers follow. */
  ref: z.string().regex(/^[\w.-]+$/),
  /** Written out for GitHub Enterprise Server, which has no \`$/\`. */
  enterpriseServer: z.boolean(),
  /** Path → SHA-256 of each generated file, as it was written. */
  files: z.record(z.string(), z.string()),
});
export type RepositoryRecord = z.infer<typeof repositoryRecord>;

/** @throws Problem (exit 2) where the folder holds no platform repository */
export async function readRecord(folder: string): Promise<RepositoryRecord> {
  const text = await readFile(join(folder, recordFile), "utf8").catch(() => undefined);
  const read = repositoryRecord.safeParse(text === undefined ? undefined : parseJson(text));
  if (read.success) return read.data;
  throw badInput(
    "platform-repository-missing",
    text === undefined
      ? `There is no ${recordFile} here, so this is no platform repository.`
      : `${recordFile} is not what \`platform init\` writes.`,
    { help: "Run `mcp-pipeline platform init --repository OWNER/NAME` in an empty repository." },
  );
}
