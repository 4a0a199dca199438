import { githubApi } from "../github/api.ts";
import { RepositoryClient } from "../image/registry-client/client.ts";
import { parseReference } from "../image/registry-client/reference.ts";
import { templateNames } from "../kubernetes/objects/namespace.ts";
import type { Plan } from "../manifest/plan.ts";
import { fillTemplate } from "../platform/template.ts";
import { badInput } from "../report/problem.ts";
import type { Delivery } from "./delivery.ts";
import { GitDelivery } from "./git.ts";
import { OciDelivery } from "./oci.ts";

interface Opening {
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  progress(text: string): void;
}

const defaultTimeoutSeconds = 900;

/** How long an agent, or whoever merges, may take, in ms. */
export function deliveryTimeoutMs({ target }: Plan): number {
  return (target.delivery.timeoutSeconds ?? defaultTimeoutSeconds) * 1000;
}

/**
 * Where an environment's releases are put for its pull agent.
 * @throws Problem (exit 2) where the platform does not say where
 */
export function openDelivery(plan: Plan, image: string, opening: Opening): Delivery {
  return plan.target.delivery.kind === "git" ? openGit(plan, opening) : openOci(plan, image, opening);
}

function openOci(plan: Plan, image: string, { env, signal }: Opening): Delivery {
  const { delivery } = plan.target;
  const { registry, repository } = parseReference(image);
  const name =
    delivery.repository === undefined
      ? `${registry}/${repository}/objects`
      : fillTemplate(delivery.repository.replace(/^oci:\/\//, ""), templateNames(plan));
  const own = plan.platform.images?.registry.split("/")[0];
  const access = { env, signal, ...(own === undefined ? {} : { own }) };
  return new OciDelivery(new RepositoryClient(parseReference(name), access), plan.environment);
}

/** The job's own token is good for its own repository only; another takes one of its own. */
function openGit(plan: Plan, { env, signal, progress }: Opening): Delivery {
  const { repository = "", branch = "main", path, pullRequest = false } = plan.target.delivery;
  const names = templateNames(plan);
  const filled = fillTemplate(repository, names);
  const token =
    env.MCP_PIPELINE_DELIVERY_TOKEN || (filled === env.GITHUB_REPOSITORY ? env.GITHUB_TOKEN : undefined);
  if (!token) {
    throw badInput(
      "delivery-token-missing",
      `Writing to ${filled} needs a token, and this job's own is not good there.`,
      {
        help: "Give the step a token for that repository as MCP_PIPELINE_DELIVERY_TOKEN: contents: write, and pull-requests: write where it opens some.",
      },
    );
  }
  const api = githubApi({ ...env, GITHUB_TOKEN: token, GITHUB_REPOSITORY: filled }, signal);
  const place = {
    repository: filled,
    branch,
    path: fillTemplate(path ?? "{environment}/{name}.yaml", names),
    verifiedTag: `mcp-pipeline/${plan.environment}/${plan.name}`,
  };
  return new GitDelivery(api, place, {
    pullRequest,
    mergeMs: deliveryTimeoutMs(plan),
    lookEveryMs: 5_000,
    signal,
    progress,
  });
}
