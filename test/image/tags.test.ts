import { afterEach, describe, expect, it } from "vitest";
import { readDigests } from "../../src/image/digests.ts";
import { RepositoryClient } from "../../src/image/registry-client/client.ts";
import { mediaTypes } from "../../src/image/registry-client/manifest.ts";
import { earlierBuild, putTags, tagsOf } from "../../src/image/tags.ts";
import { SmallRegistry } from "./registry-client/small-registry.ts";

const commit = "c".repeat(40);
let registry: SmallRegistry | undefined;
afterEach(() => registry?.close());

const open = async (settings = {}) => {
  const opened = await SmallRegistry.open(settings);
  registry = opened;
  const reference = { registry: opened.address, repository: "mcp/presto" };
  return new RepositoryClient(reference, { env: {}, signal: new AbortController().signal });
};

function stored(...what: Parameters<SmallRegistry["store"]>): string {
  return registry?.store(...what) ?? "";
}

/** Puts an index with one image and an attestation in, as BuildKit pushes it. */
function push(image: string, attestation: string): string {
  const manifest = (config: string) => {
    const descriptor = {
      mediaType: "application/vnd.oci.image.config.v1+json",
      digest: `sha256:${config.repeat(64)}`,
      size: 7,
    };
    return stored(
      "mcp/presto",
      { schemaVersion: 2, config: descriptor, layers: [{ ...descriptor, size: 35 }] },
      mediaTypes.manifest,
    );
  };
  const annotations = { "vnd.docker.reference.type": "attestation-manifest" };
  const manifests = [
    {
      mediaType: mediaTypes.manifest,
      digest: manifest(image),
      size: 1,
      platform: { os: "linux", architecture: "amd64" },
    },
    {
      mediaType: mediaTypes.manifest,
      digest: manifest(attestation),
      size: 1,
      platform: { os: "unknown", architecture: "unknown" },
      annotations,
    },
  ];
  return stored("mcp/presto", { schemaVersion: 2, mediaType: mediaTypes.index, manifests }, mediaTypes.index);
}

describe("tags", () => {
  it("are the version with the commit, and the commit", () => {
    expect(tagsOf("1.2.0+build", commit)).toEqual(["1.2.0_build-ccccccc", `sha-${commit}`]);
    expect(tagsOf(undefined, commit)).toEqual([`sha-${commit}`]);
    expect(tagsOf("1.2.0", undefined)).toEqual([]);
  });

  it("are put on a digest, which holds the images of its index", async () => {
    const client = await open();
    const digest = push("1", "2");
    await putTags(client, digest, tagsOf("1.2.0", commit));
    expect(await client.resolve("1.2.0-ccccccc")).toBe(digest);
    const { index, platforms } = await readDigests(client, digest);
    expect(index).toBe(digest);
    expect(platforms).toMatchObject([
      { platform: "linux/amd64", config: `sha256:${"1".repeat(64)}`, size: 35 },
    ]);
  });

  it("that the registry does not move are an error that names both images", async () => {
    const client = await open({ immutable: true });
    const [before, now] = [push("1", "2"), push("3", "4")];
    await putTags(client, before, tagsOf(undefined, commit));
    await putTags(client, before, tagsOf(undefined, commit));
    await expect(putTags(client, now, tagsOf(undefined, commit))).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "tag-immutable", message: expect.stringContaining(before) }],
    });
  });
});

describe("a commit that is built again", () => {
  it("keeps its digest where only the attestations differ", async () => {
    const client = await open();
    const [first, again, other] = [push("1", "2"), push("1", "3"), push("4", "2")];
    expect(await earlierBuild(client, commit, first)).toBeUndefined();
    await putTags(client, first, tagsOf(undefined, commit));
    expect(await earlierBuild(client, commit, again)).toBe(first);
    expect(await earlierBuild(client, commit, other)).toBeUndefined();
  });
});
