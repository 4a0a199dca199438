import { resolve } from "node:path";
import { version } from "../../cli/version.ts";
import { discoverKeys } from "../../gateway/discover.ts";
import { verifierHeaders } from "../../gateway/verifier-headers.ts";
import { openCluster } from "../../kubernetes/client/open.ts";
import { deployToCluster } from "../../kubernetes/deploy/deploy.ts";
import { imageDigests } from "../../kubernetes/deploy/digests.ts";
import type { ClusterDeploy, ClusterOutcome } from "../../kubernetes/deploy/request.ts";
import { rollBackCluster } from "../../kubernetes/deploy/roll-back.ts";
import { namespaceOf } from "../../kubernetes/objects/namespace.ts";
import { renderRelease } from "../../kubernetes/render-release.ts";
import { publicUrl } from "../../kubernetes/sidecar.ts";
import { runId, whoDeploys } from "../../local/run-identity.ts";
import type { Plan } from "../../manifest/plan.ts";
import { exitCodes } from "../../report/exit-codes.ts";
import type { Finding } from "../../report/finding.ts";
import { Problem } from "../../report/problem.ts";
import type { Lock } from "../../surface/lock.ts";
import type { StageContext, StageResult } from "../stage.ts";
import type { DeployInputs } from "./inputs.ts";

interface ClustersRequest {
  plan: Plan;
  image: string;
  lock: Lock | undefined;
  /** Text of the manifest. */
  manifest: string;
  input: DeployInputs;
}

/**
 * Deploys to the environment's clusters in order, each verified before the next. A failure stops the line, and the
 * clusters that were changed before it go back.
 */
export async function deployToClusters(
  request: ClustersRequest,
  context: StageContext,
): Promise<StageResult> {
  const { plan } = request;
  const names = plan.target.clusters ?? [];
  const prepared = await prepare(request, context);
  const done: { name: string; outcome: ClusterOutcome }[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    const where = names.length > 1 ? `cluster ${name}: ` : "";
    const deploy = await prepared(name, (text) => context.progress(`${where}${text}`));
    try {
      const outcome = await deployToCluster(deploy);
      findings.push(...outcome.findings);
      done.push({ name, outcome });
    } finally {
      deploy.cluster.close();
    }
    if (done.at(-1)?.outcome.status === "failed") break;
  }
  const last = done.at(-1)?.outcome;
  const failed = last?.status !== "passed";
  if (failed)
    findings.push(
      ...(await putBack(
        done.slice(0, -1).map(({ name }) => name),
        prepared,
        context,
      )),
    );
  const checks = done.flatMap(({ name, outcome }) =>
    outcome.checks.map((check) =>
      names.length > 1 ? { ...check, message: `${name}: ${check.message ?? ""}` } : check,
    ),
  );
  const outputs: Record<string, string> = failed
    ? {}
    : { url: publicUrl(plan), release: String(last?.release) };
  return { status: failed ? "failed" : "passed", findings, checks, outputs };
}

type Prepare = (cluster: string, progress: (text: string) => void) => Promise<ClusterDeploy>;

/** What is the same for all clusters is worked out once. */
async function prepare(request: ClustersRequest, { cwd, env, signal }: StageContext): Promise<Prepare> {
  const { plan, image, lock, manifest, input } = request;
  const [jwksUris, digests] = await Promise.all([
    discoverKeys(plan.platform, signal),
    imageDigests(image, plan, { env, signal }),
  ]);
  const url = publicUrl(plan);
  const run = runId(env);
  const commit = env.GITHUB_SHA ? { commit: env.GITHUB_SHA } : {};
  const platformFile = input.platform === undefined ? {} : { platformFile: resolve(cwd, input.platform) };
  return async (name, progress) => ({
    cluster: await openCluster({ platform: plan.platform, ...platformFile, cluster: name, env, signal }),
    namespace: namespaceOf(plan),
    plan,
    image,
    digests,
    async objects(release, selector) {
      const id = { id: String(release), run, ...commit };
      const rendered = await renderRelease({
        plan,
        image,
        release: id,
        ...(lock === undefined ? {} : { lock }),
        jwksUris,
        ...(selector === undefined ? {} : { selector }),
      });
      const errors = rendered.findings.filter(({ severity }) => severity === "error");
      if (errors.length > 0) throw new Problem(exitCodes.badInput, errors);
      return rendered.objects.map((object) => ({ ...object }));
    },
    manifest,
    ...(lock === undefined ? {} : { lock: { text: lock.text, file: "mcp.lock.json" } }),
    url,
    guarded: true,
    who: whoDeploys(env),
    run,
    ...commit,
    tool: version,
    adopt: input.adopt === "true",
    verifierHeaders: verifierHeaders(plan, url, env),
    signal,
    progress,
  });
}

/** The line has stopped: clusters that were already changed get back what they had. */
async function putBack(
  names: readonly string[],
  prepared: Prepare,
  context: StageContext,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of names.toReversed()) {
    const deploy = await prepared(name, (text) => context.progress(`cluster ${name}: ${text}`));
    try {
      const outcome = await rollBackCluster(deploy);
      const went =
        outcome.status === "passed" ? `serves release ${outcome.target} again` : "could not be put back";
      findings.push({
        ruleId: "cluster-put-back",
        severity: "error",
        message: `Cluster ${name} ${went}, because a later cluster failed.`,
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const message = `Cluster ${name} keeps the new release: ${error.findings[0]?.message ?? error.message}`;
      findings.push({ ruleId: "cluster-not-put-back", severity: "error", message });
    } finally {
      deploy.cluster.close();
    }
  }
  return findings;
}
