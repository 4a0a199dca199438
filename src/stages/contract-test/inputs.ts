import * as z from "zod";
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
