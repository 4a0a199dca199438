import { homeDirectory } from "../../home/home.ts";
import { releasesDirectory } from "../../local/layout.ts";
import type { Plan } from "../../manifest/plan.ts";
import { openReleases } from "../../release/store.ts";
import { badInput } from "../../report/problem.ts";
import type { StageContext } from "../stage.ts";

/** What the record of a release says, wherever it is kept. */
export interface ReleaseFacts {
  state: "pending" | "verified" | "failed";
  url: string;
  image: string;
  commit?: string;
  /** Text of the manifest. */
  manifest: string;
  /** Text of the lock, where there was one. */
  lock?: string;
  /** Of a process on this machine: whether Envoy stood in front of it. */
  policyEnforced?: boolean | undefined;
}

export interface ReleaseClaim {
  plan: Plan;
  release: number;
  /** As the user named platform.yaml. */
  platform?: string | undefined;
}

/**
 * Reads the record of a release: on this machine, or from the clusters that it was applied to.
 * @returns undefined where there is no such release
 * @throws Problem (exit 2) where a delivery keeps no record that can be read here, (exit 3) where one cannot be reached
 */
export async function releaseFacts(
  claim: ReleaseClaim,
  context: StageContext,
): Promise<ReleaseFacts | undefined> {
  const { plan, release } = claim;
  const { kind } = plan.target.delivery;
  if (kind === "process") {
    const place = { home: homeDirectory(context.env), name: plan.name, environment: plan.environment };
    return openReleases(releasesDirectory(place)).read(release);
  }
  if (kind === "apply") return onClusters(claim, context);
  throw badInput(
    "release-record-elsewhere",
    `${plan.environment} is delivered by ${kind}, and this version reads no record of what was delivered so. Nothing was registered.`,
    { help: "Register an environment that is delivered by apply, or set register: false for this one." },
  );
}

/**
 * The number is that of the last cluster; each cluster counts for itself. All of them must serve this image, verified:
 * an environment is not rolled out where one of its clusters is not.
 */
async function onClusters(
  { plan, release, platform }: ReleaseClaim,
  context: StageContext,
): Promise<ReleaseFacts | undefined> {
  const [{ onEachCluster }, { currentEntry }, { readHead, readPayload }, { namespaceOf }] = await Promise.all(
    [
      import("../../kubernetes/client/each.ts"),
      import("../../kubernetes/release/head.ts"),
      import("../../kubernetes/release/store.ts"),
      import("../../kubernetes/objects/namespace.ts"),
    ],
  );
  const names = plan.target.clusters ?? [];
  let facts: ReleaseFacts | undefined;
  const images = new Map<string, string | undefined>();
  await onEachCluster(plan, { platform, ...context }, async (cluster, name) => {
    const place = {
      cluster,
      namespace: namespaceOf(plan),
      server: plan.name,
      environment: plan.environment,
    };
    const { head } = await readHead(place);
    images.set(name, currentEntry(head)?.image);
    const entry = head.releases.find((one) => one.release === release);
    if (name !== names.at(-1) || entry === undefined) return;
    const { state, url, image, commit } = entry;
    const { manifest, lock } = await readPayload(place, release);
    facts = {
      state,
      url,
      image,
      ...(commit === undefined ? {} : { commit }),
      manifest,
      ...(lock === undefined ? {} : { lock }),
    };
  });
  const behind = names.filter((name) => images.get(name) !== facts?.image);
  if (facts?.state !== "verified" || behind.length === 0) return facts;
  throw badInput(
    "release-not-everywhere",
    `Release ${release} of ${plan.name} does not serve on ${behind.join(", ")}.`,
    {
      help: "Deploy to all clusters of the environment first; `mcp-pipeline status` says what serves where.",
    },
  );
}
