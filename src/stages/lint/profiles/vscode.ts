import type { Profile } from "./profile.ts";

/** Visual Studio Code with Copilot. */
export const vscode: Profile = {
  id: "vscode",
  toolCount: {
    max: 128,
    effect: "refuses a request with more",
    source: "microsoft/vscode-copilot-release#11653",
    lastVerified: "2026-11",
  },
  arrayItems: { source: "microsoft/vscode#284536", lastVerified: "2026-11" },
};
