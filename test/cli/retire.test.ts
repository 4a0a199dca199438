import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RetireOptions, retire } from "../../src/cli/retire.ts";
import { FileRegistry } from "../../src/registry/file-registry.ts";
import { ours, publisherProvided } from "../../src/registry/publisher-meta.ts";
import { officialOf } from "../../src/registry/server-response.ts";
import { type RecordApi, recordApi } from "../kubernetes/release/record-api.ts";

let folder: string;
let cluster: RecordApi;
let registry: FileRegistry;
const today = new Date().toISOString().slice(0, 10);
const place = { namespace: "mcp-servers", server: "fixture", environment: "production" };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "retire-"));
  cluster = await recordApi();
  registry = new FileRegistry(join(folder, "registry"));
  writeFileSync(join(folder, "kubeconfig"), cluster.kubeconfig);
  writeFileSync(
    join(folder, "mcp.yaml"),
    `schemaVersion: 1
name: fixture
version: "1.0.0"
description: A fixture.
owner: data
runtime: { language: node, command: [node, server.js] }
defaults: { authorize: { groups: [data] } }
tools: { look: }
`,
  );
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(
    join(folder, "platform.yaml"),
    `schemaVersion: 1
clusters: { one: { auth: { kind: kubeconfig } } }
identity: { issuers: [{ issuer: "https://idp.acme.example", audiences: ["{url}"] }] }
environments: { production: { clusters: [one], delivery: { kind: apply }, domain: "{name}.acme.example" } }
registry: { url: "file://${folder}/registry", namePrefix: com.acme }
policy: { require: [description] }
`,
  );
  const record = {
    url: "https://fixture.acme.example/mcp",
    image: "x@sha256:00",
    manifest: "name: fixture\n",
  };
  await cluster.release(place, { ...record, release: 1, service: "fixture-old" });
  await cluster.release(place, { ...record, release: 2, service: "fixture" });
  for (const version of ["1.0.0", "1.1.0"]) await list("com.acme/fixture", version);
});
afterEach(async () => {
  await cluster.close();
  rmSync(folder, { recursive: true });
});

async function list(name: string, version: string, environment = "production"): Promise<void> {
  const meta = {
    owner: { team: "data" },
    lifecycle: "production",
    environment,
    release: "1",
    image: "x",
    policy: "enforced",
  };
  const server = {
    $schema: "",
    name,
    description: "A fixture.",
    version,
    _meta: { [publisherProvided]: { [ours]: meta } },
  };
  await registry.publish(server, new Date());
}

const run = (more: Partial<RetireOptions> = {}) =>
  retire({
    manifest: "mcp.yaml",
    platform: "platform.yaml",
    environment: "production",
    cwd: folder,
    env: { MCP_PIPELINE_HOME: folder, KUBECONFIG: join(folder, "kubeconfig") },
    signal: new AbortController().signal,
    progress: () => {},
    ...more,
  });
const services = () => cluster.paths().filter((path) => path.includes("/services/"));
const statuses = async (name = "com.acme/fixture") =>
  (await registry.versions(name)).map((entry) => {
    const { status, statusMessage } = officialOf(entry);
    return [entry.server.version, status, statusMessage];
  });
const ruleOf = (ruleId: string) => ({ exitCode: 2, findings: [{ ruleId }] });

describe("retire", () => {
  it("first tells the users, with a day and a successor, and leaves the server running", async () => {
    await list("com.acme/next", "1.0.0");
    const { data, exitCode } = await run({ on: "2099-12-31", successor: "com.acme/next" });
    expect([exitCode, data.stopped, data.versions]).toEqual([0, false, ["1.0.0", "1.1.0"]]);
    const message = "Retires on 2099-12-31. Use com.acme/next instead.";
    expect(await statuses()).toEqual([
      ["1.0.0", "deprecated", message],
      ["1.1.0", "deprecated", message],
    ]);
    expect(services()).toHaveLength(2);
  });

  it("then takes it out of the registry and off the cluster, and keeps its records", async () => {
    await list("com.acme/next", "1.0.0");
    await run({ on: today, successor: "com.acme/next" });
    const { data } = await run();
    expect([data.stopped, data.findings]).toEqual([true, []]);
    expect((await statuses()).map(([, status, message]) => [status, message])).toEqual([
      ["deleted", `Retired on ${today}. Use com.acme/next instead.`],
      ["deleted", `Retired on ${today}. Use com.acme/next instead.`],
    ]);
    expect(services()).toEqual([]);
    expect(cluster.paths().some((path) => path.endsWith("/configmaps/fixture.production.releases"))).toBe(
      true,
    );
    expect((await run({ now: true })).data.versions).toEqual([]);
  });

  it("leaves other environments' entries alone", async () => {
    await list("com.acme/fixture", "2.0.0-staging.1", "staging");
    await run({ now: true });
    expect((await statuses()).map(([version, status]) => `${version} ${status}`)).toEqual([
      "1.0.0 deleted",
      "1.1.0 deleted",
      "2.0.0-staging.1 active",
    ]);
  });

  it("refuses what nobody was told of, and what was announced for later", async () => {
    await expect(run()).rejects.toMatchObject(ruleOf("retirement-not-announced"));
    await run({ on: "2099-12-31" });
    await expect(run()).rejects.toMatchObject(ruleOf("retirement-not-announced"));
    expect(services()).toHaveLength(2);
    expect((await run({ now: true })).data.stopped).toBe(true);
  });

  it.each([
    ["a day that is over", { on: "2020-01-01" }, "usage"],
    ["no day", { on: "soon" }, "usage"],
    [
      "a successor that nobody has listed",
      { on: "2099-12-31", successor: "com.acme/none" },
      "successor-unknown",
    ],
  ])("refuses %s", async (_what, more, ruleId) => {
    await expect(run(more)).rejects.toMatchObject(ruleOf(ruleId));
    expect((await statuses()).map(([, status]) => status)).toEqual(["active", "active"]);
  });

  it("announces nothing where nothing is listed", async () => {
    await run({ now: true });
    await expect(run({ on: "2099-12-31" })).rejects.toMatchObject(ruleOf("retirement-without-entry"));
  });

  it("leaves to Argo CD or Flux what they hold, and says so", async () => {
    const platform = readFileSync(join(folder, "platform.yaml"), "utf8");
    writeFileSync(
      join(folder, "platform.yaml"),
      platform.replace("kind: apply", "kind: git, repository: acme/deployed"),
    );
    const { data } = await run({ now: true });
    expect([data.stopped, data.findings.map(({ ruleId }) => ruleId)]).toEqual([
      false,
      ["retirement-elsewhere"],
    ]);
  });
});
