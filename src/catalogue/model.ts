import { metaOf } from "../registry/entry-meta.ts";
import { newerFirst } from "../registry/order.ts";
import type { ToolKind } from "../registry/posture.ts";
import type { PublisherMeta } from "../registry/publisher-meta.ts";
import { officialOf, type ServerResponse, type Status } from "../registry/server-response.ts";

export interface CatalogueTool {
  name: string;
  kind: ToolKind;
  callers: string[];
  confirm: boolean;
  minutesSaved?: number;
}

export interface CatalogueVersion {
  version: string;
  status: Status;
  statusMessage?: string;
  /** ISO 8601, UTC. */
  publishedAt: string;
  environment?: string;
  reviews: NonNullable<PublisherMeta["reviews"]>;
  /** What differs from the version before, one short sentence each; undefined for the oldest. */
  changes?: string[];
}

/** One server as the catalogue shows it. */
export interface CatalogueServer {
  name: string;
  title: string;
  description: string;
  version: string;
  status: Status;
  statusMessage?: string;
  url?: string;
  repository?: string;
  website?: string;
  owner?: PublisherMeta["owner"];
  lifecycle: "experimental" | "production" | "deprecated" | "unknown";
  environment?: string;
  policy?: PublisherMeta["policy"];
  businessGroups?: string[];
  clientId?: string;
  tools: CatalogueTool[];
  /** More than `tools` where the entry had no room for them. */
  toolCount: number;
  /** Newest first. */
  versions: CatalogueVersion[];
}

/** The servers of a registry's entries, by name; deleted versions are not shown. */
export function catalogueOf(entries: readonly ServerResponse[]): CatalogueServer[] {
  const byName = new Map<string, ServerResponse[]>();
  for (const entry of entries) {
    if (officialOf(entry).status === "deleted") continue;
    byName.set(entry.server.name, [...(byName.get(entry.server.name) ?? []), entry]);
  }
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, versions]) => serverOf([...versions].sort(newerFirst)) ?? []);
}

/** What serves is the newest active version: the registry keeps one that was rolled back as latest. */
function serverOf(versions: readonly ServerResponse[]): CatalogueServer | undefined {
  const current = versions.find((entry) => officialOf(entry).status === "active") ?? versions[0];
  if (current === undefined) return undefined;
  const { server } = current;
  const meta = metaOf(server);
  const { status, statusMessage } = officialOf(current);
  const tools = toolsOf(meta);
  return {
    name: server.name,
    title: server.title ?? server.name,
    description: server.description,
    version: server.version,
    status,
    ...optional("statusMessage", statusMessage),
    ...optional("url", server.remotes?.[0]?.url),
    ...optional("repository", server.repository?.url),
    ...optional("website", server.websiteUrl),
    ...optional("owner", meta?.owner),
    lifecycle: meta?.lifecycle ?? "unknown",
    ...optional("environment", meta?.environment),
    ...optional("policy", meta?.policy),
    ...optional("businessGroups", meta?.businessGroups),
    ...optional("clientId", meta?.clientId),
    tools,
    toolCount: Math.max(meta?.toolCount ?? 0, tools.length),
    versions: versions.map((entry, index) => versionOf(entry, versions[index + 1])),
  };
}

function toolsOf(meta: PublisherMeta | undefined): CatalogueTool[] {
  const minutes = new Map(Object.entries(meta?.minutesSaved ?? {}));
  const tools = (meta?.tools ?? []).flatMap(({ kind, callers, confirm, names }) =>
    Object.keys(names).map((name) => ({
      name,
      kind,
      callers,
      confirm: confirm === true,
      ...optional("minutesSaved", minutes.get(name)),
    })),
  );
  return tools.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function versionOf(entry: ServerResponse, before: ServerResponse | undefined): CatalogueVersion {
  const meta = metaOf(entry.server);
  const { status, statusMessage, publishedAt } = officialOf(entry);
  return {
    version: entry.server.version,
    status,
    ...optional("statusMessage", statusMessage),
    publishedAt,
    ...optional("environment", meta?.environment),
    reviews: meta?.reviews ?? [],
    ...(before === undefined ? {} : { changes: changesOf(metaOf(before.server), meta) }),
  };
}

/** Differences of the surface as far as two entries tell them: names, definitions' digests, callers. */
function changesOf(before: PublisherMeta | undefined, after: PublisherMeta | undefined): string[] {
  if (before === undefined || after === undefined) return ["What changed is not known."];
  const [was, is] = [digestsIn(before), digestsIn(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  const changes = names.flatMap((name) => {
    const [old, now] = [was.get(name), is.get(name)];
    if (old === undefined) return [`${name} is new`];
    if (now === undefined) return [`${name} is gone`];
    const parts = [
      ...(old.digest !== now.digest && old.digest !== "" && now.digest !== "" ? ["definition"] : []),
      ...(old.policy !== now.policy ? ["who may call it"] : []),
    ];
    return parts.length === 0 ? [] : [`${name}: ${parts.join(" and ")} changed`];
  });
  if (changes.length > 0) return changes;
  const [old, now] = [before.digests, after.digests];
  if (old === undefined || now === undefined) return ["No tool changed that the entries name."];
  const other = [
    ...(old.surface === now.surface ? [] : ["The surface changed outside its tools."]),
    ...(old.policy === now.policy ? [] : ["The policy changed outside its tools."]),
  ];
  return other.length === 0 ? ["Same surface and policy."] : other;
}

function digestsIn(meta: PublisherMeta): Map<string, { digest: string; policy: string }> {
  const entries = (meta.tools ?? []).flatMap(({ kind, callers, confirm, names }) =>
    Object.entries(names).map(
      ([name, digest]) =>
        [name, { digest, policy: JSON.stringify([kind, callers, confirm === true]) }] as const,
    ),
  );
  return new Map(entries);
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
