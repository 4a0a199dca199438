import { homeDirectory } from "../home/home.ts";
import { resolvePlan } from "../manifest/resolve.ts";
import type { ServerPlace } from "./layout.ts";

/** How a command names a server: by its manifest and an environment. */
export interface PlaceOptions {
  manifest: string;
  /** Path of platform.yaml; without it, the built-in local platform. */
  platform?: string | undefined;
  environment: string;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds the place of the manifest's server. Both files are judged as every other command judges them: what passes
 * here and fails in deploy would mislead.
 * @throws Problem (exit 2) with every problem of manifest, platform and their cross-checks
 */
export async function serverPlace(options: PlaceOptions): Promise<ServerPlace> {
  const { plan } = await resolvePlan(options);
  return { home: homeDirectory(options.env), name: plan.name, environment: plan.environment };
}
