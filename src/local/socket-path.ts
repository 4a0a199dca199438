import { createHash } from "node:crypto";
import { chmod, lstat, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unreachable } from "../report/problem.ts";
import { type ServerPlace, serverDirectory } from "./layout.ts";

/** sun_path of unix(7) holds 108 bytes on Linux and 104 on macOS, with the final zero. */
const longestPath = 100;

/**
 * Path of the supervisor's control socket: in the server's own folder, or where that is too long, under a
 * folder of this user in /tmp. The folder is made with mode 0700.
 *
 * @throws Problem (exit 3) where the folder in /tmp belongs to somebody else.
 */
export async function controlSocketPath(place: ServerPlace): Promise<string> {
  const directory = serverDirectory(place);
  const near = join(directory, "control.sock");
  if (Buffer.byteLength(near) <= longestPath) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return near;
  }
  const folder = `/tmp/mcp-pipeline-${process.getuid?.() ?? "user"}`;
  const name = createHash("sha256").update(directory).digest("hex").slice(0, 24);
  const path = join(folder, `${name}.sock`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseForeign(dirname(path));
  return path;
}

async function refuseForeign(folder: string): Promise<void> {
  const found = await lstat(folder);
  const mine = process.getuid === undefined || found.uid === process.getuid();
  if (!found.isDirectory() || !mine) {
    throw unreachable(
      "control-socket",
      `The folder ${folder} belongs to somebody else, so the control socket cannot be kept there. Set MCP_PIPELINE_HOME to a shorter path.`,
    );
  }
  await chmod(folder, 0o700);
}
