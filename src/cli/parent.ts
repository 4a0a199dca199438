/** Names the process whose end is also ours: `run` sets it for its stages, the demo for `run`. */
const variable = "MCP_PIPELINE_PARENT";

/** How often it is looked for, in ms: a stage that nobody waits for must not reach the next step. */
const lookEveryMs = 250;

/** Environment of a process that shall end with this one, even where this one is killed with SIGKILL. */
export function endsWithUs(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return { ...env, [variable]: String(process.pid) };
}

/**
 * Stops this process as Ctrl-C would once the process that `MCP_PIPELINE_PARENT` names is no longer its parent.
 * The variable is taken out of `env`, because servers outlive the command that starts them.
 */
export function endWithParent(env: Record<string, string | undefined>): void {
  const parent = Number(env[variable]);
  delete env[variable];
  if (!Number.isInteger(parent) || parent <= 1) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, lookEveryMs);
  timer.unref();
}
