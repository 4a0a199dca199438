import { pointerToken } from "../source/position.ts";
import type { Policy } from "./policy.ts";

/** Key below which a lock keeps the proof of one tool; see LockObserved. */
const proofPrefix = "observed/confirmation/";

/**
 * Tools that must ask their user before they act and that the lock holds no proof for: the contract test has not seen
 * them ask. Deploy refuses them (product.md, `confirm`).
 *
 * @param facts of the lock; undefined where there is none
 */
export function unprovenConfirmations(
  policy: Policy,
  facts: ReadonlyMap<string, unknown> | undefined,
): string[] {
  return policy.entries
    .filter(({ kind, confirm }) => kind === "tool" && confirm === "elicitation")
    .map(({ name }) => name)
    .filter((name) => !facts?.has(`${proofPrefix}${pointerToken(name)}/revisions`));
}
