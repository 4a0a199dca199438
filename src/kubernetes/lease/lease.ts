import { unreachable } from "../../report/problem.ts";
import { isConflict, isNotFound } from "../client/api-error.ts";
import { type Cluster, pause } from "../client/cluster.ts";
import type { KubernetesObject, ObjectId } from "../client/object.ts";
import { type RecordPlace, recordLabels } from "../release/store.ts";
import { isDead, readHolder, thisHolder, writeHolder } from "./holder.ts";

export interface LeaseRequest {
  place: RecordPlace;
  /** Names the run to a person. */
  run: string;
  signal: AbortSignal;
  progress(text: string): void;
  /** How long to wait for another deploy, in ms. */
  timeoutMs?: number;
  /** Without renewal for this long, on our own clock, a holder counts as gone. In ms. */
  expiryMs?: number;
}

/** A lease that is held: `signal` is aborted when it is lost, and nothing may be written after that. */
export interface HeldLease {
  signal: AbortSignal;
  release(): Promise<void>;
}

const defaultTimeoutMs = 15 * 60_000;
const defaultExpiryMs = 20_000;

interface LeaseSpec {
  holderIdentity?: string | null;
  leaseDurationSeconds?: number;
  acquireTime?: string;
  renewTime?: string;
  leaseTransitions?: number;
}

/**
 * Takes the lease of one server, so that two deploys never interleave. A holder that does not renew is replaced; that
 * is judged by whether the lease changes while we look, never by comparing clocks.
 * @throws Problem (exit 3) `deploy-in-progress` where another run holds it for too long
 */
export async function takeLease(request: LeaseRequest): Promise<HeldLease> {
  const { place, signal, progress } = request;
  const { cluster } = place;
  const until = performance.now() + (request.timeoutMs ?? defaultTimeoutMs);
  const expiryMs = request.expiryMs ?? defaultExpiryMs;
  const identity = writeHolder(await thisHolder(request.run));
  let seen: { version: string; at: number } | undefined;
  for (;;) {
    const lease = await cluster.find(leaseId(place));
    const spec = specOf(lease);
    const free = !spec.holderIdentity || (await isDead(readHolder(spec.holderIdentity)));
    const version = lease?.metadata.resourceVersion ?? "";
    if (seen?.version !== version) seen = { version, at: performance.now() };
    if (free || performance.now() - seen.at > expiryMs) {
      const taken = await take(place, lease, spec, identity, expiryMs);
      if (taken !== undefined) return hold(cluster, taken, expiryMs, signal);
      continue;
    }
    const other = readHolder(spec.holderIdentity ?? "").run;
    if (performance.now() > until) {
      throw unreachable(
        "deploy-in-progress",
        `Another deploy of ${place.server} in cluster ${cluster.name} is still at work: ${other}. Nothing was changed.`,
        { help: "Wait for that run to end, then run this one again." },
      );
    }
    progress(`waiting for another deploy of ${place.server} in cluster ${cluster.name}: ${other}`);
    await pause(1_000, signal);
  }
}

const leaseId = (place: RecordPlace): ObjectId => ({
  apiVersion: "coordination.k8s.io/v1",
  kind: "Lease",
  namespace: place.namespace,
  name: `${place.server}.deploy`,
});

function specOf(lease: KubernetesObject | undefined): LeaseSpec {
  return (lease?.spec as LeaseSpec | undefined) ?? {};
}

/** Kubernetes writes these times with microseconds. */
const microTime = () => new Date().toISOString().replace("Z", "000Z");

async function take(
  place: RecordPlace,
  lease: KubernetesObject | undefined,
  spec: LeaseSpec,
  identity: string,
  expiryMs: number,
): Promise<KubernetesObject | undefined> {
  const { apiVersion, kind, name, namespace } = leaseId(place);
  const now = microTime();
  const object: KubernetesObject = {
    apiVersion,
    kind,
    metadata: lease?.metadata ?? {
      name,
      ...(namespace === undefined ? {} : { namespace }),
      labels: recordLabels(place),
    },
    spec: {
      holderIdentity: identity,
      leaseDurationSeconds: Math.max(1, Math.round(expiryMs / 1000)),
      acquireTime: now,
      renewTime: now,
      leaseTransitions: (spec.leaseTransitions ?? 0) + 1,
    },
  };
  try {
    return await (lease === undefined ? place.cluster.create(object) : place.cluster.replace(object));
  } catch (error) {
    if (!isConflict(error) && !isNotFound(error)) throw error;
    // Taken by another run, or by this one, whose answer was lost.
    const now = await place.cluster.find(leaseId(place));
    return specOf(now).holderIdentity === identity ? now : undefined;
  }
}

/** Renews from a timer of its own; what goes on elsewhere must not let the lease run out. */
function hold(cluster: Cluster, taken: KubernetesObject, expiryMs: number, outer: AbortSignal): HeldLease {
  const lost = new AbortController();
  let lease = taken;
  let renewed = performance.now();
  let renewing: Promise<void> = Promise.resolve();
  const renew = async () => {
    try {
      lease = await cluster.replace({ ...lease, spec: { ...specOf(lease), renewTime: microTime() } });
      renewed = performance.now();
    } catch (error) {
      if (outer.aborted) return;
      if (isConflict(error) || isNotFound(error) || performance.now() - renewed > expiryMs) {
        lost.abort(
          unreachable(
            "deploy-superseded",
            `This run lost its lease on ${lease.metadata.name} in cluster ${cluster.name} and has stopped at once.`,
            { help: "`mcp-pipeline status` says what is live now; run the deploy again." },
          ),
        );
      }
    }
  };
  const timer = setInterval(() => {
    renewing = renewing.then(renew);
  }, expiryMs / 4);
  timer.unref();
  return {
    signal: lost.signal,
    async release() {
      clearInterval(timer);
      await renewing;
      if (lost.signal.aborted) return;
      const { holderIdentity: _, ...rest } = specOf(lease);
      await cluster.replace({ ...lease, spec: { ...rest, renewTime: microTime() } }).catch(() => {
        // It runs out by itself.
      });
    },
  };
}
