import { homeDirectory } from "../home/home.ts";
import type { PlaceOptions } from "../local/place.ts";
import { runId, whoDeploys } from "../local/run-identity.ts";
import type { Plan } from "../manifest/plan.ts";
import { resolvePlan } from "../manifest/resolve.ts";
import { metaOf } from "../registry/entry-meta.ts";
import { openRegistry } from "../registry/open.ts";
import type { Registry } from "../registry/registry.ts";
import { announcementOf, announceRetirement, withdraw } from "../registry/retirement.ts";
import type { ServerResponse } from "../registry/server-response.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { badInput } from "../report/problem.ts";
import { findingLines, type LocalOutput } from "./local-output.ts";

export interface RetireOptions extends PlaceOptions {
  /** Announces the retirement for that day, YYYY-MM-DD, instead of doing it. */
  on?: string | undefined;
  /** Registry name of what users shall use instead. */
  successor?: string | undefined;
  /** Does it before the day, or without an announcement. */
  now?: boolean;
  signal: AbortSignal;
  progress(text: string): void;
}

/** What `retire --format json` prints. */
export interface RetireData {
  schemaVersion: 1;
  server: string;
  environment: string;
  /** Set where the retirement was announced only. */
  announcedFor?: string;
  successor?: string;
  /** Versions in the registry whose status was changed. */
  versions: string[];
  /** False where nothing ran. */
  stopped: boolean;
  findings: Finding[];
}

/**
 * Ends a server in two steps: first its users are told in the registry, with a day and a successor; from that day on it
 * is taken out of the registry and then off its clusters. On this machine it is stopped at once. Records and images stay.
 *
 * @throws Problem (exit 2) for an unreadable manifest, and for a retirement that nobody was told of; (exit 3) where
 *   registry or cluster cannot be reached
 */
export async function retire(options: RetireOptions): Promise<LocalOutput<RetireData>> {
  const { plan } = await resolvePlan(options);
  const { env, signal } = options;
  const registry = openRegistry(plan.platform.registry, { home: homeDirectory(env), env, signal });
  const listed = plan.target.register === false ? [] : await entriesOf(registry, plan);
  const today = new Date().toISOString().slice(0, 10);
  if (options.on !== undefined) return announce(plan, options, { registry, listed, on: options.on, today });
  if (plan.target.delivery.kind !== "process" && options.now !== true) refuseUnannounced(listed, today);
  // Clients stop finding it before it stops answering.
  const changes = withdraw(listed, today);
  for (const { version, change } of changes) {
    await registry.setStatus(plan.registryName, version, change, new Date());
  }
  const { stopped, findings } = await stop(plan, options);
  const data = dataOf(plan, { versions: changes.map(({ version }) => version), stopped, findings });
  const name = `${plan.name} (${plan.environment})`;
  const gone = data.versions.length === 0 ? "" : ` ${count(data.versions.length)} left the registry.`;
  const text = stopped
    ? `${name} is stopped.${gone} Its records stay: \`mcp-pipeline history\`.`
    : `${name} was not running.${gone}`;
  return { data, text: [text, ...findings.flatMap(findingLines)].join("\n"), exitCode: exitCodes.clean };
}

/** Versions that this environment has listed; those that say nothing of themselves are somebody else's. */
async function entriesOf(registry: Registry, plan: Plan): Promise<ServerResponse[]> {
  const entries = await registry.versions(plan.registryName);
  return entries.filter(({ server }) => metaOf(server)?.environment === plan.environment);
}

interface Announcing {
  registry: Registry;
  listed: readonly ServerResponse[];
  on: string;
  today: string;
}

async function announce(
  plan: Plan,
  { successor }: RetireOptions,
  { registry, listed, on, today }: Announcing,
): Promise<LocalOutput<RetireData>> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)) || on < today) {
    throw badInput("usage", `--on ${on} is no day from today on.`, { help: "For example: --on 2027-01-31" });
  }
  if (successor !== undefined && (await registry.get(successor, "latest")) === undefined) {
    throw badInput("successor-unknown", `The registry has no server ${successor}.`, {
      help: "Name the successor as the registry does, e.g. com.acme/presto, once it is listed.",
    });
  }
  const changes = announceRetirement(listed, { on, ...(successor === undefined ? {} : { successor }) });
  if (changes.length === 0) {
    throw badInput(
      "retirement-without-entry",
      `${plan.registryName} is not listed, so that nobody can be told.`,
    );
  }
  for (const { version, change } of changes) {
    await registry.setStatus(plan.registryName, version, change, new Date());
  }
  const versions = changes.map(({ version }) => version);
  const more = { announcedFor: on, ...(successor === undefined ? {} : { successor }) };
  return {
    data: dataOf(plan, { versions, stopped: false, findings: [], ...more }),
    text: `${plan.registryName} retires on ${on}: ${count(versions.length)} say so in the registry. It keeps running until \`mcp-pipeline retire\` is run again on that day or later.`,
    exitCode: exitCodes.clean,
  };
}

function refuseUnannounced(listed: readonly ServerResponse[], today: string): void {
  if (listed.length === 0) return;
  const announcement = announcementOf(listed);
  if (announcement !== undefined && announcement.on <= today) return;
  const why =
    announcement === undefined
      ? "its users were never told"
      : `its users were told that it stays until ${announcement.on}`;
  throw badInput("retirement-not-announced", `The server is listed, and ${why}. Nothing was changed.`, {
    help: "Tell them with --on YYYY-MM-DD and --successor NAME; --now does it all the same.",
  });
}

async function stop(plan: Plan, options: RetireOptions): Promise<{ stopped: boolean; findings: Finding[] }> {
  const { env, signal, progress } = options;
  const run = runId(env);
  const { kind } = plan.target.delivery;
  if (kind === "process") {
    const { stopLocal } = await import("../local/stop.ts");
    const place = { home: homeDirectory(env), name: plan.name, environment: plan.environment };
    return { stopped: await stopLocal({ place, who: whoDeploys(env), run, signal, progress }), findings: [] };
  }
  if (kind !== "apply") {
    const message = `${plan.environment} is delivered by ${kind}: what Argo CD or Flux hold is theirs to remove.`;
    return { stopped: false, findings: [{ ruleId: "retirement-elsewhere", severity: "warning", message }] };
  }
  const [{ onEachCluster }, { removeFromCluster }] = await Promise.all([
    import("../kubernetes/client/each.ts"),
    import("../kubernetes/deploy/remove.ts"),
  ]);
  const outcomes = await onEachCluster(plan, options, (cluster) =>
    removeFromCluster({ cluster, plan, run, signal, progress }),
  );
  return {
    stopped: outcomes.some(({ removed }) => removed > 0),
    findings: outcomes.flatMap(({ findings }) => findings),
  };
}

function dataOf(plan: Plan, more: Omit<RetireData, "schemaVersion" | "server" | "environment">): RetireData {
  return { schemaVersion: 1, server: plan.name, environment: plan.environment, ...more };
}

function count(versions: number): string {
  return versions === 1 ? "1 version" : `${versions} versions`;
}
