import type { Plan } from "../../manifest/plan.ts";
import type { Deployed } from "../../registry/server-json.ts";
import type { ReleaseRecord } from "../../release/record.ts";
import { openReleases } from "../../release/store.ts";
import { badInput } from "../../report/problem.ts";
import { lockFileName, parseLock } from "../../surface/lock.ts";
import { registryVersion } from "./registry-version.ts";

export interface Claim {
  /** As deploy printed them. */
  url: string;
  release: string;
  plan: Plan;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * What was really deployed, read from the release record: register trusts no earlier stage's word.
 * @throws Problem (exit 2) where the release does not exist, was not verified, or has another URL
 */
export async function deployedRelease(
  directory: string,
  claim: Claim,
): Promise<{ deployed: Deployed; record: ReleaseRecord }> {
  const { url, release, plan, env } = claim;
  const record = await openReleases(directory).read(Number(release));
  if (record === undefined) {
    throw badInput(
      "release-missing",
      `There is no release ${release} of ${plan.name} in ${plan.environment}.`,
      {
        help: "Run deploy first, and pass the release that it prints.",
      },
    );
  }
  if (record.state !== "verified") {
    throw badInput(
      "release-not-verified",
      `Release ${release} of ${plan.name} is ${record.state}, not verified.`,
      {
        help: "Only a release whose rollout check passed is listed. See `mcp-pipeline history`.",
      },
    );
  }
  if (record.url !== url) {
    throw badInput(
      "release-url-differs",
      `Release ${release} of ${plan.name} is at ${record.url}, not at ${url}.`,
    );
  }
  const { GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  const deployed: Deployed = {
    url,
    release,
    image: record.image,
    version: registryVersion(plan, release, env),
    // Clusters take a release only together with its gateway; a process on this machine may have none.
    policyEnforced: plan.target.delivery.kind !== "process",
    ...(repository ? { repository } : {}),
    ...(commit ? { commit } : {}),
    ...(record.lock === undefined ? {} : { lock: parseLock(record.lock, lockFileName) }),
  };
  return { deployed, record };
}
