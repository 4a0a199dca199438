import * as z from "zod";
import { environmentInput, imageInput, manifestInput, platformInput, switchInput } from "../inputs.ts";

/** Inputs of the stage: flags of the command, inputs of the action. */
export const inputs = z.object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
  image: imageInput
    .optional()
    .describe(
      "Image reference by digest, as build-push printed it. Without it: what the environment before proved.",
    ),
  from: z
    .string()
    .min(1)
    .optional()
    .describe("Environment whose proven image is promoted (default: the platform's promoteFrom)."),
  adopt: switchInput.describe(
    "Take over objects of the cluster that predate the pipeline, instead of refusing them.",
  ),
});
export type DeployInputs = z.infer<typeof inputs>;
