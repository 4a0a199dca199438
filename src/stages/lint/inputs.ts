import * as z from "zod";
import { severities } from "../../report/finding.ts";
import {
  commandInput,
  defaultManifest,
  environmentInput,
  imageInput,
  platformInput,
  urlInput,
} from "../inputs.ts";

/** Inputs of the stage: flags of the command, inputs of the action. */
export const inputs = z.object({
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
  base: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Also compare the surface with a base: a git revision, release:, registry: or another side that diff knows.",
    ),
  fix: z
    .enum(["true", "false"])
    .optional()
    .describe(
      "Rewrite the saved list and the manifest where the contract stays the same; the rest stays a suggestion.",
    ),
  "fail-on": z
    .enum(severities)
    .optional()
    .describe("Lowest severity that fails the stage: error (default), warning or info."),
});
export type LintInputs = z.infer<typeof inputs>;
