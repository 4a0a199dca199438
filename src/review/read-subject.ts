import { posix } from "node:path";
import * as z from "zod";
import type { GithubApi } from "../github/api.ts";
import { Problem } from "../report/problem.ts";
import { lockFileName, parseLock } from "../surface/lock.ts";
import { patchesIn, type ReviewSubject } from "./subject.ts";

/** REST, "Get repository content", of a file. */
const content = z.looseObject({ content: z.string(), encoding: z.string() });

/**
 * Reads what a reviewer saw at a commit: the lock and the manifest, from GitHub, so that a shallow clone suffices.
 * @param manifest path in the repository
 * @returns undefined where either is not there, or is none
 */
export async function readSubject(
  api: GithubApi,
  commit: string,
  manifest: string,
  environment: string,
): Promise<ReviewSubject | undefined> {
  const folder = posix.dirname(manifest);
  const lockPath = posix.join(folder, lockFileName);
  const [lockText, text] = await Promise.all([fileAt(api, lockPath, commit), fileAt(api, manifest, commit)]);
  if (lockText === undefined || text === undefined) return undefined;
  try {
    return { lock: parseLock(lockText, lockPath), patches: patchesIn(text, environment) };
  } catch (error) {
    // Somebody else's commit may hold anything; what cannot be read was not approved as this.
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Files above 1 MB come without content; a lock of that size counts as not read. */
async function fileAt(api: GithubApi, path: string, ref: string): Promise<string | undefined> {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const file = await api.get(
    `/repos/${api.repository}/contents/${encoded}?ref=${encodeURIComponent(ref)}`,
    content,
  );
  if (file === undefined || file.encoding !== "base64") return undefined;
  return Buffer.from(file.content, "base64").toString("utf8");
}
