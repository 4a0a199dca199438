import { userInfo } from "node:os";

type Environment = Readonly<Record<string, string | undefined>>;

/** Who deploys: the actor of a workflow run, else the user of this machine. */
export function whoDeploys(env: Environment): string {
  const named = env.GITHUB_ACTOR || env.USER || env.LOGNAME;
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // No entry for this user id, as in some containers.
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}

/** Names the run to a person: the address of the workflow run and its attempt, else the process. */
export function runId(env: Environment): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run) return `terminal (pid ${process.pid})`;
  return `${server}/${repository}/actions/runs/${run}/attempts/${env.GITHUB_RUN_ATTEMPT || "1"}`;
}
