import { signalGroup } from "../exec/process-group.ts";
import { stillRuns } from "./process-identity.ts";
import type { SupervisorState } from "./supervisor-state.ts";

/**
 * Ends server processes that a dead supervisor has left. Normally there are none, because servers die with
 * their supervisor; two releases writing to one state on disk would be worse than waiting for this check.
 */
export async function endLeftovers(state: SupervisorState | undefined): Promise<void> {
  if (state === undefined || (await stillRuns(state.supervisor))) return;
  for (const server of state.servers) {
    if (await stillRuns(server)) signalGroup(server.pid, "SIGKILL");
  }
}
