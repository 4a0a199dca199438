import { readText } from "../../source/read-text.ts";
import { defaultManifest } from "../inputs.ts";
import { defineStage } from "../stage.ts";
import { inputs } from "./inputs.ts";

/** Judges the surface of a server: names, texts and schemas, as clients and models see them. */
export const stage = defineStage({
  name: "lint",
  summary: "Check the tool surface against what clients and model providers accept.",
  inputs,
  outputs: {
    tools: "Number of tools in the surface.",
    verdict: "Where a base was compared: breaking, unknown, compatible or none.",
    risk: "Where a base was compared: true where a human must look.",
    "surface-bytes": "Size of the surface in bytes, as a model gets it.",
  },
  async run(input, context) {
    const direct = (["tools", "command", "url", "image"] as const).some((name) => input[name] !== undefined);
    // The most common mistake is said before anything heavy is loaded.
    if (input.manifest !== undefined || !direct) await readText(input.manifest ?? defaultManifest, context);
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
