import { readManifestText } from "../../manifest/manifest-text.ts";
import { defineStage } from "../stage.ts";
import { inputs } from "./inputs.ts";

/** Checks manifest and platform, and resolves the plan that every later stage acts on. */
export const stage = defineStage({
  name: "validate",
  summary: "Check the manifest against its schema and the platform, and resolve what would be deployed.",
  inputs,
  outputs: {
    name: "Name of the server.",
    version: "Version of the server; empty where the manifest names none.",
    plan: "Path of the resolved plan, as JSON.",
    environment: "Name of the environment that the plan is for.",
    "deploy-to": "Environment that this workflow run deploys to; empty where nothing deploys.",
    register: "Whether that environment is listed in the registry: true or false.",
  },
  async run(input, context) {
    // The most common mistake is said before anything heavy is loaded.
    await readManifestText(input.manifest, context.cwd);
    const { run } = await import("./run.ts");
    return run(input, context);
  },
});
