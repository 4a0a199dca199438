/**
 * Signals a whole process group, as `detached: true` makes one for each child. A group that is already gone is no
 * error: the caller wanted it gone.
 */
export function signalGroup(groupId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-groupId, signal);
  } catch (error) {
    // EPERM: macOS answers so for a group of zombies; the leader is signalled instead.
    if ((error as NodeJS.ErrnoException).code === "EPERM") signalProcess(groupId, signal);
  }
}

/** Signals one process; one that is already gone is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone, or another user's: nothing of ours either way.
  }
}
