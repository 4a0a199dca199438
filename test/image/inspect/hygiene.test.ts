import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configFindings, hygieneFindings } from "../../../src/image/inspect/hygiene.ts";
import { digestOf, RepositoryClient } from "../../../src/image/registry-client/client.ts";
import { mediaTypes } from "../../../src/image/registry-client/manifest.ts";
import { SmallRegistry } from "../registry-client/small-registry.ts";

const key = "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----\n";
let registry: SmallRegistry;
let folder: string;
beforeEach(async () => {
  registry = await SmallRegistry.open();
  folder = mkdtempSync(join(tmpdir(), "layer-"));
});
afterEach(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

/** Findings of an image with one layer of these files, packed by the machine's own tar. */
async function findings(files: Record<string, string>, config: object = { User: "65532" }) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "root", path)), { recursive: true });
    writeFileSync(join(folder, "root", path), text);
  }
  execFileSync("tar", ["-cf", join(folder, "layer.tar"), "-C", join(folder, "root"), "."]);
  const put = (bytes: Buffer, mediaType: string) => {
    const digest = digestOf(bytes);
    registry.blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.length };
  };
  const layer = put(
    gzipSync(readFileSync(join(folder, "layer.tar"))),
    "application/vnd.oci.image.layer.v1.tar+gzip",
  );
  const settings = put(Buffer.from(JSON.stringify({ config })), "application/vnd.oci.image.config.v1+json");
  const manifest = registry.store(
    "mcp/own",
    { schemaVersion: 2, config: settings, layers: [layer] },
    mediaTypes.manifest,
  );
  const reference = { registry: registry.address, repository: "mcp/own" };
  return hygieneFindings(
    new RepositoryClient(reference, { env: {}, signal: new AbortController().signal }),
    manifest,
  );
}

describe("an image by the team's own Dockerfile", () => {
  it("is clean with a user and without credentials", async () => {
    const long = `app/${"long-name/".repeat(20)}file.js`;
    const files = {
      "app/server.js": "x".repeat(9000),
      [long]: "y",
      "app/.env.example": "TOKEN=",
      "app/node_modules/x/test/a.key": key,
    };
    expect(await findings(files)).toEqual([]);
  });

  it.each([
    ["app/.env", "TOKEN=hunter2"],
    ["root/.npmrc", "//registry.example/:_authToken=x"],
    ["app/certs/server.pem", key],
    [`app/${"long-name/".repeat(20)}id_rsa`, "key"],
  ])("holds a credential at %s", async (path, text) => {
    const [finding] = await findings({ "app/big": "x".repeat(3000), [path]: text });
    expect(finding).toMatchObject({
      ruleId: "secret-in-layer",
      severity: "error",
      message: expect.stringContaining(`/${path}`),
    });
  });
});

describe("its configuration", () => {
  it("names a user that is not root, and no credential", () => {
    expect(configFindings({ config: { User: "1000:1000", Env: ["PATH=/bin", "TOKEN="] } })).toEqual([]);
    const [root, secret] = configFindings({
      config: { User: "root", Env: ["API_KEY=abc"] },
      history: [{ created_by: "RUN |1 NPM_TOKEN=abc /bin/sh -c npm ci" }],
    });
    expect(root).toMatchObject({ ruleId: "image-runs-as-root" });
    expect(secret).toMatchObject({
      ruleId: "secret-in-config",
      message: expect.stringContaining("API_KEY, NPM_TOKEN"),
    });
  });
});
