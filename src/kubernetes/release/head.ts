import * as z from "zod";

/** Steps of one deploy on one cluster, in order; the record names the last one that was begun. */
export const kubernetesSteps = [
  "prepared",
  "applying",
  "verifying",
  "pruning",
  "rolling-back",
  "cleaning-up",
] as const;
export type KubernetesStep = (typeof kubernetesSteps)[number];

/** An object that a release put there. Written before the object is; `uid` follows when it is known. */
const recordedObject = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  uid: z.string().optional(),
});
export type RecordedObject = z.infer<typeof recordedObject>;

/** One attempt to deploy, as far as it changes while the deploy goes on. What was deployed is in a Secret of its own. */
export const releaseEntry = z.object({
  /** Counts from 1 for each server, environment and cluster, failed attempts included. */
  release: z.int().positive(),
  state: z.enum(["pending", "verified", "failed"]),
  step: z.enum(kubernetesSteps),
  /** By digest. */
  image: z.string(),
  url: z.string(),
  who: z.string(),
  run: z.string(),
  commit: z.string().optional(),
  /** ISO 8601, UTC. */
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  /** Release that served when this attempt began. */
  previous: z.int().positive().optional(),
  /** Set where this release repeats an older one. */
  rollbackTo: z.int().positive().optional(),
  /** The verified release that was put back after this one failed. */
  restored: z.int().positive().optional(),
  /** Why it failed, in one or two sentences. */
  diagnosis: z.string().optional(),
  /** Last lines of the pods that failed. */
  lastWords: z.string().optional(),
  objects: z.array(recordedObject),
});
export type ReleaseEntry = z.infer<typeof releaseEntry>;

/** All attempts of one server in one environment of one cluster. */
export const releaseHead = z.object({
  schemaVersion: z.literal(1),
  server: z.string(),
  environment: z.string(),
  /** Oldest first. */
  releases: z.array(releaseEntry),
});
export type ReleaseHead = z.infer<typeof releaseHead>;

/** The release that should be serving: the newest verified one. */
export function currentEntry(head: ReleaseHead): ReleaseEntry | undefined {
  return head.releases.findLast((entry) => entry.state === "verified");
}
