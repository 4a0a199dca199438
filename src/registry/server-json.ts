import * as z from "zod";
import type { Plan } from "../manifest/plan.ts";

/** `$schema` of the server.json revision that we write; vendored as schemas/v1/server.schema.json. */
export const serverSchemaUrl = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

/** The only `_meta` key that the official registry keeps; everything else is dropped silently. */
export const publisherProvided = "io.modelcontextprotocol.registry/publisher-provided";

/** The official registry refuses more, marshalled as JSON. */
export const publisherProvidedMaxBytes = 4_096;

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
}

/** Builds the server.json of one release: a pure function, the same bytes for the same input. */
export function buildServerJson(plan: Plan, deployed: Deployed): ServerJson {
  const { manifest, owner } = plan;
  const ours = {
    owner: { team: owner.team, support: owner.support ?? [] },
    lifecycle: manifest.lifecycle ?? "production",
    environment: plan.environment,
    release: deployed.release,
    image: deployed.image,
    policy: deployed.policyEnforced ? "enforced" : "not enforced",
    ...(deployed.commit === undefined ? {} : { commit: deployed.commit }),
  };
  const website = manifest.docs?.startsWith("http") ? manifest.docs : undefined;
  return {
    $schema: serverSchemaUrl,
    name: plan.registryName,
    description: manifest.description,
    ...(manifest.title === undefined ? {} : { title: manifest.title }),
    version: deployed.version,
    ...(website === undefined ? {} : { websiteUrl: website }),
    ...(deployed.repository === undefined
      ? {}
      : { repository: { url: `https://github.com/${deployed.repository}`, source: "github" } }),
    remotes: [{ type: "streamable-http", url: deployed.url }],
    _meta: { [publisherProvided]: { "dev.mcp-pipeline": ours } },
  };
}
