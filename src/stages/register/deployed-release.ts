import type { Plan } from "../../manifest/plan.ts";
import type { Deployed } from "../../registry/server-json.ts";
import { badInput } from "../../report/problem.ts";
import { lockFileName, parseLock } from "../../surface/lock.ts";
import type { StageContext } from "../stage.ts";
import type { RegisterInputs } from "./inputs.ts";
import { registryVersion } from "./registry-version.ts";
import { type ReleaseFacts, releaseFacts } from "./release-facts.ts";

export interface DeployedRelease {
  deployed: Deployed;
  facts: ReleaseFacts;
}

/**
 * What was really deployed, read from the release record: register trusts no earlier stage's word.
 * @throws Problem (exit 2) where the release does not exist, was not verified, or has another URL or commit
 */
export async function deployedRelease(
  plan: Plan,
  input: RegisterInputs,
  context: StageContext,
): Promise<DeployedRelease> {
  const { url, release } = input;
  const { env } = context;
  const facts = await releaseFacts({ plan, release: Number(release), platform: input.platform }, context);
  if (facts === undefined) {
    throw badInput(
      "release-missing",
      `There is no release ${release} of ${plan.name} in ${plan.environment}.`,
      {
        help: "Run deploy first, and pass the release that it prints.",
      },
    );
  }
  if (facts.state !== "verified") {
    throw badInput(
      "release-not-verified",
      `Release ${release} of ${plan.name} is ${facts.state}, not verified.`,
      {
        help: "Only a release whose rollout check passed is listed. See `mcp-pipeline history`.",
      },
    );
  }
  if (facts.url !== url) {
    throw badInput(
      "release-url-differs",
      `Release ${release} of ${plan.name} is at ${facts.url}, not at ${url}.`,
    );
  }
  const { GITHUB_REPOSITORY: repository, GITHUB_SHA: here } = env;
  const commit = facts.commit ?? (here || undefined);
  if (here && commit !== here) {
    throw badInput(
      "release-of-other-commit",
      `Release ${release} of ${plan.name} is of commit ${commit?.slice(0, 7)}, and this run is of ${here.slice(0, 7)}.`,
      { help: "Register a release in the run that deployed it." },
    );
  }
  const deployed: Deployed = {
    url,
    release,
    image: facts.image,
    version: registryVersion(plan, release, env),
    // Clusters take a release only together with its gateway; a process on this machine may have none.
    policyEnforced: plan.target.delivery.kind !== "process" || facts.policyEnforced === true,
    ...(repository ? { repository } : {}),
    ...(commit === undefined ? {} : { commit }),
    ...(facts.lock === undefined ? {} : { lock: parseLock(facts.lock, lockFileName) }),
  };
  return { deployed, facts };
}
