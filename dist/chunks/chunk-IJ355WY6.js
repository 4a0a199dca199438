import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/cli/parent.ts
var variable = "MCP_PIPELINE_PARENT";
var lookEveryMs = 250;
function endsWithUs(env) {
  return { ...env, [variable]: String(process.pid) };
}
function endWithParent(env) {
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

export {
  endsWithUs,
  endWithParent
};
