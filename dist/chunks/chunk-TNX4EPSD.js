import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  imageManifestSchema,
  indexSchema,
  isIndex
} from "./chunk-FDAJP5LY.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";

// src/image/digests.ts
async function readDigests(client, digest) {
  const stored = await client.manifest(digest);
  const name = `${client.registry}/${client.repository}@${digest}`;
  if (!stored) throw unreachable("image-missing", `${name} is not in the registry.`);
  if (!isIndex(stored.mediaType)) return { platforms: [await ofManifest(client, digest, "linux/amd64")] };
  const { manifests } = await client.read(digest, indexSchema);
  const images = manifests.filter((one) => !isAttestation(one));
  const platforms = await Promise.all(images.map((one) => ofManifest(client, one.digest, platformName(one))));
  return { index: digest, platforms: platforms.sort((a, b) => a.platform < b.platform ? -1 : 1) };
}
function isAttestation({ annotations }) {
  return annotations?.["vnd.docker.reference.type"] === "attestation-manifest";
}
function platformName({ platform }) {
  const { os = "linux", architecture = "unknown", variant } = platform ?? {};
  return [os, architecture, variant].filter(Boolean).join("/");
}
async function ofManifest(client, manifest, platform) {
  const { config, layers } = await client.read(manifest, imageManifestSchema);
  return { platform, manifest, config: config.digest, size: layers.reduce((sum, { size }) => sum + size, 0) };
}
function sameImages(a, b) {
  const list = ({ platforms }) => platforms.map(({ platform, manifest }) => `${platform} ${manifest}`).join();
  return list(a) === list(b);
}

// src/image/tags.ts
function tagsOf(version, commit) {
  if (commit === void 0) return [];
  const label = version === void 0 ? [] : [`${version}-${commit.slice(0, 7)}`];
  return [...label.map((tag) => tag.replaceAll(/[^\w.-]/g, "_").slice(0, 128)), commitTag(commit)];
}
function commitTag(commit) {
  return `sha-${commit}`;
}
async function earlierBuild(client, commit, digest) {
  const earlier = await client.resolve(commitTag(commit));
  if (earlier === void 0 || earlier === digest) return earlier;
  const [was, is] = await Promise.all([readDigests(client, earlier), readDigests(client, digest)]);
  return sameImages(was, is) ? earlier : void 0;
}
async function putTags(client, digest, tags) {
  const stored = await client.manifest(digest);
  if (!stored) throw unreachable("image-missing", `${digest} is gone from the registry.`);
  for (const tag of tags) {
    if (await client.resolve(tag) === digest) continue;
    const refusal = await client.putManifest(stored.bytes, stored.mediaType, tag);
    if (refusal !== void 0) throw await immutable(client, tag, digest, refusal);
  }
}
async function immutable(client, tag, digest, refusal) {
  const name = `${client.registry}/${client.repository}:${tag}`;
  const holder = await client.resolve(tag);
  if (holder === void 0) {
    return unreachable("image-registry-refused", `The registry does not take the tag ${name}: ${refusal}`);
  }
  const message = `The tag ${name} names ${holder}, the registry does not let it be moved (${refusal}), and this build is another image, ${digest}. That one has no tag and is not deployed.`;
  return unreachable("tag-immutable", message, {
    help: "The same commit gave another image: pin the base images by digest (platform pin) and look what else changed. A new commit gets a new tag."
  });
}

export {
  readDigests,
  tagsOf,
  commitTag,
  earlierBuild,
  putTags
};
