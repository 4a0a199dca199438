import * as z from "zod";
import { severities } from "../../report/finding.ts";
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
      `Path of the manifest (default ${defaultManifest}; none where tools, command, url or image is given).`,
    ),
  platform: platformInput,
  environment: environmentInput,
  tools: z
    .string()
    .min(1)
    .optional()
    .describe("Saved tools/list result to lint instead of starting a server; - for standard input."),
  command: commandInput,
  url: urlInput,
  image: imageInput
    .optional()
    .describe("Lint the server of this image of the local image store, by digest as build-push printed it."),
  "fail-on": z
    .enum(severities)
    .optional()
    .describe("Lowest severity that fails the stage: error (default), warning or info."),
});

export type LintInputs = z.infer<typeof inputs>;

/** Judges the surface of a server: names, texts and schemas, as clients and models see them. */
export const stage = defineStage({
  name: "lint",
  summary: "Check the tool surface against what clients and model providers accept.",
  inputs,
  outputs: {
    tools: "Number of tools in the surface.",
    "surface-bytes": "Size of the surface in bytes, as a model gets it.",
  },
  async run(input, context) {
    const direct = (["tools", "command", "url", "image"] as const).some((name) => input[name] !== undefined);
    // The most common mistake is said before anything heavy is loaded.
    if (input.manifest !== undefined || !direct) await readText(input.manifest ?? defaultManifest, context);
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
