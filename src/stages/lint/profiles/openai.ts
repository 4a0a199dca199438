import type { Profile } from "./profile.ts";

/**
 * OpenAI's API, and most gateways that speak its dialect. It refused descriptions above 1024 characters until
 * spring 2025 (run-llama/llama_index#18784, OpenHands/OpenHands#10184); Azure is a profile of its own.
 */
export const openai: Profile = {
  id: "openai",
  toolName: {
    accepts: /^[a-zA-Z0-9_-]{1,64}$/,
    words: "1 to 64 of A–Z, a–z, 0–9, _ -",
    severity: "error",
    source: "brekkylab/ailoy#109, nanbingxyz/5ire#403",
    lastVerified: "2026-11",
  },
  toolCount: {
    max: 128,
    effect: "rejects a request with more",
    source: "microsoft/vscode-copilot-release#11653",
    lastVerified: "2026-11",
  },
  rootKeywords: {
    refused: ["oneOf", "anyOf", "allOf", "enum", "not"],
    source: "langchain-ai/langchainjs#9804, nspady/google-calendar-mcp#39",
    lastVerified: "2026-11-22",
  },
  arrayItems: { source: "mark3labs/mcphost#35", lastVerified: "2026-11" },
};
