import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  iso_exports
} from "./chunk-RNYTOPOJ.js";
import {
  _enum,
  array,
  int,
  literal,
  object,
  string
} from "./chunk-3S3HXV5Q.js";

// src/kubernetes/release/head.ts
var kubernetesSteps = [
  "prepared",
  "applying",
  "verifying",
  "pruning",
  "rolling-back",
  "cleaning-up"
];
var recordedObject = object({
  apiVersion: string(),
  kind: string(),
  namespace: string().optional(),
  name: string(),
  uid: string().optional()
});
var releaseEntry = object({
  /** Counts from 1 for each server, environment and cluster, failed attempts included. */
  release: int().positive(),
  state: _enum(["pending", "verified", "failed"]),
  step: _enum(kubernetesSteps),
  /** By digest. */
  image: string(),
  url: string(),
  who: string(),
  run: string(),
  commit: string().optional(),
  /** ISO 8601, UTC. */
  startedAt: iso_exports.datetime(),
  endedAt: iso_exports.datetime().optional(),
  /** Release that served when this attempt began. */
  previous: int().positive().optional(),
  /** Set where this release repeats an older one. */
  rollbackTo: int().positive().optional(),
  /** The verified release that was put back after this one failed. */
  restored: int().positive().optional(),
  /** Why it failed, in one or two sentences. */
  diagnosis: string().optional(),
  /** Last lines of the pods that failed. */
  lastWords: string().optional(),
  objects: array(recordedObject)
});
var releaseHead = object({
  schemaVersion: literal(1),
  server: string(),
  environment: string(),
  /** Oldest first. */
  releases: array(releaseEntry)
});
function currentEntry(head) {
  return head.releases.findLast((entry) => entry.state === "verified");
}

export {
  kubernetesSteps,
  releaseEntry,
  releaseHead,
  currentEntry
};
