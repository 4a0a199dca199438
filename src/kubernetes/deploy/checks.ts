import type { Check } from "../../report/check.ts";

/** Checks of a deploy to a cluster, in the order in which they are made. Stable from 1.0. */
const clusterCheckIds = [
  "dry-run",
  "rollback-rehearsed",
  "pods-ready",
  "image-identity",
  "refused-without-token",
  "route-answers",
  "port-closed",
  "leftovers-pruned",
] as const;
export type ClusterCheckId = (typeof clusterCheckIds)[number];

/** What was looked at and how it ended. A check that was not reached stays "not exercised". */
export class ClusterChecks {
  readonly #checks = new Map<ClusterCheckId, Check>();

  set(id: ClusterCheckId, status: Check["status"], message: string): void {
    this.#checks.set(id, { id, status, message });
  }

  list(): Check[] {
    return clusterCheckIds.map(
      (id) => this.#checks.get(id) ?? { id, status: "not exercised", message: "Not reached." },
    );
  }
}
