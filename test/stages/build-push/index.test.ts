import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalImage } from "../../../src/image/open.ts";
import { stage } from "../../../src/stages/build-push/index.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "build-push-"));
  await writeFile(join(root, "server.js"), "1;\n");
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

async function writeManifest(runtime: string): Promise<void> {
  await writeFile(
    join(root, "mcp.yaml"),
    `schemaVersion: 1
name: sample
description: A sample.
version: "1.0.0"
owner: { team: test, support: ["mailto:test@acme.example"] }
runtime: ${runtime}
defaults: { authorize: { authenticated: true } }
tools: { look: {} }
`,
  );
}

function build(inputs: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, HOME: root, MCP_PIPELINE_HOME: join(root, "home") };
  const context = { cwd: root, env, progress: () => {}, signal: new AbortController().signal };
  return stage.run(stage.inputs.parse(inputs), context);
}

const statusOf = (checks: { id: string; status: string }[], id: string) =>
  checks.find((check) => check.id === id)?.status;

describe("build-push", () => {
  it("hands on an image that opens, and says what it did not do", async () => {
    await writeManifest("{ language: node, command: [node, server.js] }");
    const { status, outputs, checks } = await build();
    expect(status).toBe("passed");
    const { manifest } = await openLocalImage(outputs.image ?? "", join(root, "home"));
    expect(manifest.labels["org.opencontainers.image.version"]).toBe("1.0.0");
    expect(statusOf(checks, "image-built")).toBe("passed");
    for (const id of ["provenance", "sbom", "signature", "image-push"]) {
      expect(statusOf(checks, id)).toBe("not exercised");
    }
  });

  it("fails where the team's build fails, with what it said", async () => {
    await writeManifest("{ language: node, command: [node, server.js], build: [node, missing.js] }");
    const { status, findings, checks, outputs } = await build();
    expect(status).toBe("failed");
    expect(findings.map(({ ruleId }) => ruleId)).toContain("build-failed");
    expect(findings.map(({ message }) => message).join()).toContain("missing.js");
    expect(statusOf(checks, "image-built")).toBe("failed");
    expect(outputs).toEqual({});
  });

  it("builds nothing for an environment that needs a registry image", async () => {
    await writeManifest("{ language: node, command: [node, server.js] }");
    await writeFile(
      join(root, "platform.yaml"),
      `schemaVersion: 1
clusters: { one: { server: "https://k8s.acme.example", auth: { kind: oidc } } }
environments:
  staging: { clusters: [one], delivery: { kind: apply }, domain: "{name}.acme.example" }
registry: { url: "https://registry.acme.example", namePrefix: example.acme }
`,
    );
    await expect(build({ platform: "platform.yaml", environment: "staging" })).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "images-registry-missing" }],
    });
  });
});
