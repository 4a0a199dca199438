import { setTimeout as sleep } from "node:timers/promises";
import type { ReleaseStore } from "../release/store.ts";
import { unreachable } from "../report/problem.ts";
import type { Control } from "./control-client.ts";

const pollMs = 50;
const waitMs = 10_000;

/**
 * Ends what a killed deploy has left: its record becomes `failed`, so that history says what happened. The
 * caller holds the lock, so the run of a pending record is dead. The supervisor may just be finishing that
 * run's last step, which it does without it; its word counts.
 *
 * @throws Problem (exit 3) where the supervisor does not come to rest.
 */
export async function closeInterrupted(store: ReleaseStore, control: Control | undefined): Promise<void> {
  const deadline = performance.now() + waitMs;
  while (control !== undefined && !(await control.status()).settled) {
    if (performance.now() > deadline) {
      throw unreachable("deploy-locked", "The supervisor is still undoing an interrupted deploy. Try again.");
    }
    await sleep(pollMs);
  }
  for (const record of await store.list()) {
    if (record.state !== "pending") continue;
    const diagnosis = `interrupted: ${record.run.id} ended while ${record.step}`;
    await store.write({ ...record, state: "failed", endedAt: new Date().toISOString(), diagnosis });
  }
}
