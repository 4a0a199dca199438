import * as z from "zod";
import { environmentInput, manifestInput, platformInput } from "../inputs.ts";
import { defineStage } from "../stage.ts";

const inputs = z.object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
  url: z.url({ protocol: /^https?$/ }).describe("Where the release is reached, as deploy printed it."),
  release: z.string().regex(/^\d+$/).describe("Number of the verified release, as deploy printed it."),
});

export type RegisterInputs = z.infer<typeof inputs>;

/** Lists a verified release in the registry, and reads it back. */
export const stage = defineStage({
  name: "register",
  summary: "List the deployed release in the MCP registry.",
  inputs,
  outputs: { "registry-entry": "Where the entry is found: a URL, or a file for a registry on disk." },
  async run(input, context) {
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
