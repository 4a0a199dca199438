import type { Finding } from "../../report/finding.ts";
import type { ClusterChecks } from "../deploy/checks.ts";
import type { Observation } from "./observation.ts";
import { reportedDigests } from "./verdict.ts";

/** Nodes report an image by any of three digests; another one proves nothing, and is told (rollout.md, trap 10). */
export function judgeIdentity(
  digests: readonly string[],
  observation: Observation,
  checks: ClusterChecks,
): Finding[] {
  const reported = reportedDigests(observation, "server");
  const other = [...reported].filter(([, digest]) => digest === undefined || !digests.includes(digest));
  if (other.length === 0) {
    checks.set("image-identity", "passed", `every pod runs ${digests[0]}`);
    return [];
  }
  const seen = other.map(([pod, digest]) => `${pod} ${digest ?? "tells none"}`).join(", ");
  checks.set("image-identity", "not exercised", `inconclusive: ${seen}`);
  return [
    {
      ruleId: "image-identity-inconclusive",
      severity: "info",
      message: `The nodes report another digest than the release's own: ${seen}. That may be the same image by its configuration's digest.`,
    },
  ];
}
