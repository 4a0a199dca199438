import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../home/atomic-write.ts";
import { unreachable } from "../report/problem.ts";
import { type ReleaseRecord, releaseRecord } from "./record.ts";

/** Releases of one server in one environment. Writers hold the deploy lock; readers need none. */
export interface ReleaseStore {
  /** Oldest first. @throws Problem (exit 3) where a record cannot be read. */
  list(): Promise<ReleaseRecord[]>;
  /** @throws Problem (exit 3) where the record cannot be read. */
  read(release: number): Promise<ReleaseRecord | undefined>;
  write(record: ReleaseRecord): Promise<void>;
  /** The next free number: never one that was given before, not even to a failed or unreadable record. */
  nextNumber(): Promise<number>;
}

const fileName = /^(\d+)\.json$/;

/** Opens the records under `directory`, which need not exist yet. Old records and images are never pruned. */
export function openReleases(directory: string): ReleaseStore {
  const fileOf = (release: number) => join(directory, `${release}.json`);

  async function numbers(): Promise<number[]> {
    const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
    return names
      .flatMap((name) => fileName.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  }

  async function read(release: number): Promise<ReleaseRecord | undefined> {
    const file = fileOf(release);
    let text: string;
    try {
      text = await readFile(file, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
    return parseRecord(text, file);
  }

  return {
    read,
    async list() {
      const records = await Promise.all((await numbers()).map(read));
      return records.filter((record) => record !== undefined);
    },
    async write(record) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await writeAtomically(fileOf(record.release), `${JSON.stringify(record, undefined, 2)}\n`);
    },
    async nextNumber() {
      return ((await numbers()).at(-1) ?? 0) + 1;
    },
  };
}

function parseRecord(text: string, file: string): ReleaseRecord {
  let cause: string;
  try {
    const result = releaseRecord.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    cause = `${issue?.path.join(".") || "the record"}: ${issue?.message ?? "invalid"}`;
  } catch (error) {
    cause = error instanceof Error ? error.message : String(error);
  }
  throw unreachable(
    "release-unreadable",
    `The release record ${file} cannot be read (${cause}). Move the file away to go on without that release.`,
    { file },
  );
}
