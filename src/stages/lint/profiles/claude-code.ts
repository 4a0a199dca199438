import type { Profile } from "./profile.ts";

/** Claude Code. */
export const claudeCode: Profile = {
  id: "claude-code",
  description: {
    max: 2048,
    effect: "cuts the text without a word",
    severity: "warning",
    source: "anthropics/claude-code#41593, anthropics/claude-code#39106",
    lastVerified: "2026-11-22",
  },
  prefixedName: {
    max: 64,
    fullName: (server, tool) => `mcp__${server}__${tool}`,
    effect: "providers refuse the request",
    source: "microsoft/vscode#243602, mcp-proxy#45",
    lastVerified: "2026-11",
  },
};
