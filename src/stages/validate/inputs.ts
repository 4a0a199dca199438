import * as z from "zod";
import { manifestInput, platformInput } from "../inputs.ts";

/** Inputs of the stage: flags of the command, inputs of the action. */
export const inputs = z.object({
  manifest: manifestInput,
  platform: platformInput,
  environment: z
    .string()
    .min(1)
    .optional()
    .describe("Name of one environment to check. Without it: every environment that the platform knows."),
});
export type ValidateInputs = z.infer<typeof inputs>;
