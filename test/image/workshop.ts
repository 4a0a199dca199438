import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AssembledImage, assembleImage } from "../../src/image/assemble.ts";
import { layout } from "../../src/image/layout.ts";
import type { Plan, ResolvedRuntime } from "../../src/manifest/plan.ts";

const fixtures = new URL("../fixtures/image/", import.meta.url).pathname;

/** A temporary pipeline home with a copy of a fixture to build; `env` is what the job's environment would hold. */
export interface Workshop {
  root: string;
  home: string;
  source: string;
  env: Record<string, string>;
  messages: string[];
  plan(runtime: Partial<ResolvedRuntime>): Plan;
  assemble(runtime?: Partial<ResolvedRuntime>, signal?: AbortSignal): Promise<AssembledImage>;
  /** Folder of a layer of the image. */
  layer(image: AssembledImage, kind: "dependencies" | "application"): string;
  close(): Promise<void>;
}

export const nodeRuntime: ResolvedRuntime = {
  kind: "node",
  command: ["node", "build/server.js"],
  build: ["npm", "run", "build"],
  transport: "streamable-http",
  port: 8080,
  path: "/mcp",
};

export async function openWorkshop(fixture?: string): Promise<Workshop> {
  const root = await mkdtemp(join(tmpdir(), "image-test-"));
  const [home, source] = [join(root, "home"), join(root, "source")];
  if (fixture) await cp(join(fixtures, fixture), source, { recursive: true });
  const messages: string[] = [];
  const env = { PATH: process.env.PATH ?? "", HOME: root, npm_config_offline: "true" };
  const plan = (runtime: Partial<ResolvedRuntime>): Plan => ({
    schemaVersion: 1,
    name: "sample",
    registryName: "local/sample",
    version: "1.0.0",
    environment: "local",
    directory: source,
    manifestFile: "mcp.yaml",
    owner: { team: "test" },
    runtime: { ...nodeRuntime, ...runtime },
    manifest: {
      schemaVersion: 1,
      name: "sample",
      description: "A sample.",
      owner: "test",
      runtime: {},
      tools: {},
    },
    platform: { schemaVersion: 1, environments: { local: { delivery: { kind: "process" } } } },
    target: { delivery: { kind: "process" } },
    policy: { tools: {}, prompts: {}, resources: {} } as unknown as Plan["policy"],
    origins: {},
    guesses: [],
  });
  return {
    root,
    home,
    source,
    env,
    messages,
    plan,
    assemble: async (runtime = {}, signal = new AbortController().signal) =>
      await assembleImage(plan(runtime), { home, env, signal, progress: (text) => messages.push(text) }),
    layer: (image, kind) => {
      const layer = image.manifest.layers.find((candidate) => candidate.kind === kind);
      return layout.layer(home, layer?.digest ?? `no ${kind} layer`);
    },
    close: async () => await rm(root, { recursive: true, force: true }),
  };
}
