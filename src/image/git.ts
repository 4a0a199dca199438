import { run } from "../exec/run.ts";

/** A hook or monitor that the checkout configures must not run, and a checkout of another owner is still readable. */
const safe = ["-c", "core.fsmonitor=false", "-c", "safe.directory=*"];

/**
 * What git prints in a folder; undefined where there is no git, no repository, or git fails.
 * @throws where the run was interrupted
 */
export async function git(
  args: readonly string[],
  cwd: string,
  { env, signal }: { env: Record<string, string>; signal: AbortSignal },
): Promise<string | undefined> {
  const options = { cwd, env, signal, timeoutMs: 60_000, allowFailure: true };
  try {
    const answer = await run(["git", ...safe, ...args], options);
    return answer.exitCode === 0 ? answer.stdout : undefined;
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}
