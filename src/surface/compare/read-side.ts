import { basename, dirname, join } from "node:path";
import { ExecError, run } from "../../exec/run.ts";
import type { Finding } from "../../report/finding.ts";
import { badInput, Problem } from "../../report/problem.ts";
import { isMap } from "../../source/pick.ts";
import { readText } from "../../source/read-text.ts";
import { parseYaml } from "../../source/yaml.ts";
import { lockFileName, parseLock } from "../lock.ts";
import { parseSavedSurface } from "../saved.ts";
import type { Side } from "./side.ts";

/** A surface with 10,000 tools is smaller. */
const maxBytes = 64 * 1024 * 1024;
const manifestName = "mcp.yaml";
const gitTimeoutMs = 30_000;

/** A side that was read, and what is wrong with the file that it came from. */
export interface ReadSide {
  side: Side;
  findings: Finding[];
}

/**
 * Reads a lock or a saved list. A lock takes its version from the manifest beside it, where that has one.
 * @throws Problem (exit 2) where the file cannot be read or is neither
 */
export async function readSide(path: string, cwd: string): Promise<ReadSide> {
  const text = await readText(path, { cwd, maxBytes });
  const manifest = basename(path) === lockFileName ? join(dirname(path), manifestName) : undefined;
  const beside = manifest === undefined ? "" : await readText(manifest, { cwd }).catch(() => "");
  return sideOf(text, path, beside);
}

/**
 * Reads the lock that a git revision holds at `path`.
 * @throws Problem (exit 2, rule `base-unreadable`) where git, the revision or the lock is not there
 */
export async function readBase(
  ref: string,
  path: string,
  cwd: string,
  signal?: AbortSignal,
): Promise<ReadSide> {
  const refuse = (cause: string, help: string) =>
    badInput("base-unreadable", `The base ${ref} cannot be read, so nothing was compared: ${cause}.`, {
      help,
    });
  if (ref.startsWith("-") || ref.includes(":")) {
    throw refuse("it is no git revision", "Name a branch, a tag or a commit.");
  }
  const git = (...args: string[]) =>
    run(["git", ...args], {
      cwd,
      timeoutMs: gitTimeoutMs,
      allowFailure: true,
      ...(signal === undefined ? {} : { signal }),
    });
  try {
    const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
    if (commit.exitCode !== 0) {
      throw refuse(
        "there is no such revision here",
        "Fetch it first; a shallow clone holds one commit only.",
      );
    }
    const show = (file: string) => git("show", `${commit.stdout.trim()}:${relativeTo(file)}`);
    const lock = await show(path);
    if (lock.exitCode !== 0) {
      throw refuse(
        `it holds no ${path}`,
        "Write one there with mcp-pipeline lock, or name another revision.",
      );
    }
    const manifest = await show(join(dirname(path), manifestName));
    return sideOf(lock.stdout, `${ref}:${path}`, manifest.exitCode === 0 ? manifest.stdout : "");
  } catch (error) {
    if (error instanceof ExecError)
      throw refuse(error.message, "Run it inside a git repository, with git installed.");
    if (error instanceof Problem && !error.findings.some(({ ruleId }) => ruleId === "base-unreadable")) {
      throw refuse(error.message, "Name a revision whose lock can be read.");
    }
    throw error;
  }
}

/** Git takes a path from the working directory where it begins with a dot. */
function relativeTo(path: string): string {
  return path.startsWith("./") || path.startsWith("../") ? path : `./${path}`;
}

function sideOf(text: string, file: string, manifest: string): ReadSide {
  if (/^\s*\{\s*"schemaVersion"\s*:/.test(text)) {
    const { surface, facts } = parseLock(text, file);
    const version = versionIn(manifest);
    return { side: { surface, facts, ...(version === undefined ? {} : { version }) }, findings: [] };
  }
  const { surface, findings } = parseSavedSurface(text, file);
  return { side: { surface }, findings };
}

/** A version that the manifest writes out; one that it takes from elsewhere is not known here. */
function versionIn(manifest: string): string | undefined {
  if (manifest === "") return undefined;
  try {
    const { value } = parseYaml(manifest, manifestName);
    return isMap(value) && typeof value.version === "string" ? value.version : undefined;
  } catch {
    return undefined;
  }
}
