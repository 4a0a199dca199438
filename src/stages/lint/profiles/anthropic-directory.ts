import type { Profile } from "./profile.ts";

/** What Anthropic's directory of connectors asks of a submission. */
export const anthropicDirectory: Profile = {
  id: "anthropic-directory",
  toolName: {
    accepts: /^[a-zA-Z0-9_-]{1,64}$/,
    words: "1 to 64 of A–Z, a–z, 0–9, _ -",
    severity: "error",
    source: "aiquila#386",
    lastVerified: "2026-11",
  },
  title: { source: "aiquila#386", lastVerified: "2026-11" },
  hints: {
    hints: ["readOnlyHint", "destructiveHint"],
    isAnyEnough: true,
    source: "aiquila#386, basic-memory#1031",
    lastVerified: "2026-11",
  },
};
