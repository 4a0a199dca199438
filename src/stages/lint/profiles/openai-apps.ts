import type { Profile } from "./profile.ts";

/** What the portal for ChatGPT apps asks of a submission. */
export const openaiApps: Profile = {
  id: "openai-apps",
  description: {
    max: 200,
    effect: "takes no longer one in its portal",
    severity: "warning",
    source: "whisper-money#751",
    lastVerified: "2026-11",
  },
  hints: {
    hints: ["readOnlyHint", "destructiveHint", "openWorldHint"],
    isAnyEnough: false,
    source: "whisper-money#751, intervals#29",
    lastVerified: "2026-11",
  },
};
