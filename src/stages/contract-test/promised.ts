import { mergeCodePolicy } from "../../policy/code-policy.ts";
import { lockInput } from "../../surface/lock-input.ts";
import { proofsOf } from "./confirmation/prove.ts";
import type { Promised } from "./evidence.ts";
import type { Gathered } from "./gather.ts";
import type { ManifestPromise } from "./subject.ts";

/** Puts beside what was seen what the manifest and its lock promise. */
export function promisedBy({ plan, loaded, lockFile, lock }: ManifestPromise, gathered: Gathered): Promised {
  const { surface, observed } = gathered;
  const { findings } = mergeCodePolicy(plan.policy, surface);
  return {
    plan,
    locate: loaded.locate,
    lockFile,
    ...(lock === undefined ? {} : { lock }),
    current: lockInput(loaded, plan.platform, surface, {
      sessions: observed.sessions,
      confirmations: proofsOf(gathered.confirmations ?? []),
    }),
    policyFindings: findings,
  };
}
