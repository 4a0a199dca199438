import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/local/run-identity.ts
import { userInfo } from "node:os";
function whoDeploys(env) {
  const named = env.GITHUB_ACTOR || env.USER || env.LOGNAME;
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}
function runId(env) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run) return `terminal (pid ${process.pid})`;
  return `${server}/${repository}/actions/runs/${run}/attempts/${env.GITHUB_RUN_ATTEMPT || "1"}`;
}

export {
  whoDeploys,
  runId
};
