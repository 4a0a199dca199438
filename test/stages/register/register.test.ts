import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { releasesDirectory } from "../../../src/local/layout.ts";
import { metaOf } from "../../../src/registry/entry-meta.ts";
import type { ServerResponse } from "../../../src/registry/server-response.ts";
import type { ReleaseRecord } from "../../../src/release/record.ts";
import { openReleases } from "../../../src/release/store.ts";
import { executeStage } from "../../../src/stages/execute.ts";
import { stage } from "../../../src/stages/register/index.ts";
import type { Stage } from "../../../src/stages/stage.ts";
import { renderLock } from "../../../src/surface/lock.ts";
import { emptySurface } from "../../../src/surface/surface.ts";
import { type RecordApi, type RecordedRelease, recordApi } from "../../kubernetes/release/record-api.ts";
import { type StandIn, standIn } from "../../registry/official/stand-in.ts";
import { sampleRecord } from "../../release/sample.ts";

/** A lock with these tools; `kill` is destructive and for admins. */
function lockOf(names: string[]): string {
  const tools = names.map((name) => ({
    name,
    inputSchema: { type: "object" },
    annotations: { readOnlyHint: name !== "kill" },
  }));
  const origin = { file: "mcp.yaml", line: 1, column: 1 };
  const entries = names.map((name) => {
    const rules = [{ rule: { groups: [name === "kill" ? "admins" : "data"] }, origin }];
    return {
      kind: "tool" as const,
      name,
      rules,
      confirm: "none" as const,
      logInputs: "none" as const,
      redact: [],
      origin,
    };
  });
  return renderLock({
    surface: { ...emptySurface(), tools },
    policy: { entries },
    observed: { sessions: "none" },
  });
}

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

  it("skips an environment that is not registered", async () => {
    await released();
    const platform = join(home, "platform.yaml");
    writeFileSync(
      platform,
      "schemaVersion: 1\nenvironments: { local: { delivery: { kind: process }, register: false } }\npolicy: { require: [description] }\n",
    );
    expect((await register({ platform })).report.status).toBe("skipped");
  });

  it("refuses a name that another repository published first, where nobody granted it", async () => {
    await released();
    await register({}, { GITHUB_REPOSITORY: "acme/fixture" });
    await released({ release: 2 });
    const { exitCode, report } = await register({ release: "2" }, { GITHUB_REPOSITORY: "acme/thief" });
    expect([exitCode, report.findings[0]?.ruleId]).toEqual([2, "registry-name-taken"]);
  });
});

describe("register in a registry over HTTP", () => {
  let there: StandIn;
  let cluster: RecordApi;
  const recorded = (more: Partial<RecordedRelease> & { release: number }) => {
    const place = { namespace: "mcp-servers", server: "fixture", environment: "production" };
    const image = `registry.acme.example/fixture@sha256:${"0".repeat(64)}`;
    const url = "https://fixture.mcp.acme.example/mcp";
    return cluster.release(place, { url, image, manifest: "name: fixture\n", ...more });
  };
  beforeEach(async () => {
    there = await standIn();
    cluster = await recordApi();
    writeFileSync(join(home, "kubeconfig"), cluster.kubeconfig);
    for (const release of [1, 2])
      await recorded({ release, lock: lockOf(release === 1 ? ["look"] : ["look", "kill"]) });
    writeFileSync(
      join(home, "platform.yaml"),
      `schemaVersion: 1
clusters: { one: { auth: { kind: kubeconfig } } }
identity: { issuers: [{ issuer: "https://idp.acme.example", audiences: ["{url}"] }] }
environments: { production: { clusters: [one], delivery: { kind: apply }, domain: "{name}.mcp.acme.example" } }
registry: { url: "${there.url}", auth: token, namePrefix: com.acme, older: { active: 1 } }
policy: { require: [description] }
`,
    );
  });
  afterEach(async () => {
    await cluster.close();
    await there.close();
  });

  const inProduction = (
    release: string,
    version: string,
    more: { env?: Record<string, string>; text?: string } = {},
  ) => {
    const manifest = readFileSync(join(home, "mcp.yaml"), "utf8").replace(/^version: .*\n/m, "");
    const text =
      more.text === undefined ? manifest : manifest.replace(/^description: .*/m, `description: ${more.text}`);
    writeFileSync(join(home, "mcp.yaml"), `${text}version: "${version}"\n`);
    const raw = { platform: "platform.yaml", environment: "production", release };
    return register(
      { ...raw, url: "https://fixture.mcp.acme.example/mcp" },
      { MCP_REGISTRY_TOKEN: "given", KUBECONFIG: join(home, "kubeconfig"), ...more.env },
    );
  };
  const entry = async (version: string) =>
    (await (
      await fetch(`${there.url}/v0.1/servers/com.acme%2Ffixture/versions/${version}`)
    ).json()) as ServerResponse;

  it("lists what the lock holds: tools by kind and caller, digests of surface and policy", async () => {
    const { report, exitCode } = await inProduction("2", "1.0.0");
    expect([exitCode, report.outputs["registry-entry"]]).toEqual([
      0,
      `${there.url}/v0.1/servers/com.acme%2Ffixture/versions/1.0.0`,
    ]);
    const meta = metaOf((await entry("1.0.0")).server);
    expect(meta).toMatchObject({ environment: "production", release: "2", toolCount: 2 });
    expect(meta?.tools).toEqual([
      {
        kind: "destructive",
        callers: ["groups admins"],
        names: { kill: expect.stringMatching(/^[0-9a-f]{8}$/) },
      },
      { kind: "read", callers: ["groups data"], names: { look: expect.stringMatching(/^[0-9a-f]{8}$/) } },
    ]);
    expect(meta?.digests?.surface).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("deprecates what the platform's rule says, and tells of a rollback", async () => {
    await inProduction("1", "1.0.0");
    const second = await inProduction("2", "1.1.0");
    expect(second.report.checks).toContainEqual(
      expect.objectContaining({ id: "older-versions", message: "1.0.0 is deprecated" }),
    );
    const back = await inProduction("1", "1.0.0");
    expect(back.exitCode).toBe(0);
    expect(back.report.checks.find(({ id }) => id === "older-versions")?.message).toBe(
      "1.0.0 is active, 1.1.0 is deprecated",
    );
    expect(back.report.findings.map(({ ruleId }) => ruleId)).toEqual(["registry-latest-differs"]);
  });

  it("is the same entry for another release of the same content", async () => {
    await inProduction("1", "1.0.0");
    await recorded({
      release: 3,
      lock: lockOf(["look"]),
    });
    const { report } = await inProduction("3", "1.0.0");
    expect(report.checks.find(({ id }) => id === "entry-found")?.message).toContain("unchanged");
  });

  it("hands on what the registry's own validation says, and publishes nothing", async () => {
    const { report, exitCode } = await inProduction("1", "1.0.0", { text: "An unwanted one." });
    expect([exitCode, report.findings.map(({ ruleId }) => ruleId)]).toEqual([1, ["server-json-refused"]]);
    expect(there.seen).not.toContain("POST /v0.1/publish");
  });

  it("lists a push to a branch as a pre-release, and a tag as itself", async () => {
    const branch = { GITHUB_REF: "refs/heads/main" };
    const tag = { GITHUB_REF: "refs/tags/v1.0.0" };
    const listed = async (env: Record<string, string>) =>
      (await inProduction("1", "1.0.0", { env })).report.outputs["registry-entry"]?.split("/").at(-1);
    expect(await listed(branch)).toBe("1.0.0-production.1");
    expect(await listed(tag)).toBe("1.0.0");
  });

  it("says what does not fit into the registry's budget", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `tool_with_a_long_name_${index}`);
    await recorded({
      release: 4,
      lock: lockOf(names),
    });
    const { report } = await inProduction("4", "1.0.0");
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(["registry-entry-shortened"]);
    expect(metaOf((await entry("1.0.0")).server)).toMatchObject({ toolCount: 300 });
  });

  it("refuses a release without a lock where a review is needed, for nobody can have approved it", async () => {
    const platform = readFileSync(join(home, "platform.yaml"), "utf8");
    const reviews = "reviews: { security: { team: acme/security, when: [new-server] } }\n";
    writeFileSync(
      join(home, "platform.yaml"),
      platform.replace("kind: apply }", "kind: apply }, reviews: [security]") + reviews,
    );
    await recorded({ release: 5 });
    const without = await inProduction("5", "1.0.0");
    expect([without.exitCode, without.report.findings[0]?.ruleId]).toEqual([2, "release-without-lock"]);
    const terminal = await inProduction("1", "1.0.0");
    expect([terminal.exitCode, terminal.report.findings[0]?.ruleId]).toEqual([1, "review-missing"]);
    expect(there.seen).not.toContain("POST /v0.1/publish");
  });

  it.each<[string, Partial<RecordedRelease>, Record<string, string>, string]>([
    ["that was not verified", { state: "failed" }, {}, "release-not-verified"],
    ["that is still on its way", { state: "pending" }, {}, "release-not-verified"],
    ["at another URL", { url: "https://elsewhere.example/mcp" }, {}, "release-url-differs"],
    [
      "of another commit",
      { commit: "a".repeat(40) },
      { GITHUB_SHA: "b".repeat(40) },
      "release-of-other-commit",
    ],
  ])("refuses a release of the cluster %s", async (_what, more, env, ruleId) => {
    await recorded({ release: 6, ...more });
    const { exitCode, report } = await inProduction("6", "1.0.0", { env });
    expect([exitCode, report.findings[0]?.ruleId]).toEqual([2, ruleId]);
  });

  it("refuses a release that the cluster does not know, and one that another has replaced", async () => {
    expect((await inProduction("9", "1.0.0")).report.findings[0]?.ruleId).toBe("release-missing");
    await recorded({ release: 7, image: `registry.acme.example/fixture@sha256:${"1".repeat(64)}` });
    expect((await inProduction("2", "1.0.0")).report.findings[0]?.ruleId).toBe("release-not-everywhere");
  });

  it("says that it reads no records of what Argo CD or Flux deliver", async () => {
    const platform = readFileSync(join(home, "platform.yaml"), "utf8");
    writeFileSync(join(home, "platform.yaml"), platform.replace("kind: apply", "kind: oci"));
    expect((await inProduction("1", "1.0.0")).report.findings[0]?.ruleId).toBe("release-record-elsewhere");
  });
});
