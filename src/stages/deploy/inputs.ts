import * as z from "zod";
import { environmentInput, imageInput, manifestInput, platformInput } from "../inputs.ts";

/** Inputs of the stage: flags of the command, inputs of the action. */
export const inputs = z.object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
  image: imageInput,
});
export type DeployInputs = z.infer<typeof inputs>;
