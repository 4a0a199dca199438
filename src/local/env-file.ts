import { basename, dirname } from "node:path";
import { run } from "../exec/run.ts";

const timeoutMs = 5_000;

/** True where git knows the file, so that its content is or will be in the history. False without git. */
export async function isTrackedByGit(file: string): Promise<boolean> {
  try {
    const argv = ["git", "ls-files", "--error-unmatch", "--", basename(file)];
    const result = await run(argv, { cwd: dirname(file), timeoutMs, allowFailure: true });
    return result.exitCode === 0;
  } catch {
    return false;
  }
}
