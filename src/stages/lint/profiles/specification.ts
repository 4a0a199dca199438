import type { Profile } from "./profile.ts";

/** The MCP specification itself: its naming rule is a SHOULD, so breaking it alone fails nowhere. */
export const specification: Profile = {
  id: "specification",
  toolName: {
    accepts: /^[A-Za-z0-9_.-]{1,128}$/,
    words: "1 to 128 of A–Z, a–z, 0–9, _ . -",
    severity: "warning",
    source: "https://modelcontextprotocol.io/specification/2025-11-25/server/tools#tool-names",
    lastVerified: "2026-11",
  },
};
