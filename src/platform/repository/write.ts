import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { badInput } from "../../report/problem.ts";
import { packageRoot } from "../../source/package-root.ts";
import type { Platform } from "../schema.ts";
import { digest, recordFile, repositoryFiles } from "./files.ts";
import type { RepositoryRecord } from "./record.ts";
import { RunnerConflict } from "./workflow.ts";

export interface WriteRequest {
  folder: string;
  platform: Platform;
  /** Version of the pipeline that writes. */
  version: string;
  repository: string;
  ref: string;
  enterpriseServer: boolean;
  /** What is there; undefined for a new repository. */
  before?: RepositoryRecord;
  /** Overwrite what was edited by hand. */
  force?: boolean;
  /** Change nothing. */
  check?: boolean;
}

/** What became of the generated files. */
export interface Written {
  added: string[];
  changed: string[];
  removed: string[];
}

/**
 * Brings the generated files of a platform repository to one version. Nothing is written where a file was edited by
 * hand: an edit of the workflow is a change of who holds which credential, and must not go unseen.
 * @throws Problem (exit 2) `platform-file-edited`, `runner-conflict`
 */
export async function writeRepository(request: WriteRequest): Promise<Written> {
  const { folder, before, force = false, check = false } = request;
  const files = await generated(request);
  const there = await digestsIn(folder, [...files.keys(), ...Object.keys(before?.files ?? {})]);
  if (!force) refuseEdited(there, files, before);
  const changed = [...files].filter(([path, bytes]) => there.get(path) !== digest(bytes));
  const removed = Object.keys(before?.files ?? {}).filter((path) => !files.has(path) && there.has(path));
  if (!check) {
    for (const [path, bytes] of changed) await write(join(folder, path), bytes);
    for (const path of removed) await rm(join(folder, path));
    await write(join(folder, recordFile), recordOf(request, files));
  }
  const names = changed.map(([path]) => path);
  return {
    added: names.filter((path) => !there.has(path)),
    changed: names.filter((path) => there.has(path)),
    removed,
  };
}

async function digestsIn(folder: string, paths: readonly string[]): Promise<Map<string, string>> {
  const there = new Map<string, string>();
  for (const path of new Set(paths)) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes !== undefined) there.set(path, digest(bytes));
  }
  return there;
}

/** What is neither as it was written nor as it is to be was changed by somebody. */
function refuseEdited(
  there: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, Buffer>,
  before: RepositoryRecord | undefined,
): void {
  const edited = [...there].flatMap(([path, now]) => {
    const wanted = files.get(path);
    return now === before?.files[path] || (wanted && now === digest(wanted)) ? [] : [path];
  });
  if (edited.length === 0) return;
  const shown = edited.slice(0, 10).join(", ");
  throw badInput("platform-file-edited", `Not as the pipeline wrote it: ${shown}.`, {
    help: "Take the edits back (git checkout), or overwrite them with --force.",
  });
}

async function generated({ platform, repository, ref, enterpriseServer }: WriteRequest) {
  const spelled = enterpriseServer ? { spelled: { repository, ref } } : {};
  try {
    return await repositoryFiles({ from: packageRoot(), platform, repository, ref, ...spelled });
  } catch (error) {
    if (!(error instanceof RunnerConflict)) throw error;
    throw badInput("runner-conflict", error.message, {
      help: `Give the clusters of ${error.environment} the same runner, or make an environment for each.`,
    });
  }
}

function recordOf(request: WriteRequest, files: ReadonlyMap<string, Buffer>): string {
  const { version, repository, ref, enterpriseServer } = request;
  const digests = Object.fromEntries([...files].map(([path, bytes]) => [path, digest(bytes)]));
  const record: RepositoryRecord = {
    schemaVersion: 1,
    version,
    repository,
    ref,
    enterpriseServer,
    files: digests,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
