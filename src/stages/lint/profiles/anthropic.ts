import type { Profile } from "./profile.ts";

/** Anthropic's API. */
export const anthropic: Profile = {
  id: "anthropic",
  toolName: {
    accepts: /^[a-zA-Z0-9_-]{1,128}$/,
    words: "1 to 128 of A–Z, a–z, 0–9, _ -",
    severity: "error",
    source: "modelcontextprotocol/modelcontextprotocol#1345, github/copilot-cli#1879",
    lastVerified: "2026-11",
  },
  propertyKey: {
    accepts: /^[a-zA-Z0-9_.-]{1,64}$/,
    words: "1 to 64 of A–Z, a–z, 0–9, _ . -",
    severity: "error",
    source: "twilio-labs/mcp#56, composio#2330, freee-mcp#15",
    lastVerified: "2026-11",
  },
  rootKeywords: {
    refused: ["oneOf", "anyOf", "allOf"],
    source: "langchain-ai/langchain#39271, Kilo-Org/kilocode#12905",
    lastVerified: "2026-11",
  },
};
