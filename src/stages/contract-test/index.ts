import * as z from "zod";
import { readText } from "../../source/read-text.ts";
import {
  commandInput,
  defaultManifest,
  environmentInput,
  imageInput,
  platformInput,
  urlInput,
} from "../inputs.ts";
import { defineStage } from "../stage.ts";

const inputs = z.object({
  manifest: z
    .string()
    .min(1)
    .optional()
    .describe(
      `Path of the manifest (default ${defaultManifest}; none where command, url or image is given).`,
    ),
  platform: platformInput,
  environment: environmentInput,
  command: commandInput,
  url: urlInput,
  image: imageInput
    .optional()
    .describe("Test this image of the local image store, by digest as build-push printed it."),
});

export type ContractTestInputs = z.infer<typeof inputs>;

/** Starts the server, speaks MCP in every declared revision, and holds what it does against manifest and lock. */
export const stage = defineStage({
  name: "contract-test",
  summary: "Start the server, speak MCP with it, and compare what it does with manifest, lock and examples.",
  inputs,
  outputs: { surface: "Path of surface.json: what the server exposes, as read from the wire." },
  async run(input, context) {
    const direct = (["command", "url", "image"] as const).some((name) => input[name] !== undefined);
    // The most common mistake is said before anything heavy is loaded.
    if (input.manifest !== undefined || !direct) await readText(input.manifest ?? defaultManifest, context);
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
