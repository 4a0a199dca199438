import * as z from "zod";
import { environmentInput, manifestInput, platformInput } from "../inputs.ts";

/** Inputs of the stage: flags of the command, inputs of the action. */
export const inputs = z.object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
});
export type ValidateInputs = z.infer<typeof inputs>;
