import type { Finding } from "../../report/finding.ts";
import { Problem } from "../../report/problem.ts";
import { dryRun } from "../apply/dry-run.ts";
import { liveObjects, refuseForeign } from "../apply/ownership.ts";
import { ApiError, ClusterAway } from "../client/api-error.ts";
import { idOf, type KubernetesObject, keyOf } from "../client/object.ts";
import { refusalOf } from "../diagnosis/api.ts";
import { failureFinding } from "../diagnosis/finding.ts";
import { takeLease } from "../lease/lease.ts";
import { pruneCandidates, recordedObject } from "../prune/plan.ts";
import { prune } from "../prune/prune.ts";
import { currentEntry, type RecordedObject, type ReleaseEntry } from "../release/head.ts";
import { Journal } from "../release/journal.ts";
import { deletePayloads, type RecordPlace, readPayload, writePayload } from "../release/store.ts";
import { applyGoal, type Brought, type Goal, watchGoal } from "./bring.ts";
import { ClusterChecks } from "./checks.ts";
import { cleanUp, restore } from "./recover.ts";
import type { ClusterDeploy, ClusterOutcome } from "./request.ts";

/** Records that are kept, beside the newest verified one. */
const keptReleases = 10;

/**
 * Brings a release to one cluster: everything is tried by the API server first, then recorded, then applied, watched and
 * asked over its route. What fails is replaced by the newest verified release, whole.
 * @throws Problem (exit 2) for objects of others; (exit 3) where the cluster cannot be reached or refuses us
 */
export async function deployToCluster(request: ClusterDeploy): Promise<ClusterOutcome> {
  const { cluster, namespace, plan, progress } = request;
  try {
    await requireNamespace(request);
    const place: RecordPlace = { cluster, namespace, server: plan.name, environment: plan.environment };
    const lease = await takeLease({
      place,
      run: request.run,
      signal: request.signal,
      progress,
      ...(request.settings?.leaseTimeoutMs === undefined
        ? {}
        : { timeoutMs: request.settings.leaseTimeoutMs }),
      ...(request.settings?.leaseExpiryMs === undefined ? {} : { expiryMs: request.settings.leaseExpiryMs }),
    });
    const signal = AbortSignal.any([request.signal, lease.signal]);
    try {
      const held = { ...request, cluster: cluster.within(signal), signal };
      return await attempt(held, { ...place, cluster: held.cluster });
    } catch (error) {
      // A lost lease aborts everything with its own reason.
      if (lease.signal.aborted) throw lease.signal.reason;
      throw error;
    } finally {
      await lease.release();
    }
  } catch (error) {
    throw asProblem(error, request);
  }
}

function asProblem(error: unknown, { cluster, signal }: ClusterDeploy): unknown {
  if (signal.aborted) return error;
  if (error instanceof ClusterAway) {
    const finding = failureFinding(47, { subject: `cluster ${cluster.name}`, evidence: error.message });
    return new Problem(3, [{ ...finding, message: `${finding.message} Nothing was rolled back.` }], {
      cause: error,
    });
  }
  if (!(error instanceof ApiError)) return error;
  const row = refusalOf(error) ?? 47;
  return new Problem(
    3,
    [failureFinding(row, { subject: `cluster ${cluster.name}`, evidence: error.message })],
    {
      cause: error,
    },
  );
}

async function requireNamespace({ cluster, namespace }: ClusterDeploy): Promise<void> {
  const found = await cluster
    .find({ apiVersion: "v1", kind: "Namespace", name: namespace })
    .catch((error) => {
      // Whoever may not read namespaces may still write into one.
      if (error instanceof ApiError && error.status === 403) return "unknown" as const;
      throw error;
    });
  if (found === "unknown" || (found !== undefined && found.metadata.deletionTimestamp === undefined)) return;
  const evidence =
    found === undefined ? `namespace ${namespace} does not exist` : `namespace ${namespace} is being deleted`;
  throw new Problem(3, [failureFinding(46, { subject: `cluster ${cluster.name}`, evidence })]);
}

/** One attempt, with the lease held. */
async function attempt(request: ClusterDeploy, place: RecordPlace): Promise<ClusterOutcome> {
  const { progress, adopt } = request;
  const journal = await Journal.open(place);
  for (const { release, run, step } of await journal.closeInterrupted()) {
    progress(
      `the deploy of release ${release} (${run}) died while ${step}; this one finishes or replaces what it left`,
    );
  }
  const release = journal.nextNumber();
  const previous = currentEntry(journal.head);
  const objects = await objectsOf(request, release);
  const checks = new ClusterChecks();
  const goal: Goal = { ...request, objects, checks, force: adopt };
  const findings = await rehearse(goal, place, previous);
  if (findings.some(({ severity }) => severity === "error")) {
    return {
      status: "failed",
      release,
      findings: [...findings, nothingChanged(previous)],
      checks: checks.list(),
    };
  }
  await record(request, journal, { release, previous, objects });
  let brought: Brought;
  try {
    await journal.step(release, "applying");
    progress(`applying ${objects.length} objects of release ${release} to cluster ${place.cluster.name}`);
    const applied = await applyGoal(goal, async (made) => {
      await journal.update(release, { step: "verifying", objects: made.map(recordedObject) });
    });
    brought = await watchGoal(goal, applied);
  } catch (error) {
    if (request.signal.aborted || error instanceof ClusterAway)
      throw await interrupted(error, request, journal, release);
    if (!(error instanceof Problem)) throw error;
    const seen = { findings: [...error.findings] };
    return await giveUp(request, {
      journal,
      release,
      previous,
      goal,
      findings: [...findings, ...seen.findings],
    });
  }
  const told = [...findings, ...brought.findings];
  if (brought.state === "ready") {
    await journal.end(release, "verified");
    return await settle(request, { journal, release, objects, checks, findings: told });
  }
  if (brought.state === "superseded") {
    await journal.end(release, "failed", { diagnosis: brought.findings[0]?.message ?? "superseded" });
    return { status: "failed", release, findings: told, checks: checks.list() };
  }
  return giveUp(request, { journal, release, previous, goal, findings: told, brought });
}

/** A Deployment's selector cannot change: one that is adopted keeps its own. */
async function objectsOf(request: ClusterDeploy, release: number): Promise<KubernetesObject[]> {
  const objects = await request.objects(release, undefined);
  const live = await liveObjects(request.cluster, objects);
  refuseForeign(live, request.plan.environment, request.adopt);
  const deployment = live.find((object) => object.kind === "Deployment");
  const spec = deployment?.spec as { selector?: { matchLabels?: Record<string, string> } } | undefined;
  const selector = spec?.selector?.matchLabels;
  return selector === undefined ? objects : request.objects(release, selector);
}

/** Tries the release, and the way back from it, on the API server without keeping anything. */
async function rehearse(
  goal: Goal,
  place: RecordPlace,
  previous: ReleaseEntry | undefined,
): Promise<Finding[]> {
  const { checks, progress } = goal;
  progress("trying everything on the API server first");
  const findings = await dryRun(goal);
  const refused = findings.find(({ severity }) => severity === "error");
  if (refused !== undefined) {
    checks.set("dry-run", "failed", refused.message);
    return findings;
  }
  checks.set("dry-run", "passed", `${goal.objects.length} objects accepted`);
  if (previous === undefined) {
    checks.set(
      "rollback-rehearsed",
      "not exercised",
      "Nothing was verified here yet: there is nothing to go back to.",
    );
    return findings;
  }
  const payload = await readPayload(place, previous.release);
  const back = (await dryRun({ ...goal, objects: payload.objects })).filter(
    ({ severity }) => severity === "error",
  );
  if (back.length === 0) {
    checks.set("rollback-rehearsed", "passed", `release ${previous.release} could be put back`);
    return findings;
  }
  checks.set("rollback-rehearsed", "failed", back[0]?.message ?? "");
  return [
    ...findings,
    {
      ruleId: "rollback-impossible",
      severity: "warning",
      message: `This deploy cannot be undone: release ${previous.release} would be refused now. ${back[0]?.message ?? ""}`,
    },
  ];
}

function nothingChanged(previous: ReleaseEntry | undefined): Finding {
  const serving =
    previous === undefined ? "Nothing serves." : `Release ${previous.release} serves as before.`;
  return { ruleId: "release-refused", severity: "error", message: `Nothing was changed. ${serving}` };
}

interface Beginning {
  release: number;
  previous: ReleaseEntry | undefined;
  objects: readonly KubernetesObject[];
}

/** Written before the first object: whoever comes after a dead run knows all that it may have made. */
async function record(
  request: ClusterDeploy,
  journal: Journal,
  { release, previous, objects }: Beginning,
): Promise<void> {
  const { image, url, who, run, commit, rollbackTo, digests, manifest, lock, tool, plan } = request;
  const { directory: _, ...kept } = plan;
  await writePayload(journal.place, {
    schemaVersion: 1,
    release,
    image,
    objects: [...objects],
    manifest,
    ...(lock === undefined ? {} : { lock: lock.text }),
    plan: kept as Record<string, unknown>,
    digests: [...digests],
    tool,
  });
  await journal.add({
    release,
    state: "pending",
    step: "prepared",
    image,
    url,
    who,
    run,
    ...(commit === undefined ? {} : { commit }),
    startedAt: new Date().toISOString(),
    ...(previous === undefined ? {} : { previous: previous.release }),
    ...(rollbackTo === undefined ? {} : { rollbackTo }),
    objects: objects.map((object) => idOf(object)),
  });
}

interface Settling {
  journal: Journal;
  release: number;
  objects: readonly KubernetesObject[];
  checks: ClusterChecks;
  findings: Finding[];
}

/** Removes what no release needs any more. What could not be removed stays on record, and the report says so. */
async function settle(request: ClusterDeploy, settling: Settling): Promise<ClusterOutcome> {
  const { journal, release, objects, checks, findings } = settling;
  await journal.step(release, "pruning");
  const { findings: pruned, left } = await prune(
    request.cluster,
    pruneCandidates(journal.head, objects.map(idOf)),
    request.progress,
  );
  checks.set(
    "leftovers-pruned",
    left.length === 0 ? "passed" : "failed",
    `${left.length} objects could not be removed`,
  );
  await forget(journal, release, [...(journal.entry(release)?.objects ?? []), ...left]);
  return { status: "passed", release, findings: [...findings, ...pruned], checks: checks.list() };
}

/** Keeps the newest releases and the newest verified one; older records go, Secrets first. */
async function forget(journal: Journal, release: number, objects: RecordedObject[]): Promise<void> {
  const known = new Map(objects.map((object) => [keyOf(object), object]));
  await journal.update(release, { objects: [...known.values()] });
  const verified = currentEntry(journal.head)?.release;
  const entries = journal.head.releases;
  const kept = entries.filter(
    (entry, at) => at >= entries.length - keptReleases || entry.release === verified,
  );
  const gone = entries.filter((entry) => !kept.includes(entry)).map((entry) => entry.release);
  await deletePayloads(journal.place, gone);
  await journal.keepOnly(kept);
}

interface GivingUp {
  journal: Journal;
  release: number;
  previous: ReleaseEntry | undefined;
  goal: Goal;
  findings: Finding[];
  brought?: Brought;
}

/** The release is no good: the newest verified one comes back whole, or, where there is none, nothing is left to reach. */
async function giveUp(request: ClusterDeploy, failure: GivingUp): Promise<ClusterOutcome> {
  const { journal, release, previous, goal, findings, brought } = failure;
  const diagnosis = findings.find(({ severity }) => severity === "error")?.message ?? "it did not come up";
  const lastWords =
    brought === undefined ? "" : [...brought.observation.logs.values()].join("\n").slice(-4_000);
  const kept = { diagnosis, ...(lastWords === "" ? {} : { lastWords }) };
  if (brought?.state === "unwell" && previous !== undefined) {
    await journal.end(release, "failed", kept);
    const outcome = platformFault(release, previous.release);
    return { status: "failed", release, findings: [...findings, outcome], checks: goal.checks.list() };
  }
  const ended = await (previous === undefined
    ? cleanUp(request, journal, release, kept)
    : restore(request, { journal, release, previous, objects: goal.objects, kept }));
  const told = [...findings, ...ended.findings];
  return {
    status: "failed",
    release,
    ...(ended.restored === undefined ? {} : { restored: ended.restored }),
    findings: told,
    checks: goal.checks.list(),
  };
}

function platformFault(release: number, previous: number): Finding {
  return {
    ruleId: "platform-unwell",
    severity: "error",
    message: `Release ${release} was not verified, and the platform is at fault, not the release. Nothing was rolled back: release ${previous} would meet the same. Its pods that are left still serve.`,
    help: "Have the platform mended, then run the deploy again.",
  };
}

/** Says in the record where the run stopped; whatever is live stays as it is. */
async function interrupted(
  error: unknown,
  request: ClusterDeploy,
  journal: Journal,
  release: number,
): Promise<unknown> {
  if (!request.signal.aborted) return error;
  const { step } = journal.entry(release) ?? { step: "prepared" };
  const place = { ...journal.place, cluster: request.cluster.within(AbortSignal.timeout(4_000), 2_000) };
  await Journal.open(place)
    .then((late) => late.end(release, "failed", { diagnosis: `interrupted while ${step}` }))
    .catch(() => {
      // The record says "pending", which the next run reads as the same.
    });
  return error;
}
