import type { Plan } from "../../manifest/plan.ts";
import { metaOf } from "../../registry/entry-meta.ts";
import type { Deployed } from "../../registry/server-json.ts";
import { officialOf, type ServerResponse } from "../../registry/server-response.ts";
import type { Check } from "../../report/check.ts";
import { badInput } from "../../report/problem.ts";
import type { Before, ReviewOutcome } from "../../review/judge.ts";
import { patchesIn } from "../../review/subject.ts";
import type { StageContext } from "../stage.ts";
import type { ReleaseFacts } from "./release-facts.ts";

export interface ReviewedRelease {
  plan: Plan;
  deployed: Deployed;
  facts: ReleaseFacts;
  /** All versions of the server in the registry. */
  entries: readonly ServerResponse[];
}

/**
 * Asks for the reviews that the environment needs.
 * @throws Problem (exit 2) where the release has no lock to compare with what was approved, (exit 3) where GitHub
 *   cannot be asked
 */
export async function reviewRelease(release: ReviewedRelease, context: StageContext): Promise<ReviewOutcome> {
  const { plan, deployed, facts, entries } = release;
  const { lock, commit } = deployed;
  if ((plan.target.reviews ?? []).length === 0) {
    const message = `${plan.environment} needs no review.`;
    const check: Check = { id: "review-approved", status: "not exercised", message };
    return { approved: true, checks: [check], findings: [], marks: [] };
  }
  if (lock === undefined) {
    throw badInput("release-without-lock", `Release ${deployed.release} of ${plan.name} has no lock.`, {
      help: "What reviewers approve is the lock: write it with `mcp-pipeline lock`, commit it, and deploy again.",
    });
  }
  const { judgeReviews } = await import("../../review/judge.ts");
  return judgeReviews({
    plan,
    subject: { lock, patches: patchesIn(facts.manifest, plan.environment) },
    commit,
    before: beforeOf(entries, plan, deployed),
    env: context.env,
    signal: context.signal,
  });
}

/** The newest version of this environment that is not withdrawn; the published order, since a rollback goes back. */
function beforeOf(
  entries: readonly ServerResponse[],
  plan: Plan,
  deployed: Deployed,
): Before | "unknown" | undefined {
  const listed = entries
    .filter((entry) => officialOf(entry).status === "active")
    .filter(({ server }) => server.version !== deployed.version)
    .map((entry) => ({ entry, meta: metaOf(entry.server) }))
    .filter(({ meta }) => meta === undefined || meta.environment === plan.environment)
    .sort((a, b) => (officialOf(a.entry).updatedAt < officialOf(b.entry).updatedAt ? 1 : -1));
  const [newest] = listed;
  if (newest === undefined) return undefined;
  const { commit, manifest } = newest.meta ?? {};
  return commit === undefined || manifest === undefined ? "unknown" : { commit, manifest };
}
