import { RepositoryClient } from "../../image/registry-client/client.ts";
import { imageManifestSchema, indexSchema } from "../../image/registry-client/manifest.ts";
import { parseReference } from "../../image/registry-client/reference.ts";
import type { Plan } from "../../manifest/plan.ts";
import { Problem } from "../../report/problem.ts";
import { parseJson } from "../../source/json.ts";

/**
 * All digests under which a node may report an image: its own, those of its platforms' manifests, and of their
 * configurations (rollout.md, trap 10). Only its own where the registry cannot be asked from here.
 */
export async function imageDigests(
  image: string,
  plan: Plan,
  about: { env: Readonly<Record<string, string | undefined>>; signal: AbortSignal },
): Promise<string[]> {
  const reference = parseReference(image);
  const { digest } = reference;
  if (digest === undefined) return [];
  const own = plan.platform.images?.registry.split("/")[0];
  const client = new RepositoryClient(reference, {
    ...about,
    ...(own === undefined ? {} : { own }),
    waits: [],
  });
  try {
    return [...new Set(await digestsOf(client, digest))];
  } catch (error) {
    if (error instanceof Problem) return [digest];
    throw error;
  }
}

async function digestsOf(client: RepositoryClient, digest: string): Promise<string[]> {
  const found = await client.manifest(digest);
  const value = found && parseJson(found.bytes.toString("utf8"));
  const index = indexSchema.safeParse(value);
  if (index.success) {
    const below = await Promise.all(index.data.manifests.map((one) => digestsOf(client, one.digest)));
    return [digest, ...below.flat()];
  }
  const manifest = imageManifestSchema.safeParse(value);
  return manifest.success ? [digest, manifest.data.config.digest] : [digest];
}
