import * as z from "zod";
import { serverJsonSchema } from "./server-json.ts";

/** Key of what the registry itself says about an entry. */
export const officialKey = "io.modelcontextprotocol.registry/official";

export const statuses = ["active", "deprecated", "deleted"] as const;
export type Status = (typeof statuses)[number];

/** The registry's word on one version (API v0.1, `RegistryExtensions`). */
export const officialMeta = z.object({
  status: z.enum(statuses),
  statusChangedAt: z.string(),
  statusMessage: z.string().optional(),
  publishedAt: z.string(),
  updatedAt: z.string(),
});

/** One entry in the official API's shape (registry API v0.1, `ServerResponse`). */
export const serverResponse = z.object({
  server: serverJsonSchema,
  _meta: z.object({ [officialKey]: officialMeta.extend({ isLatest: z.boolean() }) }),
});
export type ServerResponse = z.infer<typeof serverResponse>;

/** The official API's `ServerListResponse`. */
export const serverListResponse = z.object({
  servers: z.array(serverResponse),
  metadata: z.object({ count: z.number(), nextCursor: z.string().optional() }),
});
export type ServerListResponse = z.infer<typeof serverListResponse>;

/** What the registry says about an entry. */
export function officialOf(entry: ServerResponse): ServerResponse["_meta"][typeof officialKey] {
  return entry._meta[officialKey];
}
