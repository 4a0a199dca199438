import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { pinImages } from "../../src/platform/repository/pin.ts";
import { platformSchema } from "../../src/platform/schema.ts";
import { captureOutput, runIn } from "./cli.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "platform-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(folder, path), "utf8");
const output = captureOutput();

async function cli(...argv: string[]) {
  const before = { out: output.stdout().length, err: output.stderr().length };
  const exitCode = await runIn(folder, ["platform", ...argv]);
  return { exitCode, stdout: output.stdout().slice(before.out), stderr: output.stderr().slice(before.err) };
}

describe("platform init", () => {
  it("writes a repository that teams can call", async () => {
    const { exitCode, stdout } = await cli("init", "--repository", "acme/tools", "--ref", "v3");
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("platform.yaml")]);
    expect(platformSchema.safeParse(parse(read("platform.yaml"))).success).toBe(true);
    expect(read("callers/one-server.yml")).toContain("uses: acme/tools/.github/workflows/pipeline.yml@v3");
    expect(read(".github/workflows/pipeline.yml")).toContain("uses: $/actions/validate");
    expect(read("actions/deploy/action.yml")).toContain("dist/deploy.js");
    expect(JSON.parse(read("mcp-pipeline.json")).files["dist/deploy.js"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("for GitHub Enterprise Server has no $/ anywhere", async () => {
    await cli("init", "--repository", "acme/tools", "--github-enterprise-server");
    for (const path of [".github/workflows/pipeline.yml", "callers/one-server.yml"])
      expect(read(path)).not.toContain("$/");
  });

  it("wants a name", async () => {
    expect((await cli("init")).exitCode).toBe(2);
    expect((await cli("init", "--repository", "$(touch x)/y z")).exitCode).toBe(2);
  });
});

describe("platform upgrade", () => {
  it("writes the jobs of environments that platform.yaml got since, and then has nothing to do", async () => {
    await cli("init", "--repository", "acme/tools");
    const stg = `clusters: { stg: { server: "https://stg.example", auth: { kind: oidc }, runner: [self-hosted, mcp-stg] } }\n`;
    writeFileSync(
      join(folder, "platform.yaml"),
      `schemaVersion: 1\n${stg}environments: { stage-eu: { clusters: [stg], delivery: { kind: apply } } }\n`,
    );
    expect((await cli("upgrade", "--check")).exitCode).toBe(1);
    expect(read(".github/workflows/pipeline.yml")).not.toContain("deploy-stage-eu");
    expect((await cli("upgrade")).exitCode).toBe(0);
    expect(read(".github/workflows/pipeline.yml")).toMatch(
      /deploy-stage-eu:[\s\S]*runs-on: \[self-hosted, mcp-stg\]/,
    );
    expect((await cli("upgrade", "--check")).stdout).toContain("nothing to change");
  });

  it("overwrites nothing that somebody edited, unless told to", async () => {
    await cli("init", "--repository", "acme/tools");
    const edited = `${read(".github/workflows/pipeline.yml")}# mine\n`;
    writeFileSync(join(folder, ".github/workflows/pipeline.yml"), edited);
    const refused = await cli("upgrade");
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining("pipeline.yml")]);
    expect(refused.stderr).toContain("platform-file-edited");
    expect(read(".github/workflows/pipeline.yml")).toBe(edited);
    expect((await cli("upgrade", "--force")).exitCode).toBe(0);
    expect(read(".github/workflows/pipeline.yml")).not.toContain("# mine");
  });

  it("says where there is no platform repository", async () => {
    const { exitCode, stderr } = await cli("upgrade");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("platform-repository-missing")]);
  });

  it("says which clusters of one environment want different runners", async () => {
    await cli("init", "--repository", "acme/tools");
    const cluster = (name: string) =>
      `${name}: { server: "https://${name}.example", auth: { kind: oidc }, runner: [self-hosted, ${name}] }`;
    writeFileSync(
      join(folder, "platform.yaml"),
      `schemaVersion: 1\nclusters: { ${cluster("eu")}, ${cluster("us")} }\nenvironments: { prod: { clusters: [eu, us], delivery: { kind: apply } } }\n`,
    );
    const { exitCode, stderr } = await cli("upgrade");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("runner-conflict")]);
  });
});

describe("platform pin", () => {
  const digest = `sha256:${"a".repeat(64)}`;
  let server: Server | undefined;
  afterEach(() => void server?.close());

  it("puts the digest behind the tag and leaves the rest of the text alone", async () => {
    const manifest = '{"schemaVersion":2}';
    server = createServer((request, response) => {
      const known = request.url === "/v2/base/node/manifests/24";
      response.writeHead(known ? 200 : 404, { "content-type": "application/vnd.oci.image.manifest.v1+json" });
      response.end(request.method === "HEAD" || !known ? "" : manifest);
    });
    const listening = server;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    const host = `127.0.0.1:${(listening.address() as AddressInfo).port}`;
    const kept = `${host}/base/python:3.13@${digest}`;
    const text = `# ours\nimages:\n  registry: ${host}/mcp # here\n  base: { "node:24": ${host}/base/node:24, "python:3.13": "${kept}" } # both\n`;
    const request = { text, renew: false, env: {}, signal: new AbortController().signal };
    const { pinned, text: after } = await pinImages(request);
    expect(pinned.map(({ name }) => name)).toEqual(["node:24"]);
    expect(after).toMatch(
      new RegExp(
        `"node:24": "${host}/base/node:24@sha256:[0-9a-f]{64}", "python:3.13": "${kept}" \\} # both`,
      ),
    );
    expect(after.startsWith("# ours\n")).toBe(true);
    const gone = text.replace("node:24,", "node:25,");
    await expect(pinImages({ ...request, text: gone })).rejects.toMatchObject({
      findings: [{ ruleId: "image-tag-missing" }],
    });
  });
});
