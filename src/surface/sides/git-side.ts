import { dirname, join } from "node:path";
import { type RunResult, run } from "../../exec/run.ts";
import { taggedVersion } from "../../platform/release-tag.ts";
import { lockFileName } from "../lock.ts";
import { sideOf } from "./file-side.ts";
import type { ReadSide, SideContext } from "./side-context.ts";
import { refuseBase } from "./unreadable-base.ts";

const gitTimeoutMs = 30_000;
/** As of a file that is read from disk. */
const maxBytes = 64 * 1024 * 1024;

export type GitContext = Pick<SideContext, "cwd" | "env" | "signal" | "manifest">;

/** The lock beside the manifest, as a path from the working directory. */
export function lockPath(manifest: string): string {
  return join(dirname(manifest), lockFileName);
}

/**
 * Reads the lock that a git revision holds beside the manifest.
 * @throws Problem (exit 2, rule `base-unreadable`) where git, the revision or the lock is not there
 */
export async function readGitSide(ref: string, context: GitContext): Promise<ReadSide> {
  const commit = await commitOf(ref, context);
  const path = lockPath(context.manifest);
  const lock = await show(commit, path, context);
  if (lock === undefined) {
    const help = "Write one there with mcp-pipeline lock, or name another revision.";
    throw refuseBase(ref, `it holds no ${path}`, help);
  }
  const manifest = await show(commit, context.manifest, context);
  return sideOf(lock, `${ref}:${path}`, manifest ?? "");
}

/**
 * Whether a git revision holds the manifest's server at all; a new server has no base.
 * @throws Problem (exit 2, rule `base-unreadable`) where git or the revision is not there
 */
export async function isNewServer(ref: string, context: GitContext): Promise<boolean> {
  const commit = await commitOf(ref, context);
  const [lock, manifest] = [
    await show(commit, lockPath(context.manifest), context),
    await show(commit, context.manifest, context),
  ];
  return lock === undefined && manifest === undefined;
}

/**
 * The newest release tag of the server that HEAD comes from; the tag that this run itself releases is not meant.
 * @throws Problem (exit 2, rule `base-unreadable`) where there is none
 */
export async function lastReleaseTag(name: string, context: GitContext): Promise<string> {
  // A shallow clone does not know what HEAD comes from: there every tag counts.
  const shallow = await git(context, "rev-parse", "--is-shallow-repository");
  const merged = shallow.stdout.trim() === "true" ? [] : ["--merged=HEAD"];
  const listed = await git(context, "for-each-ref", ...merged, "--format=%(refname)", "refs/tags");
  const tags = listed.stdout.split("\n").filter((ref) => ref !== "" && ref !== context.env.GITHUB_REF);
  const versions = tags.flatMap((ref) => {
    const version = taggedVersion(ref, name);
    return version === undefined ? [] : [{ ref, version }];
  });
  const { default: semver } = await import("semver");
  const [newest] = versions.sort((a, b) => semver.rcompare(a.version, b.version, true));
  if (newest === undefined) {
    const help = "Fetch tags as well (fetch-depth: 0, fetch-tags: true), or name another base.";
    throw refuseBase("release:", `no commit before this one has a release tag of ${name}`, help);
  }
  return newest.ref.slice("refs/tags/".length);
}

async function commitOf(ref: string, context: GitContext): Promise<string> {
  if (ref === "" || ref.startsWith("-") || ref.includes(":")) {
    throw refuseBase(ref, "it is no git revision", "Name a branch, a tag or a commit.");
  }
  const found = await git(context, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  if (found.exitCode === 0) return found.stdout.trim();
  const help = "Fetch it first; a shallow clone holds one commit only.";
  throw refuseBase(ref, "there is no such revision here", help);
}

/** Whether the repository holds a commit. */
export async function hasRevision(commit: string, context: GitContext): Promise<boolean> {
  if (!/^[0-9a-f]{7,64}$/.test(commit)) return false;
  return (await git(context, "cat-file", "-e", `${commit}^{commit}`)).exitCode === 0;
}

/** Text of a file in a commit; undefined where it is not there. */
async function show(commit: string, path: string, context: GitContext): Promise<string | undefined> {
  const file = await git(context, "show", `${commit}:${fromHere(path)}`);
  return file.exitCode === 0 ? file.stdout : undefined;
}

function git({ cwd, signal }: GitContext, ...args: string[]): Promise<RunResult> {
  return run(["git", ...args], {
    cwd,
    timeoutMs: gitTimeoutMs,
    allowFailure: true,
    maxOutputBytes: maxBytes,
    signal,
  });
}

/** Git takes a path from the working directory where it begins with a dot. */
function fromHere(path: string): string {
  return path.startsWith("./") || path.startsWith("../") ? path : `./${path}`;
}
