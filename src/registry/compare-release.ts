import type { Plan } from "../manifest/plan.ts";
import type { Finding } from "../report/finding.ts";
import { lockFileName, parseLock } from "../surface/lock.ts";
import { lockDigests } from "../surface/lock-digests.ts";
import { metaOf } from "./entry-meta.ts";
import { newerFirst } from "./order.ts";
import { officialOf, type ServerResponse } from "./server-response.ts";

/** What serves now, as its record says. */
export interface ServingRelease {
  url: string;
  image: string;
  /** Text of the lock, where there was one. */
  lock?: string;
}

/**
 * Where registry, running release and committed lock tell three stories. What leads clients astray is an error: another
 * address, another surface or policy than what serves.
 * @param entries all versions of the server in the registry
 * @param committed text of the lock beside the manifest, where there is one
 */
export function compareRelease(
  plan: Plan,
  entries: readonly ServerResponse[],
  serving: ServingRelease,
  committed: string | undefined,
): Finding[] {
  const own = entries
    .filter((entry) => officialOf(entry).status === "active")
    .filter(({ server }) => metaOf(server)?.environment === plan.environment)
    .sort(newerFirst);
  const [listed] = own;
  const findings: Finding[] = [];
  const wanted = plan.target.register !== false && plan.target.delivery.kind !== "process";
  if (listed === undefined && wanted) {
    findings.push(
      finding(
        "warning",
        "registry-entry-missing",
        `${plan.registryName} serves in ${plan.environment} and is not listed.`,
      ),
    );
  }
  if (listed !== undefined) findings.push(...listedDifferently(listed, plan, serving));
  if (serving.lock !== undefined && committed !== undefined && !sameLock(serving.lock, committed, plan)) {
    findings.push(
      finding(
        "info",
        "lock-not-released",
        `${lockFileName} holds another surface or policy than what serves in ${plan.environment}.`,
      ),
    );
  }
  return findings;
}

function listedDifferently({ server }: ServerResponse, plan: Plan, serving: ServingRelease): Finding[] {
  const url = server.remotes?.[0]?.url;
  const what = `${server.name} ${server.version}`;
  if (url !== serving.url) {
    return [
      finding(
        "error",
        "registry-entry-stale",
        `The registry leads to ${url} for ${what}, and ${serving.url} serves.`,
      ),
    ];
  }
  const digests = metaOf(server)?.digests;
  if (digests === undefined || serving.lock === undefined) return [];
  const now = lockDigests(parseLock(serving.lock, lockFileName).facts, plan.environment);
  const differing = [
    ...(digests.surface === now.surface ? [] : ["surface"]),
    ...(digests.policy === now.policy ? [] : ["policy"]),
  ];
  if (differing.length === 0) return [];
  const message = `The registry lists ${what} with another ${differing.join(" and ")} than what serves.`;
  return [finding("error", "registry-entry-stale", message)];
}

function sameLock(a: string, b: string, { environment }: Plan): boolean {
  const [x, y] = [a, b].map((text) => lockDigests(parseLock(text, lockFileName).facts, environment));
  return x?.surface === y?.surface && x?.policy === y?.policy;
}

function finding(severity: Finding["severity"], ruleId: string, message: string): Finding {
  const help =
    ruleId === "lock-not-released"
      ? "Release it, or take the change back."
      : "Register the release that serves.";
  return { ruleId, severity, message, help };
}
