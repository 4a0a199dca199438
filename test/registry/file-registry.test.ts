import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileRegistry } from "../../src/registry/file-registry.ts";
import { answerRead } from "../../src/registry/read-api.ts";
import { type ServerJson, serverSchemaUrl } from "../../src/registry/server-json.ts";

const official = "io.modelcontextprotocol.registry/official";
const now = new Date("2026-11-22T12:00:00Z");

let directory: string;
let registry: FileRegistry;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "registry-"));
  registry = new FileRegistry(directory);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

function server(name: string, version: string, description = "A server."): ServerJson {
  return { $schema: serverSchemaUrl, name, version, description };
}

describe("publish", () => {
  it("keeps an entry that is published twice with the same content", async () => {
    expect(await registry.publish(server("com.acme/a", "1.0.0"), now)).toBe("published");
    expect(await registry.publish(server("com.acme/a", "1.0.0"), new Date())).toBe("unchanged");
    const entry = await registry.get("com.acme/a", "1.0.0");
    expect(entry?._meta[official].publishedAt).toBe(now.toISOString());
  });

  it("refuses other content under a published version, and keeps the old", async () => {
    await registry.publish(server("com.acme/a", "1.0.0"), now);
    await expect(registry.publish(server("com.acme/a", "1.0.0", "Changed."), now)).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "version-already-published" }],
    });
    expect((await registry.get("com.acme/a", "1.0.0"))?.server.description).toBe("A server.");
  });

  it("keeps names apart that differ only in what a file system treats alike", async () => {
    await registry.publish(server("com.acme/..", "1.0.0"), now);
    await registry.publish(server("com.acme%2F..", "1.0.0"), now);
    expect((await registry.list()).servers).toHaveLength(2);
  });

  it("says which file is damaged", async () => {
    await registry.publish(server("com.acme/a", "1.0.0"), now);
    await writeFile(registry.address("com.acme/a", "1.0.0"), "{");
    await expect(registry.list()).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "registry-entry-unreadable" }],
    });
  });
});

describe("latest", () => {
  it.each([
    [["1.0.0", "1.10.0", "1.9.0"], "1.10.0"],
    [["2.0.0-rc.1", "1.0.0"], "2.0.0-rc.1"],
    [["2.0.0-rc.1", "2.0.0"], "2.0.0"],
    [["1.0.0-local.9", "1.0.0-local.10"], "1.0.0-local.10"],
    [["2026-11", "0.1.0"], "0.1.0"],
    [["first", "second"], "second"],
  ])("of %j is %s", async (versions, latest) => {
    for (const [index, version] of versions.entries()) {
      await registry.publish(server("com.acme/a", version), new Date(now.getTime() + index));
    }
    expect((await registry.get("com.acme/a", "latest"))?.server.version).toBe(latest);
  });
});

describe("read API v0.1", () => {
  beforeEach(async () => {
    for (const name of ["com.acme/ads", "com.acme/presto", "com.beta/Presto"]) {
      await registry.publish(server(name, "1.0.0"), now);
      await registry.publish(server(name, "1.1.0"), now);
    }
  });

  it("lists every version in pages that meet without gap or repetition", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await answerRead(registry, `/v0.1/servers?limit=4${cursor}`);
      const page = body as Awaited<ReturnType<FileRegistry["list"]>>;
      seen.push(...page.servers.map((entry) => `${entry.server.name} ${entry.server.version}`));
      cursor = page.metadata.nextCursor ? `&cursor=${encodeURIComponent(page.metadata.nextCursor)}` : "";
    } while (cursor !== "");
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(6);
  });

  it("searches names without regard to case, latest only on demand", async () => {
    const { body } = await answerRead(registry, "/v0.1/servers?search=PRESTO&version=latest");
    const page = body as Awaited<ReturnType<FileRegistry["list"]>>;
    expect(page.servers.map((entry) => entry.server.name)).toEqual(["com.acme/presto", "com.beta/Presto"]);
    expect(page.servers.every((entry) => entry._meta[official].isLatest)).toBe(true);
  });

  it("answers versions, one version and latest by an encoded name", async () => {
    const base = "/v0.1/servers/com.acme%2Fads/versions";
    expect(await answerRead(registry, base)).toMatchObject({ status: 200, body: { metadata: { count: 2 } } });
    expect(await answerRead(registry, `${base}/latest`)).toMatchObject({
      body: { server: { version: "1.1.0" } },
    });
    expect(await answerRead(registry, `${base}/1.0.0`)).toMatchObject({
      body: { server: { version: "1.0.0" } },
    });
  });

  it.each([
    ["/v0.1/servers/com.acme%2Fnone/versions/latest", 404],
    ["/v0.1/servers/%E0%A4%A/versions", 404],
    ["/v0.2/servers", 404],
    ["/v0.1/servers?limit=0", 422],
    ["/v0.1/servers?limit=ten", 422],
  ])("%s is %i", async (target, status) => {
    expect((await answerRead(registry, target)).status).toBe(status);
  });
});
