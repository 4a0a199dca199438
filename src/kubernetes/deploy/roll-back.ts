import type { Plan } from "../../manifest/plan.ts";
import { badInput } from "../../report/problem.ts";
import type { ReleaseEntry, ReleaseHead } from "../release/head.ts";
import { currentEntry } from "../release/head.ts";
import { type RecordPlace, readHead, readPayload } from "../release/store.ts";
import { deployToCluster } from "./deploy.ts";
import { isGuarded } from "./recover.ts";
import type { ClusterDeploy, ClusterOutcome } from "./request.ts";

export type RollbackDeploy = Pick<
  ClusterDeploy,
  | "cluster"
  | "namespace"
  | "plan"
  | "who"
  | "run"
  | "tool"
  | "adopt"
  | "signal"
  | "progress"
  | "settings"
  | "verifierHeaders"
>;

/** The outcome of a rollback: a release of its own, which repeats `target`. */
export interface ClusterRollback extends ClusterOutcome {
  target: number;
  url: string;
}

/**
 * Deploys an older verified release again, whole and as it was recorded, by the same checks.
 * @throws Problem (exit 2) `rollback-target` where there is no such verified release
 */
export async function rollBackCluster(request: RollbackDeploy, to?: number): Promise<ClusterRollback> {
  const { cluster, namespace, plan } = request;
  const place: RecordPlace = { cluster, namespace, server: plan.name, environment: plan.environment };
  const target = rollbackEntry((await readHead(place)).head, to);
  const payload = await readPayload(place, target.release);
  const { objects, digests, image, manifest, lock } = payload;
  const outcome = await deployToCluster({
    ...request,
    plan: { ...payload.plan, directory: plan.directory } as unknown as Plan,
    image,
    digests,
    objects: async () => objects,
    manifest,
    ...(lock === undefined
      ? {}
      : { lock: { text: lock, file: `mcp.lock.json of release ${target.release}` } }),
    url: target.url,
    guarded: isGuarded(objects),
    ...(target.commit === undefined ? {} : { commit: target.commit }),
    rollbackTo: target.release,
  });
  return { ...outcome, target: target.release, url: target.url };
}

/** The release to go back to: `to`, or the verified one before the current. A repeated release counts as its original. */
export function rollbackEntry(head: ReleaseHead, to?: number): ReleaseEntry {
  const verified = head.releases.filter((entry) => entry.state === "verified");
  const names = verified.map((entry) => entry.release).join(", ") || "none";
  if (to !== undefined) {
    const target = verified.find((entry) => entry.release === to);
    if (target !== undefined) return target;
    throw badInput("rollback-target", `Release ${to} was never verified here. Verified: ${names}.`);
  }
  const current = currentEntry(head);
  let origin = current;
  while (origin?.rollbackTo !== undefined) {
    const before: ReleaseEntry | undefined = head.releases.find(
      (entry) => entry.release === origin?.rollbackTo,
    );
    if (before === undefined) break;
    origin = before;
  }
  const target = verified.findLast(
    (entry) => entry.release < (origin?.release ?? 0) && entry.rollbackTo === undefined,
  );
  if (target !== undefined) return target;
  throw badInput(
    "rollback-target",
    current === undefined
      ? "No release was ever verified here, so there is nothing to go back to."
      : `Release ${current.release} is the oldest that can be reached by going back. Name another with --to (verified: ${names}).`,
  );
}
