import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { releasesDirectory } from "../../../src/local/layout.ts";
import type { ReleaseRecord } from "../../../src/release/record.ts";
import { openReleases } from "../../../src/release/store.ts";
import { executeStage } from "../../../src/stages/execute.ts";
import { stage } from "../../../src/stages/register/index.ts";
import type { Stage } from "../../../src/stages/stage.ts";
import { sampleRecord } from "../../release/sample.ts";

const url = "http://localhost:8080/mcp";
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "register-"));
  const minimal = readFileSync(
    new URL("../../fixtures/manifests/good/minimal.yaml", import.meta.url),
    "utf8",
  );
  writeFileSync(join(home, "mcp.yaml"), minimal.replace(/^name: .*/m, "name: fixture"));
});
afterEach(() => rmSync(home, { recursive: true }));

async function released(more: Partial<ReleaseRecord> = {}): Promise<void> {
  const place = { home, name: "fixture", environment: "local" };
  await openReleases(releasesDirectory(place)).write(sampleRecord({ release: 1, ...more }));
}

function register(raw: Record<string, string> = {}, env: Record<string, string> = {}) {
  const context = {
    cwd: home,
    env: { MCP_PIPELINE_HOME: home, ...env },
    progress: () => {},
    signal: new AbortController().signal,
  };
  return executeStage(stage as unknown as Stage, { url, release: "1", ...raw }, context);
}

describe("register", () => {
  it("publishes a verified release as a valid entry that can be found", async () => {
    await released();
    const { report, exitCode } = await register(
      {},
      { GITHUB_REPOSITORY: "acme/fixture", GITHUB_SHA: "a".repeat(40) },
    );
    expect(exitCode).toBe(0);
    const entry = JSON.parse(readFileSync(report.outputs["registry-entry"] ?? "", "utf8"));
    expect(entry.server).toMatchObject({
      name: "local/fixture",
      remotes: [{ type: "streamable-http", url }],
      repository: { url: "https://github.com/acme/fixture" },
    });
    expect(JSON.stringify(entry.server._meta)).toContain('"policy":"not enforced"');
    expect(report.checks).toContainEqual(
      expect.objectContaining({ id: "review-approved", status: "not exercised" }),
    );
  });

  it("changes nothing the second time", async () => {
    await released();
    await register();
    const { exitCode, report } = await register();
    expect(exitCode).toBe(0);
    expect(report.checks.find(({ id }) => id === "entry-found")?.message).toContain("unchanged");
  });

  it("lists each release of the same version on local as one of its own", async () => {
    await released();
    await released({ release: 2 });
    const first = await register();
    const second = await register({ release: "2" });
    expect(second.exitCode).toBe(0);
    expect(second.report.outputs["registry-entry"]).not.toBe(first.report.outputs["registry-entry"]);
  });

  it.each<[string, Partial<ReleaseRecord> | undefined, Record<string, string>, string, number]>([
    ["that does not exist", undefined, {}, "release-missing", 2],
    ["that was not verified", { state: "failed" }, {}, "release-not-verified", 2],
    ["that is still pending", { state: "pending" }, {}, "release-not-verified", 2],
    ["at another URL", {}, { url: "https://elsewhere.example/mcp" }, "release-url-differs", 2],
    ["that is no number", {}, { release: "../1" }, "input-invalid", 2],
  ])("refuses a release %s", async (_what, record, raw, ruleId, exit) => {
    if (record !== undefined) await released(record);
    const { exitCode, report } = await register(raw);
    expect([exitCode, report.findings.map((finding) => finding.ruleId)]).toEqual([exit, [ruleId]]);
  });

  it("says that it publishes to registries on disk only", async () => {
    await released();
    const platform = join(home, "platform.yaml");
    writeFileSync(
      platform,
      "schemaVersion: 1\nenvironments: { local: { delivery: { kind: process } } }\nregistry: { url: https://registry.acme.example, namePrefix: com.acme }\npolicy: { require: [description] }\n",
    );
    const { exitCode, report } = await register({ platform });
    expect([exitCode, report.findings[0]?.ruleId]).toEqual([3, "registry-not-exercised"]);
  });

  it("skips an environment that is not registered", async () => {
    await released();
    const platform = join(home, "platform.yaml");
    writeFileSync(
      platform,
      "schemaVersion: 1\nenvironments: { local: { delivery: { kind: process }, register: false } }\npolicy: { require: [description] }\n",
    );
    expect((await register({ platform })).report.status).toBe("skipped");
  });
});
