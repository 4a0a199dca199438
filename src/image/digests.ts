import { unreachable } from "../report/problem.ts";
import type { RepositoryClient } from "./registry-client/client.ts";
import { type Descriptor, imageManifestSchema, indexSchema, isIndex } from "./registry-client/manifest.ts";

/** Digests by which a runtime may name one image: kubelets report any of them as `imageID` (kubernetes#115199). */
export interface ImageDigests {
  /** What was pushed and is deployed; absent for an image of one platform without attestations. */
  index?: string;
  platforms: PlatformDigests[];
}

export interface PlatformDigests {
  /** `linux/amd64`, `linux/arm/v7` */
  platform: string;
  manifest: string;
  config: string;
  /** Bytes of the layers as they are transferred. */
  size: number;
}

/**
 * Reads from the registry what a digest stands for.
 * @param digest of an index or of an image manifest
 * @throws Problem exit 3 `image-missing`, `image-registry-unreachable`, `image-registry-refused`, `image-registry-answer-invalid`
 */
export async function readDigests(client: RepositoryClient, digest: string): Promise<ImageDigests> {
  const stored = await client.manifest(digest);
  const name = `${client.registry}/${client.repository}@${digest}`;
  if (!stored) throw unreachable("image-missing", `${name} is not in the registry.`);
  if (!isIndex(stored.mediaType)) return { platforms: [await ofManifest(client, digest, "linux/amd64")] };
  const { manifests } = await client.read(digest, indexSchema);
  const images = manifests.filter((one) => !isAttestation(one));
  const platforms = await Promise.all(images.map((one) => ofManifest(client, one.digest, platformName(one))));
  return { index: digest, platforms: platforms.sort((a, b) => (a.platform < b.platform ? -1 : 1)) };
}

/** BuildKit keeps attestations in the same index, marked so: https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
export function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.["vnd.docker.reference.type"] === "attestation-manifest";
}

function platformName({ platform }: Descriptor): string {
  const { os = "linux", architecture = "unknown", variant } = platform ?? {};
  return [os, architecture, variant].filter(Boolean).join("/");
}

async function ofManifest(
  client: RepositoryClient,
  manifest: string,
  platform: string,
): Promise<PlatformDigests> {
  const { config, layers } = await client.read(manifest, imageManifestSchema);
  return { platform, manifest, config: config.digest, size: layers.reduce((sum, { size }) => sum + size, 0) };
}

/** True where both are the same images, whatever attestations they carry: those hold times. */
export function sameImages(a: ImageDigests, b: ImageDigests): boolean {
  const list = ({ platforms }: ImageDigests) =>
    platforms.map(({ platform, manifest }) => `${platform} ${manifest}`).join();
  return list(a) === list(b);
}
