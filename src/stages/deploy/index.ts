import { readText } from "../../source/read-text.ts";
import { defineStage } from "../stage.ts";
import { inputs } from "./inputs.ts";

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
    // The most common mistake is said before anything heavy is loaded.
    await readText(input.manifest, context);
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
