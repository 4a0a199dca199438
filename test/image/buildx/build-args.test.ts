import { describe, expect, it } from "vitest";
import { type BuildRequest, buildArguments } from "../../../src/image/buildx/build-args.ts";

const request: BuildRequest = {
  dockerfile: "/scratch/Dockerfile",
  context: "/scratch/context",
  metadataFile: "/scratch/metadata.json",
  repository: "registry.acme.example/mcp/presto",
  platforms: ["linux/amd64", "linux/arm64"],
  labels: { "org.opencontainers.image.title": 'a "title", with commas' },
  secrets: [
    { id: "npmrc", file: "/home/ada,b/.npmrc" },
    { id: "GOPROXY", env: "GOPROXY" },
  ],
  sourceDateEpoch: 1_700_000_000,
  sbom: true,
  cache: { ref: "registry.acme.example/mcp/presto:buildcache", write: false },
};

describe("argv of buildx build", () => {
  it("is the same for the same request", () => {
    expect(buildArguments(request)).toMatchInlineSnapshot(`
      [
        "build",
        "--progress=plain",
        "--file=/scratch/Dockerfile",
        "--metadata-file=/scratch/metadata.json",
        "--platform=linux/amd64,linux/arm64",
        "--output=type=image,name=registry.acme.example/mcp/presto,push=true,push-by-digest=true,name-canonical=true,rewrite-timestamp=true,oci-mediatypes=true",
        "--provenance=mode=max",
        "--sbom=true",
        "--build-arg=SOURCE_DATE_EPOCH=1700000000",
        "--label=org.opencontainers.image.title=a "title", with commas",
        "--secret=id=npmrc,"src=/home/ada,b/.npmrc"",
        "--secret=id=GOPROXY,env=GOPROXY",
        "--cache-from=type=registry,ref=registry.acme.example/mcp/presto:buildcache",
        "/scratch/context",
      ]
    `);
  });

  it("writes the cache only where it may", () => {
    const written = buildArguments({ ...request, cache: { ref: "r/c:t", write: true } });
    expect(written.filter((word) => word.startsWith("--cache-to"))).toEqual([
      "--cache-to=type=registry,ref=r/c:t,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true",
    ]);
  });

  it("names who builds, and another list of contents", () => {
    const argv = buildArguments({
      ...request,
      builderId: "https://github.example/a/b/actions/runs/1",
      sbom: "r/sbom@sha256:1",
    });
    expect(argv).toContain("--provenance=mode=max,builder-id=https://github.example/a/b/actions/runs/1");
    expect(argv).toContain("--sbom=generator=r/sbom@sha256:1");
    expect(buildArguments({ ...request, sbom: false })).toContain("--sbom=false");
  });
});
