import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Environment of this process as a stage gets it. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Folder of everything that the local environment keeps (images, layers, servers, file registry):
 * `$MCP_PIPELINE_HOME`, else `$XDG_STATE_HOME/mcp-pipeline`, else `~/.local/state/mcp-pipeline`. Absolute.
 * Empty variables count as unset (https://specifications.freedesktop.org/basedir-spec/latest/).
 */
export function homeDirectory(env: Environment): string {
  if (env.MCP_PIPELINE_HOME) return resolve(env.MCP_PIPELINE_HOME);
  const state = env.XDG_STATE_HOME || join(env.HOME || homedir(), ".local", "state");
  return resolve(state, "mcp-pipeline");
}
