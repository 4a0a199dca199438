import type { Platform } from "../platform/schema.ts";
import type { Issuer } from "./callers.ts";

/** Name of the verifier's provider, and of its claims in the metadata. */
export const verifierKey = "verifier";

/** The platform's issuers in order; their place is their name. */
export function issuersOf(platform: Platform): Issuer[] {
  return (platform.identity?.issuers ?? []).map(({ claims }, index) => ({
    key: `issuer${index}`,
    claims: {
      user: claims?.user ?? "sub",
      groups: claims?.groups ?? "groups",
      scopes: claims?.scopes ?? "scope",
    },
  }));
}
