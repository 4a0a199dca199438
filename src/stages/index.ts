import type { Stage, StageName } from "./stage.ts";

/** One row per stage: what `--help` says, and how the stage is loaded only when it is wanted. */
export interface StageEntry {
  name: StageName;
  summary: string;
  /** Command to type next when the stage passed. */
  next: string;
  load(): Promise<Stage>;
}

/** The six stages in the pipeline's order: the one list that CLI, actions, workflow tests and docs follow. */
export const stages: readonly StageEntry[] = [
  {
    name: "validate",
    summary: "Check the manifest against its schema and the platform, and resolve what would be deployed.",
    next: "mcp-pipeline lint",
    load: async () => (await import("./validate/index.ts")).stage as unknown as Stage,
  },
  {
    name: "lint",
    summary: "Check the tool surface against what clients and model providers accept.",
    next: "mcp-pipeline contract-test",
    load: async () => (await import("./lint/index.ts")).stage as unknown as Stage,
  },
  {
    name: "contract-test",
    summary:
      "Start the server, speak MCP with it, and compare what it does with manifest, lock and examples.",
    next: "mcp-pipeline build-push",
    load: async () => (await import("./contract-test/index.ts")).stage as unknown as Stage,
  },
  {
    name: "build-push",
    summary: "Build the image from source and push it by digest.",
    next: "mcp-pipeline deploy --image IMAGE",
    load: async () => (await import("./build-push/index.ts")).stage as unknown as Stage,
  },
  {
    name: "deploy",
    summary: "Roll out an image, check it over MCP, and keep the old release where the check fails.",
    next: "mcp-pipeline register --url URL --release RELEASE",
    load: async () => (await import("./deploy/index.ts")).stage as unknown as Stage,
  },
  {
    name: "register",
    summary: "List the deployed release in the MCP registry.",
    next: "mcp-pipeline status",
    load: async () => (await import("./register/index.ts")).stage as unknown as Stage,
  },
];

/** The row of one stage, or undefined for a name that is no stage. */
export function findStage(name: string): StageEntry | undefined {
  return stages.find((entry) => entry.name === name);
}
