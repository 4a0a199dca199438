import * as z from "zod";
import type { Plan } from "../manifest/plan.ts";

/** Steps of one deploy in order; the record names the last one that was begun, so that a dead run can be read. */
export const releaseSteps = ["prepared", "starting", "checking", "handing-over", "verifying"] as const;
export type ReleaseStep = (typeof releaseSteps)[number];

const run = z.object({
  /** Names the run to a person: an address where there is one. */
  id: z.string(),
});

/** The parts of the plan that releases are read back for; everything else in it is kept as it was. */
const plan = z.looseObject({
  schemaVersion: z.literal(1),
  name: z.string(),
  environment: z.string(),
  directory: z.string(),
  manifestFile: z.string(),
  runtime: z.looseObject({ port: z.int(), path: z.string() }),
  manifest: z.looseObject({}),
  policy: z.looseObject({ entries: z.array(z.looseObject({})) }),
});

/**
 * One attempt to deploy, whole: what was deployed, and not only the inputs that it came from. Written before
 * anything is touched. `pending` becomes `verified` only after the new release has answered over the stable
 * URL; only verified releases can be rolled back to.
 */
export const releaseRecord = z.object({
  schemaVersion: z.literal(1),
  /** Counts from 1 for each server and environment, failed attempts included. */
  release: z.int().positive(),
  server: z.string(),
  environment: z.string(),
  state: z.enum(["pending", "verified", "failed"]),
  step: z.enum(releaseSteps),
  /** By digest. */
  image: z.string(),
  url: z.string(),
  who: z.string(),
  run,
  /** ISO 8601, UTC. */
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  /** Release that served when this attempt began. */
  previous: z.int().positive().optional(),
  /** Envoy in front of it enforces the policy. Absent in older records: it does not. */
  policyEnforced: z.boolean().optional(),
  /** Set where this release repeats an older one. */
  rollbackTo: z.int().positive().optional(),
  /** Why it failed, in one or two sentences. */
  diagnosis: z.string().optional(),
  /** Text of the manifest. */
  manifest: z.string(),
  /** Text of the lock, where there was one. */
  lock: z.string().optional(),
  plan: z.custom<Plan>((value) => plan.safeParse(value).success, { error: "not a plan" }),
});
export type ReleaseRecord = z.infer<typeof releaseRecord>;
