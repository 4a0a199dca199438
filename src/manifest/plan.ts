import type { Environment, Platform } from "../platform/schema.ts";
import type { Policy } from "../policy/policy.ts";
import type { Manifest, ProtocolVersion } from "./schema.ts";

/** How the server is built and started, after detection; nothing left to guess. */
export interface ResolvedRuntime {
  kind: "node" | "python" | "go" | "dockerfile" | "image";
  /** argv without a shell. Empty for dockerfile and image, which carry their own. */
  command: string[];
  /** Python "module:object"; then `command` is empty and the image room writes the launcher. */
  entrypoint?: string;
  build?: string[];
  version?: string;
  dockerfile?: string;
  image?: string;
  transport: "streamable-http" | "stdio";
  port: number;
  path: string;
  sessions?: "none" | "sticky";
  /** Declared revisions; absent where the manifest declares none. */
  protocolVersions?: ProtocolVersion[];
}

/** What validate resolves and deploy acts on: manifest, platform and environment merged, every value with its origin. */
export interface Plan {
  schemaVersion: 1;
  name: string;
  registryName: string;
  /** Absent where the manifest names none: then only the local environment deploys. */
  version?: string;
  environment: string;
  /** Folder of the manifest, absolute. */
  directory: string;
  /** Path of the manifest as the user named it. */
  manifestFile: string;
  owner: { team: string; businessGroups?: string[]; support?: string[]; oncall?: string };
  runtime: ResolvedRuntime;
  /** Merged: pipeline default < platform manifestDefaults < manifest < manifest environments. */
  manifest: Manifest;
  platform: Platform;
  /** The environment's own entry in the platform. */
  target: Environment;
  policy: Policy;
  /** JSON pointer into `manifest` → where the value came from: "mcp.yaml:12", "platform.yaml:3", "default", "detected: package.json". */
  origins: Record<string, string>;
  /** What was detected rather than written, one sentence each, for the user to see. */
  guesses: string[];
}

/** What a plan is asked for. */
export interface PlanRequest {
  /** Path of the manifest. */
  manifest: string;
  /** Path of platform.yaml; absent for the built-in local platform. */
  platform?: string | undefined;
  environment: string;
  /** Absolute. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}
