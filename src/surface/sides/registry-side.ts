import { homeDirectory } from "../../home/home.ts";
import { releasesDirectory } from "../../local/layout.ts";
import type { Plan } from "../../manifest/plan.ts";
import { resolvePlan } from "../../manifest/resolve.ts";
import { metaOf } from "../../registry/entry-meta.ts";
import { openRegistry } from "../../registry/open.ts";
import type { PublisherMeta } from "../../registry/publisher-meta.ts";
import type { ServerJson } from "../../registry/server-json.ts";
import { openReleases } from "../../release/store.ts";
import { hasRevision, readGitSide } from "./git-side.ts";
import { readLiveSide } from "./live-side.ts";
import { sideOfRecord } from "./release-side.ts";
import type { ReadSide, SideContext } from "./side-context.ts";
import { refuseBase } from "./unreadable-base.ts";

/**
 * What a registry entry of the manifest's server stands for: the lock at the commit that it names, else the lock of the
 * release that this machine deployed, else what its URL exposes now.
 * @param version "" for the newest
 * @throws Problem (exit 2) where there is no such entry, (exit 3) where registry or server cannot be reached
 */
export async function readRegistrySide(version: string, context: SideContext): Promise<ReadSide> {
  const { manifest, platform, cwd, env, signal } = context;
  const { plan } = await resolvePlan({ manifest, platform, environment: "local", cwd, env });
  const registry = openRegistry(plan.platform.registry, { home: homeDirectory(env), env, signal });
  const base = `registry:${version}`;
  const entry = await registry.get(plan.registryName, version === "" ? "latest" : version);
  if (entry === undefined) {
    const which = version === "" ? "" : ` in version ${version}`;
    throw refuseBase(
      base,
      `the registry has no ${plan.registryName}${which}`,
      "Register it first, or name another base.",
    );
  }
  const { server } = entry;
  const side = await lockOf(metaOf(server), plan, base, context);
  return versioned(side ?? (await live(server, base, context)), server.version);
}

/** From git, else from the releases of this machine; undefined where neither knows the entry. */
async function lockOf(
  meta: PublisherMeta | undefined,
  plan: Plan,
  base: string,
  context: SideContext,
): Promise<ReadSide | undefined> {
  if (meta?.commit !== undefined && (await hasRevision(meta.commit, context))) {
    return readGitSide(meta.commit, context);
  }
  if (meta === undefined || !/^\d+$/.test(meta.release)) return undefined;
  const place = { home: homeDirectory(context.env), name: plan.name, environment: meta.environment };
  const record = await openReleases(releasesDirectory(place)).read(Number(meta.release));
  // Another machine counts its releases from 1 as well.
  return record?.image === meta.image ? sideOfRecord(record, base) : undefined;
}

async function live(
  { remotes = [], name }: ServerJson,
  base: string,
  context: SideContext,
): Promise<ReadSide> {
  const url = remotes.find(({ type }) => type === "streamable-http")?.url;
  if (url !== undefined) return readLiveSide({ url }, url, context);
  throw refuseBase(
    base,
    `the entry of ${name} names neither a commit of this repository nor a URL`,
    "Name another base.",
  );
}

/** The entry's version, without what marks a local release. */
function versioned(read: ReadSide, version: string): ReadSide {
  return { ...read, side: { ...read.side, version: version.replace(/-local\.\d+$/, "") } };
}
