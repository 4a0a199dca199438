import type { Manifest } from "./schema.ts";

/** Names of the secrets that a manifest declares, as a list or as a map, sorted. */
export function secretNames({ secrets = [] }: Pick<Manifest, "secrets">): string[] {
  return (Array.isArray(secrets) ? [...secrets] : Object.keys(secrets)).sort();
}
