import { loadManifest } from "../manifest/load.ts";
import { homeDirectory } from "./home.ts";
import type { ServerPlace } from "./layout.ts";

/** How a command names a server: by its manifest and an environment. */
export interface PlaceOptions {
  manifest: string;
  environment: string;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Finds the place of the manifest's server. @throws Problem (exit 2) where the manifest cannot be read. */
export async function serverPlace(options: PlaceOptions): Promise<ServerPlace> {
  const { manifest } = await loadManifest(options.manifest, options.cwd);
  return { home: homeDirectory(options.env), name: manifest.name, environment: options.environment };
}
