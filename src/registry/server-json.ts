import * as z from "zod";
import type { Plan } from "../manifest/plan.ts";
import { isObject, type Json } from "../source/json.ts";
import type { Lock } from "../surface/lock.ts";
import { digestOf, lockDigests } from "../surface/lock-digests.ts";
import { posturesOf } from "./posture.ts";
import { fitMeta, ours, type PublisherMeta, publisherProvided, type ReviewMark } from "./publisher-meta.ts";

/** `$schema` of the server.json revision that we write; vendored as schemas/v1/server.schema.json. */
export const serverSchemaUrl = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

const remote = z.object({ type: z.enum(["streamable-http", "sse"]), url: z.string() }).loose();

/** What we read of a server.json; the official schema judges the rest (server-schema.ts). */
export const serverJsonSchema = z
  .object({
    $schema: z.string(),
    name: z.string(),
    description: z.string(),
    title: z.string().optional(),
    version: z.string(),
    websiteUrl: z.string().optional(),
    repository: z.object({ url: z.string(), source: z.string() }).loose().optional(),
    remotes: z.array(remote).optional(),
    _meta: z.record(z.string(), z.record(z.string(), z.json())).optional(),
  })
  .loose();
export type ServerJson = z.infer<typeof serverJsonSchema>;

/** What a registry entry says about the deploy that it stands for. */
export interface Deployed {
  url: string;
  /** Number of the release, unique per server and environment. */
  release: string;
  image: string;
  version: string;
  /** False where calls reach the server without the compiled policy being enforced. */
  policyEnforced: boolean;
  /** "owner/name" on GitHub and the commit, where the run knows them. */
  repository?: string;
  commit?: string;
  /** Surface and policy that were released; absent where the release has no lock. */
  lock?: Pick<Lock, "surface" | "facts">;
}

/** A server.json, and what of the lock did not fit into the registry's budget. */
export interface BuiltServerJson {
  server: ServerJson;
  left?: "tool digests" | "tool names";
}

/** Builds the server.json of one release: a pure function, the same bytes for the same input. */
export function buildServerJson(
  plan: Plan,
  deployed: Deployed,
  reviews: readonly ReviewMark[] = [],
): BuiltServerJson {
  const { manifest } = plan;
  const { meta, left } = metaOf(plan, deployed, reviews);
  const website = manifest.docs?.startsWith("http") ? manifest.docs : undefined;
  const icons = iconsOf(deployed.lock);
  const server = {
    $schema: serverSchemaUrl,
    name: plan.registryName,
    description: manifest.description,
    ...(manifest.title === undefined ? {} : { title: manifest.title }),
    version: deployed.version,
    ...(website === undefined ? {} : { websiteUrl: website }),
    ...(icons.length === 0 ? {} : { icons }),
    ...(deployed.repository === undefined
      ? {}
      : { repository: { url: `https://github.com/${deployed.repository}`, source: "github" } }),
    remotes: [{ type: "streamable-http" as const, url: deployed.url }],
    _meta: { [publisherProvided]: { [ours]: JSON.parse(JSON.stringify(meta)) } },
  };
  return { server, ...(left === undefined ? {} : { left }) };
}

function metaOf(plan: Plan, deployed: Deployed, reviews: readonly ReviewMark[]) {
  const { manifest, owner, environment, platform } = plan;
  const { lock } = deployed;
  const digests = lock && { ...lockDigests(lock.facts, environment), ...patchesDigest(plan) };
  const clientId = platform.identity?.issuers?.find((issuer) => issuer.clientId !== undefined)?.clientId;
  const minutes = Object.fromEntries(
    plan.policy.entries.flatMap(({ kind, name, minutesSaved }) =>
      kind === "tool" && minutesSaved !== undefined ? [[name, minutesSaved]] : [],
    ),
  );
  const meta: PublisherMeta = {
    owner: {
      team: owner.team,
      support: owner.support ?? [],
      ...(owner.oncall === undefined ? {} : { oncall: owner.oncall }),
    },
    lifecycle: manifest.lifecycle ?? "production",
    environment,
    release: deployed.release,
    image: deployed.image,
    policy: deployed.policyEnforced ? "enforced" : "not enforced",
    ...(deployed.commit === undefined ? {} : { commit: deployed.commit, manifest: plan.manifestFile }),
    ...(digests === undefined ? {} : { digests }),
    ...(owner.businessGroups === undefined ? {} : { businessGroups: [...owner.businessGroups] }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(reviews.length === 0 ? {} : { reviews: [...reviews] }),
    ...(Object.keys(minutes).length === 0 ? {} : { minutesSaved: minutes }),
  };
  return lock === undefined ? { meta } : fitMeta(meta, posturesOf(lock, environment));
}

/** Only where there are patches: most servers have none. */
function patchesDigest({ manifest }: Plan): { patches?: string } {
  const patches = manifest.deploy?.patches;
  if (patches === undefined || patches.length === 0) return {};
  return { patches: digestOf(new Map([["patches", JSON.parse(JSON.stringify(patches)) as Json]])) };
}

/** The server's own icons that a registry takes: https, at most 255 characters (server.json, `Icon`). */
function iconsOf(lock: Deployed["lock"]): { src: string; mimeType?: string; sizes?: string[] }[] {
  const icons = lock?.surface.serverInfo.icons;
  return (Array.isArray(icons) ? icons : []).filter(isObject).flatMap(({ src, mimeType, sizes }) => {
    if (typeof src !== "string" || !src.startsWith("https://") || src.length > 255) return [];
    const listed = Array.isArray(sizes) ? sizes.filter((size) => typeof size === "string") : [];
    return {
      src,
      ...(typeof mimeType === "string" && registryIconTypes.has(mimeType) ? { mimeType } : {}),
      ...(listed.length > 0 ? { sizes: listed } : {}),
    };
  });
}

/** server.json 2025-12-11, `Icon.mimeType`. */
const registryIconTypes = new Set(["image/png", "image/jpeg", "image/jpg", "image/svg+xml", "image/webp"]);
