import type { Profile } from "./profile.ts";

/** Google's Gemini API, function declarations. */
export const gemini: Profile = {
  id: "gemini",
  toolName: {
    accepts: /^[A-Za-z_][A-Za-z0-9_.:-]{0,63}$/,
    words: "a letter or _, then up to 63 of A–Z, a–z, 0–9, _ . : -",
    severity: "error",
    source: "seclab-taskflow-agent#287, cline/cline#7339",
    lastVerified: "2026-11",
  },
  arrayItems: { source: "webflow/mcp-server#119", lastVerified: "2026-11" },
};
