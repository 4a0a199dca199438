import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RepositoryClient } from "../../../src/image/registry-client/client.ts";
import { indexSchema, mediaTypes } from "../../../src/image/registry-client/manifest.ts";
import { parseReference } from "../../../src/image/registry-client/reference.ts";
import { SmallRegistry } from "./small-registry.ts";

let registry: SmallRegistry;
beforeEach(async () => {
  registry = await SmallRegistry.open();
});
afterEach(() => registry.close());

const client = (env: Record<string, string> = {}) =>
  new RepositoryClient(parseReference(`${registry.address}/mcp/presto`), {
    env: { HOME: "/nowhere", ...env },
    signal: new AbortController().signal,
    own: registry.address,
    waits: [1, 1],
  });

describe("reading from a registry", () => {
  it("gives what hashes to the digest", async () => {
    const digest = registry.store("mcp/presto", { schemaVersion: 2, manifests: [] }, mediaTypes.index, "v1");
    expect(await client().resolve("v1")).toBe(digest);
    expect(await client().read(digest, indexSchema)).toEqual({ schemaVersion: 2, manifests: [] });
    expect(await client().manifest("no-such-tag")).toBeUndefined();
  });

  it("refuses bytes that hash to something else", async () => {
    const digest = registry.store("mcp/presto", { schemaVersion: 2, manifests: [] }, mediaTypes.index);
    const stored = registry.manifests.get(`mcp/presto/${digest}`);
    if (stored) stored.bytes = Buffer.from('{"schemaVersion":2,"manifests":[],"evil":true}');
    await expect(client().manifest(digest)).rejects.toMatchObject({
      findings: [{ ruleId: "image-registry-answer-invalid" }],
    });
  });

  it("says what is missing", async () => {
    await expect(client().read("v9", indexSchema)).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "image-missing" }],
    });
  });
});

describe("a registry that drops out", () => {
  it("is asked again after 5xx and after a dropped connection", async () => {
    const digest = registry.store("mcp/presto", { schemaVersion: 2, manifests: [] }, mediaTypes.index);
    let left = 2;
    registry.settings.before = (_, response) => {
      if (left-- === 2) response.destroy();
      else if (left === 0) response.writeHead(503).end("starting");
      else return false;
      return true;
    };
    expect((await client().manifest(digest))?.digest).toBe(digest);
    expect(registry.requests).toHaveLength(3);
  });

  it("is called unreachable in the end", async () => {
    registry.settings.before = (_, response) => Boolean(response.writeHead(502).end("bad gateway"));
    await expect(client().manifest("v1")).rejects.toMatchObject({
      exitCode: 3,
      findings: [
        { ruleId: "image-registry-unreachable", message: expect.stringContaining("502 bad gateway") },
      ],
    });
    expect(registry.requests).toHaveLength(3);
  });
});

describe("a registry that wants a login", () => {
  const basic = (user: string, password: string) =>
    `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

  it("gets the platform's token, and says so where it is refused", async () => {
    registry.settings.before = (request, response) => {
      if (request.headers.authorization === basic("robot", "hunter2")) return false;
      response.writeHead(401, { "www-authenticate": 'Basic realm="registry"' }).end("who are you?");
      return true;
    };
    const login = { MCP_PIPELINE_REGISTRY_USERNAME: "robot", MCP_PIPELINE_REGISTRY_TOKEN: "hunter2" };
    expect(await client(login).manifest("v1")).toBeUndefined();
    await expect(client().manifest("v1")).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "image-registry-refused" }],
    });
    const wrong = client({ ...login, MCP_PIPELINE_REGISTRY_TOKEN: "wrong-token" }).manifest("v1");
    await expect(wrong).rejects.not.toThrow(/wrong-token/);
  });

  it("is answered with a token of its token service", async () => {
    const service = await SmallRegistry.open();
    service.settings.before = (request, response) => {
      const known = request.headers.authorization === basic("token", "hunter2");
      response.writeHead(known ? 200 : 401).end(
        JSON.stringify({
          token: `for ${new URL(request.url ?? "", "http://x").searchParams.get("scope")}`,
        }),
      );
      return true;
    };
    registry.settings.before = (request, response) => {
      if (request.headers.authorization === "Bearer for repository:mcp/presto:pull") return false;
      const challenge = `Bearer realm="http://${service.address}/token",service="registry"`;
      response.writeHead(401, { "www-authenticate": challenge }).end();
      return true;
    };
    expect(await client({ MCP_PIPELINE_REGISTRY_TOKEN: "hunter2" }).manifest("v1")).toBeUndefined();
    service.close();
  });
});

describe("writing to a registry", () => {
  it("uploads a blob once, and a manifest by digest and tag", async () => {
    const blob = await client().putBlob(Buffer.from("{}"), mediaTypes.emptyConfig);
    await client().putBlob(Buffer.from("{}"), mediaTypes.emptyConfig);
    expect(registry.requests.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
    expect(registry.blobs.get(blob.digest)?.toString()).toBe("{}");
    expect(await client().putManifest(Buffer.from("{}"), mediaTypes.manifest, "v1")).toBeUndefined();
    expect(registry.manifests.get("mcp/presto/v1")?.bytes.toString()).toBe("{}");
  });
});
