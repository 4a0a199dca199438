import type { Profile } from "./profile.ts";

/** OpenAI's models behind Azure. OpenAI itself lifted the limit in spring 2025; not every deployment has followed. */
export const azureOpenai: Profile = {
  id: "azure-openai",
  description: {
    max: 1024,
    effect: "refuses the whole request in some deployments",
    severity: "warning",
    source: "modelcontextprotocol/servers#799, monuminu/AOAI_Samples#10, run-llama/llama_index#18784",
    lastVerified: "2026-11-22",
  },
};
