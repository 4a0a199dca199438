import { readText } from "../../source/read-text.ts";
import { defaultManifest } from "../inputs.ts";
import { defineStage } from "../stage.ts";
import { inputs } from "./inputs.ts";

/** Starts the server, speaks MCP in every declared revision, and holds what it does against manifest and lock. */
export const stage = defineStage({
  name: "contract-test",
  summary: "Start the server, speak MCP with it, and compare what it does with manifest, lock and examples.",
  inputs,
  outputs: { surface: "Path of surface.json: what the server exposes, as read from the wire." },
  async run(input, context) {
    const direct = (["command", "url", "image"] as const).some((name) => input[name] !== undefined);
    // The most common mistake is said before anything heavy is loaded.
    if (input.manifest !== undefined || !direct) await readText(input.manifest ?? defaultManifest, context);
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
