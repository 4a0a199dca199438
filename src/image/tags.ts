import { type Problem, unreachable } from "../report/problem.ts";
import { readDigests, sameImages } from "./digests.ts";
import type { RepositoryClient } from "./registry-client/client.ts";

/** Tags are labels for people; only the one by commit is looked up, and what it names must prove itself. */
export function tagsOf(version: string | undefined, commit: string | undefined): string[] {
  if (commit === undefined) return [];
  const label = version === undefined ? [] : [`${version}-${commit.slice(0, 7)}`];
  // A version may hold "+", a tag may not (semver build metadata).
  return [...label.map((tag) => tag.replaceAll(/[^\w.-]/g, "_").slice(0, 128)), commitTag(commit)];
}

/** Tag by which a commit's image is found. */
export function commitTag(commit: string): string {
  return `sha-${commit}`;
}

/**
 * The digest that this commit's image was pushed under before, where it is the same image: attestations hold times, so
 * the index of a second build differs although the image does not.
 */
export async function earlierBuild(
  client: RepositoryClient,
  commit: string,
  digest: string,
): Promise<string | undefined> {
  const earlier = await client.resolve(commitTag(commit));
  if (earlier === undefined || earlier === digest) return earlier;
  const [was, is] = await Promise.all([readDigests(client, earlier), readDigests(client, digest)]);
  return sameImages(was, is) ? earlier : undefined;
}

/**
 * Puts tags on a digest, the one by commit last: where it is there, everything is.
 * @throws Problem exit 3 `tag-immutable` where the registry does not let a tag be moved
 */
export async function putTags(
  client: RepositoryClient,
  digest: string,
  tags: readonly string[],
): Promise<void> {
  const stored = await client.manifest(digest);
  if (!stored) throw unreachable("image-missing", `${digest} is gone from the registry.`);
  for (const tag of tags) {
    // Some registries refuse to write a tag again even with what it names already.
    if ((await client.resolve(tag)) === digest) continue;
    const refusal = await client.putManifest(stored.bytes, stored.mediaType, tag);
    if (refusal !== undefined) throw await immutable(client, tag, digest, refusal);
  }
}

async function immutable(
  client: RepositoryClient,
  tag: string,
  digest: string,
  refusal: string,
): Promise<Problem> {
  const name = `${client.registry}/${client.repository}:${tag}`;
  const holder = await client.resolve(tag);
  if (holder === undefined) {
    return unreachable("image-registry-refused", `The registry does not take the tag ${name}: ${refusal}`);
  }
  const message = `The tag ${name} names ${holder}, the registry does not let it be moved (${refusal}), and this build is another image, ${digest}. That one has no tag and is not deployed.`;
  return unreachable("tag-immutable", message, {
    help: "The same commit gave another image: pin the base images by digest (platform pin) and look what else changed. A new commit gets a new tag.",
  });
}
