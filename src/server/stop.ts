import type { ProcessTree } from "./process-tree.ts";
import { within } from "./within.ts";

export interface Stopped {
  /** Processes that outlived the server and had to be killed. */
  leftBehind: number[];
  /** True where the server itself did not go when asked, and had to be killed. */
  killed: boolean;
}

/** Time for children of a server that has ended to end as well. */
const childGraceMs = 150;

/**
 * Ends a server and all that it started: the polite way first (for stdio the closed stdin, as the specification
 * says: "stdio", "Shutdown"), SIGTERM after half of the time (at once where there is no stdin to close), SIGKILL
 * at its end.
 * @param graceMs time that the server gets to end by itself; 0 kills at once.
 */
export async function stopTree(
  tree: ProcessTree,
  exited: Promise<unknown>,
  options: { graceMs: number; closedStdin: boolean },
): Promise<Stopped> {
  tree.remember();
  const { graceMs, closedStdin } = options;
  let gone = graceMs > 0 && closedStdin && (await settles(exited, graceMs / 2));
  if (!gone && graceMs > 0) {
    if (closedStdin) tree.remember();
    tree.signal("SIGTERM");
    gone = await settles(exited, closedStdin ? graceMs / 2 : graceMs);
  }
  const leftBehind = gone ? await outliving(tree, Math.min(childGraceMs, graceMs)) : [];
  if (!gone || leftBehind.length > 0) await tree.kill();
  await settles(exited, 1000);
  return { leftBehind, killed: !gone };
}

/** Pids that still live after a short while. */
async function outliving(tree: ProcessTree, graceMs: number): Promise<number[]> {
  for (let waited = 0; ; waited += 15) {
    const living = tree.living();
    if (living.length === 0 || waited >= graceMs) return living.sort((a, b) => a - b);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** True where `promise` settles within the time. */
async function settles(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return (
    (await within(
      promise.then(() => true),
      ms,
    )) === true
  );
}
