import { ours, type PublisherMeta, publisherMeta, publisherProvided } from "./publisher-meta.ts";
import type { ServerJson } from "./server-json.ts";

/** What an entry says about itself under our key; undefined for entries that others wrote. */
export function metaOf(server: ServerJson): PublisherMeta | undefined {
  const parsed = publisherMeta.safeParse(server._meta?.[publisherProvided]?.[ours]);
  return parsed.success ? parsed.data : undefined;
}
