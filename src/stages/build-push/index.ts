import * as z from "zod";
import { readText } from "../../source/read-text.ts";
import { environmentInput, manifestInput, platformInput } from "../inputs.ts";
import { defineStage } from "../stage.ts";

const inputs = z.object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
});

export type BuildPushInputs = z.infer<typeof inputs>;

/** Builds the image that the later stages deploy, by digest. */
export const stage = defineStage({
  name: "build-push",
  summary: "Build the image from source and push it by digest.",
  inputs,
  outputs: { image: "Reference of the image by digest." },
  async run(input, context) {
    // The most common mistake is said before anything heavy is loaded.
    await readText(input.manifest, context);
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
