import { defineStage } from "../stage.ts";
import { inputs } from "./inputs.ts";

/** Lists a verified release in the registry, and reads it back. */
export const stage = defineStage({
  name: "register",
  summary: "List the deployed release in the MCP registry.",
  inputs,
  outputs: { "registry-entry": "Where the entry is found: a URL, or a file for a registry on disk." },
  async run(input, context) {
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
