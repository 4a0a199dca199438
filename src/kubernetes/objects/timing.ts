import type { Probe } from "kubernetes-types/core/v1.d.ts";

/**
 * Seconds between "this pod goes" and the server's SIGTERM, in which it still serves: gateways learn of a removed
 * endpoint some seconds later (rollout.md, trap 16).
 */
export const drainSeconds = 10;

/** Seconds that streams and slow calls get after that, before the kill. */
export const graceSeconds = 50;

/** Seconds between two looks at a pod that serves. */
const readinessPeriod = 5;

/** A pod counts only after it has been ready for one more look (rollout.md, trap 7). */
export const minReadySeconds = readinessPeriod;

type Handler = Pick<Probe, "httpGet">;

/** Every second until the budget is used up: what is ready at once is used at once. */
export function startupProbe(handler: Handler, seconds: number): Probe {
  return { ...handler, periodSeconds: 1, timeoutSeconds: 3, failureThreshold: seconds };
}

/** Three misses take a pod out of the Service. */
export function readinessProbe(handler: Handler): Probe {
  return { ...handler, periodSeconds: readinessPeriod, timeoutSeconds: 3, failureThreshold: 3 };
}

/** A minute without an answer is a hang, and only a restart ends it. */
export function livenessProbe(handler: Handler): Probe {
  return { ...handler, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 6 };
}
