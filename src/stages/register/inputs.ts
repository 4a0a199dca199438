import * as z from "zod";
import { environmentInput, manifestInput, platformInput } from "../inputs.ts";

/** Inputs of the stage: flags of the command, inputs of the action. */
export const inputs = z.object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
  url: z.url({ protocol: /^https?$/ }).describe("Where the release is reached, as deploy printed it."),
  release: z.string().regex(/^\d+$/).describe("Number of the verified release, as deploy printed it."),
});
export type RegisterInputs = z.infer<typeof inputs>;
