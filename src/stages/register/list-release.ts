import type { Plan } from "../../manifest/plan.ts";
import { metaOf } from "../../registry/entry-meta.ts";
import { olderVersions } from "../../registry/older-versions.ts";
import type { Registry } from "../../registry/registry.ts";
import { contentDifferences } from "../../registry/same-content.ts";
import type { ServerJson } from "../../registry/server-json.ts";
import { officialOf, type ServerResponse } from "../../registry/server-response.ts";
import type { Check } from "../../report/check.ts";
import type { Finding } from "../../report/finding.ts";
import { badInput, unreachable } from "../../report/problem.ts";

export interface Listed {
  address: string;
  checks: Check[];
  findings: Finding[];
}

/**
 * Publishes an entry, reads it back, compares, and says of the other versions what the platform's rule says.
 * @throws Problem (exit 2) where the registry refuses, (exit 3) where it is not reached or answers with something else
 */
export async function listRelease(
  registry: Registry,
  plan: Plan,
  server: ServerJson,
  now: Date,
): Promise<Listed> {
  refuseForeign(await registry.get(server.name, "latest"), plan, server);
  const outcome = await registry.publish(server, now);
  const entries = await registry.versions(server.name);
  const found = entries.find((entry) => entry.server.version === server.version);
  const differing = found === undefined ? ["the entry itself"] : contentDifferences(found.server, server);
  if (differing.length > 0) {
    throw unreachable(
      "registry-entry-not-found",
      `${server.name} ${server.version} was published, but the registry does not answer with what was published (${differing.join(", ")}).`,
    );
  }
  const changed = await settleOthers(registry, plan, { server, entries, now });
  const message = `${server.name} ${server.version} (${outcome})`;
  return {
    address: registry.address(server.name, server.version),
    checks: [{ id: "entry-found", status: "passed", message }, ...changed],
    findings: await notLatest(registry, server),
  };
}

/**
 * Names belong to repositories. Where the platform lists who owns what, `ownership` has judged; elsewhere the first
 * publisher keeps the name, because the registry gives every accepted login the same rights.
 */
function refuseForeign(latest: ServerResponse | undefined, plan: Plan, server: ServerJson): void {
  const [before, now] = [latest?.server.repository?.url, server.repository?.url];
  if (plan.platform.servers !== undefined || before === undefined || now === undefined) return;
  if (before.toLowerCase() === now.toLowerCase()) return;
  throw badInput("registry-name-taken", `${server.name} was published from ${before}, and this is ${now}.`, {
    help: "Choose another name, or let the platform's owners grant it to this repository under servers.",
  });
}

/** Versions of one environment only: what staging lists is no older version of what production lists. */
async function settleOthers(
  registry: Registry,
  plan: Plan,
  { server, entries, now }: { server: ServerJson; entries: readonly ServerResponse[]; now: Date },
): Promise<Check[]> {
  const own = entries.filter(
    (entry) =>
      entry.server.version === server.version || metaOf(entry.server)?.environment === plan.environment,
  );
  const wanted = olderVersions(own, server.version, plan.platform.registry?.older, now);
  for (const { version, change } of wanted) await registry.setStatus(server.name, version, change, now);
  if (wanted.length === 0) return [];
  const message = wanted.map(({ version, change }) => `${version} is ${change.status}`).join(", ");
  return [{ id: "older-versions", status: "passed", message }];
}

/** Deprecated versions stay latest in the registry, so a rollback is not what its "latest" answers. */
async function notLatest(registry: Registry, server: ServerJson): Promise<Finding[]> {
  const latest = await registry.get(server.name, "latest");
  if (latest === undefined || latest.server.version === server.version) return [];
  return [
    {
      ruleId: "registry-latest-differs",
      severity: "info",
      message: `The registry's latest version of ${server.name} is ${latest.server.version} (${officialOf(latest).status}), because versions are ordered by semantic versioning.`,
      help: "Release a higher version where clients must be told about this one.",
    },
  ];
}
