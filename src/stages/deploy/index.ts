import * as z from "zod";
import { environmentInput, imageInput, manifestInput, platformInput } from "../inputs.ts";
import { defineStage } from "../stage.ts";

const inputs = z.object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
  image: imageInput,
});

export type DeployInputs = z.infer<typeof inputs>;

/** Rolls out an image. The old release serves until the new one has answered at the same URL. */
export const stage = defineStage({
  name: "deploy",
  summary: "Roll out an image, check it over MCP, and keep the old release where the check fails.",
  inputs,
  outputs: {
    url: "Where clients connect; it stays the same from release to release.",
    release: "Number of the release.",
  },
  async run(input, context) {
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
