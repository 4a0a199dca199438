import { basename } from "node:path";
import type { Plan } from "../../manifest/plan.ts";
import { collectSources } from "../source-files.ts";
import { toolEnvironment } from "../tool-environment.ts";
import { type GeneratedDockerfile, generateDockerfile } from "./generate.ts";

/**
 * The Dockerfile that build-push would use for a plan.
 * @param folder where our own files lie, relative to the manifest; default: as build-push has them
 * @throws Problem exit 2 as `generateDockerfile`
 */
export async function plannedDockerfile(
  plan: Plan,
  { env, signal }: { env: Readonly<Record<string, string | undefined>>; signal: AbortSignal },
  folder?: string,
): Promise<GeneratedDockerfile> {
  const skip = new Set([basename(plan.manifestFile), "mcp.lock.json"]);
  const sources = await collectSources(plan.directory, { env: toolEnvironment(env), signal, skip });
  return generateDockerfile({ plan, sources }, folder);
}
