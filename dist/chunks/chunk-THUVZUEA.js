import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/home/home.ts
import { homedir } from "node:os";
import { join, resolve } from "node:path";
function homeDirectory(env) {
  if (env.MCP_PIPELINE_HOME) return resolve(env.MCP_PIPELINE_HOME);
  const state = env.XDG_STATE_HOME || join(env.HOME || homedir(), ".local", "state");
  return resolve(state, "mcp-pipeline");
}

export {
  homeDirectory
};
