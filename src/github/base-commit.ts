import { ExecError, run } from "../exec/run.ts";
import { badInput } from "../report/problem.ts";
import { workflowEvent } from "./event.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Events of a change that is not merged yet, judged by what it is to be merged into. */
const proposals = ["pull_request", "pull_request_review", "merge_group"];
const gitTimeoutMs = 30_000;

/** A commit that a proposed change is compared with and judged by, and where git knows it. */
export interface Base {
  commit: string;
  cwd: string;
  env: Environment;
}

/**
 * The commit that judges a pull request or a merge queue entry: the tip of the branch that it goes into. Undefined for
 * every other event, and on a terminal.
 *
 * GitHub checks out the merge of both, so its first parent is that tip; the event names a commit that may be older.
 * @throws Problem (exit 2, `base-unreadable`) where the checkout does not hold it: then nobody could judge
 */
export async function baseOfChange(cwd: string, env: Environment): Promise<Base | undefined> {
  const event = await workflowEvent(env);
  if (event.name === undefined || !proposals.includes(event.name)) return undefined;
  const parents = await revision("HEAD^2", cwd, env);
  const first = parents === undefined ? undefined : await revision("HEAD^1", cwd, env);
  const named = event.pullRequest?.baseSha ?? event.mergeGroupBase;
  const known = first ?? (named === undefined ? undefined : await revision(named, cwd, env));
  // A queue may squash, and several entries may wait in front of this one: then the one before is its base.
  const commit = known ?? (event.name === "merge_group" ? await revision("HEAD^1", cwd, env) : undefined);
  if (commit !== undefined) return { commit, cwd, env };
  throw badInput(
    "base-unreadable",
    `The commit that this change goes into (${named ?? "GitHub names none"}) is not in the checkout, so nobody can judge it.`,
    { help: "Check out with fetch-depth: 2, as workflows/pipeline.yml does." },
  );
}

/**
 * Text of a file at the base; undefined where it holds none.
 * @param path relative to the working directory
 */
export async function readAtBase({ commit, cwd, env }: Base, path: string): Promise<string | undefined> {
  const place = path.startsWith("./") || path.startsWith("../") ? path : `./${path}`;
  const shown = await git(["show", `${commit}:${place}`], cwd, env);
  return shown.exitCode === 0 ? shown.stdout : undefined;
}

async function revision(name: string, cwd: string, env: Environment): Promise<string | undefined> {
  const argv = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const { exitCode, stdout } = await git(argv, cwd, env);
  return exitCode === 0 ? stdout.trim() : undefined;
}

/** @throws Problem (exit 2) where git is not there */
export async function git(argv: readonly string[], cwd: string, env: Environment) {
  try {
    return await run(["git", ...argv], { cwd, env: { ...env }, timeoutMs: gitTimeoutMs, allowFailure: true });
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    throw badInput("base-unreadable", `git cannot read what this change goes into: ${error.message}`, {
      help: "Install git on the runner.",
    });
  }
}
