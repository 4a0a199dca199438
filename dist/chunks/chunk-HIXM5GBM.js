import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  writeAtomically
} from "./chunk-6CHJB4LU.js";
import {
  iso_exports
} from "./chunk-RNYTOPOJ.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  _enum,
  array,
  boolean,
  custom,
  int,
  literal,
  looseObject,
  object,
  string
} from "./chunk-3S3HXV5Q.js";

// src/release/store.ts
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

// src/release/record.ts
var releaseSteps = ["prepared", "starting", "checking", "handing-over", "verifying"];
var run = object({
  /** Names the run to a person: an address where there is one. */
  id: string()
});
var plan = looseObject({
  schemaVersion: literal(1),
  name: string(),
  environment: string(),
  directory: string(),
  manifestFile: string(),
  runtime: looseObject({ port: int(), path: string() }),
  manifest: looseObject({}),
  policy: looseObject({ entries: array(looseObject({})) })
});
var releaseRecord = object({
  schemaVersion: literal(1),
  /** Counts from 1 for each server and environment, failed attempts included. */
  release: int().positive(),
  server: string(),
  environment: string(),
  state: _enum(["pending", "verified", "failed"]),
  step: _enum(releaseSteps),
  /** By digest. */
  image: string(),
  url: string(),
  who: string(),
  run,
  /** ISO 8601, UTC. */
  startedAt: iso_exports.datetime(),
  endedAt: iso_exports.datetime().optional(),
  /** Release that served when this attempt began. */
  previous: int().positive().optional(),
  /** Envoy in front of it enforces the policy. Absent in older records: it does not. */
  policyEnforced: boolean().optional(),
  /** Set where this release repeats an older one. */
  rollbackTo: int().positive().optional(),
  /** Why it failed, in one or two sentences. */
  diagnosis: string().optional(),
  /** Text of the manifest. */
  manifest: string(),
  /** Text of the lock, where there was one. */
  lock: string().optional(),
  plan: custom((value) => plan.safeParse(value).success, { error: "not a plan" })
});

// src/release/store.ts
var fileName = /^(\d+)\.json$/;
function openReleases(directory) {
  const fileOf = (release) => join(directory, `${release}.json`);
  async function numbers() {
    const names = await readdir(directory).catch((error) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
    return names.flatMap((name) => fileName.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  }
  async function read(release) {
    const file = fileOf(release);
    let text;
    try {
      text = await readFile(file, "utf8");
    } catch (error) {
      if (error.code === "ENOENT") return void 0;
      throw error;
    }
    return parseRecord(text, file);
  }
  return {
    read,
    async list() {
      const records = await Promise.all((await numbers()).map(read));
      return records.filter((record) => record !== void 0);
    },
    async write(record) {
      await mkdir(directory, { recursive: true, mode: 448 });
      await writeAtomically(fileOf(record.release), `${JSON.stringify(record, void 0, 2)}
`);
    },
    async nextNumber() {
      return ((await numbers()).at(-1) ?? 0) + 1;
    }
  };
}
function parseRecord(text, file) {
  let cause;
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
    { file }
  );
}

export {
  openReleases
};
