import { readText } from "../../source/read-text.ts";
import { defineStage } from "../stage.ts";
import { inputs } from "./inputs.ts";

/** Builds the image that the later stages deploy, by digest. */
export const stage = defineStage({
  name: "build-push",
  summary: "Build the image from source and push it by digest.",
  inputs,
  outputs: {
    image: "Reference of the image by digest.",
    digests:
      "JSON: digests by which a node may name the image (index, and manifest and config of each platform). Absent on local.",
  },
  async run(input, context) {
    // The most common mistake is said before anything heavy is loaded.
    await readText(input.manifest, context);
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
