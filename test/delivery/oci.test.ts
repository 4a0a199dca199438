import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { deployByDelivery } from "../../src/delivery/deploy.ts";
import { OciDelivery } from "../../src/delivery/oci.ts";
import { RepositoryClient } from "../../src/image/registry-client/client.ts";
import { SmallRegistry } from "../image/registry-client/small-registry.ts";
import { caseRequest } from "../kubernetes/objects/cases.ts";
import { problemOf } from "../manifest/expected.ts";
import { openRoute, type Route } from "./route.ts";

const repository = "mcp/ads-search/objects";
let registry: SmallRegistry;
let route: Route;

beforeEach(async () => {
  [registry, route] = await Promise.all([SmallRegistry.open(), openRoute()]);
  route.marker = () => annotationsOf("staging")?.["dev.mcp-pipeline.marker"];
});
afterEach(() => {
  registry.close();
  route.close();
});

const manifestOf = (tag: string) => {
  const found = registry.manifests.get(`${repository}/${tag}`);
  return found && JSON.parse(found.bytes.toString("utf8"));
};
const annotationsOf = (tag: string): Record<string, string> | undefined => manifestOf(tag)?.annotations;
const release = (tag: string) => annotationsOf(tag)?.["dev.mcp-pipeline.release"];

const image = (digit: string) => `registry.acme.example/mcp/ads-search@sha256:${digit.repeat(64)}`;

async function deploy(digit: string, more: { timeoutMs?: number } = {}) {
  const { plan } = await caseRequest("whole");
  const signal = new AbortController().signal;
  const client = new RepositoryClient(
    { registry: registry.address, repository },
    { env: { HOME: "/nowhere" }, signal, waits: [20, 20] },
  );
  const outcome = await deployByDelivery({
    plan,
    image: image(digit),
    commit: "c".repeat(40),
    run: "a test",
    jwksUris: { "https://idp.acme.example": "https://idp.acme.example/keys" },
    delivery: new OciDelivery(client, "staging"),
    verifierHeaders: async () => ({}),
    timeoutMs: more.timeoutMs ?? 30_000,
    url: route.url,
    signal,
    progress: () => {},
  });
  return {
    ...outcome,
    ids: outcome.findings.filter((one) => one.severity !== "info").map(({ ruleId }) => ruleId),
  };
}

const status = (outcome: Awaited<ReturnType<typeof deploy>>, id: string) =>
  outcome.checks.find((check) => check.id === id)?.status;

describe("delivery by OCI artifact", () => {
  it("puts one layer of YAML where agents follow a tag, and proves that the new release answers", async () => {
    const outcome = await deploy("1");
    expect(outcome).toMatchObject({ status: "passed", release: 1, ids: [] });
    const manifest = manifestOf("staging");
    expect(manifest.layers).toMatchObject([{ mediaType: "application/vnd.oci.image.layer.v1.tar+gzip" }]);
    expect(manifest.annotations).toMatchObject({
      "dev.mcp-pipeline.image": image("1"),
      "org.opencontainers.image.revision": "c".repeat(40),
    });
    const blob = [...registry.blobs].find(([key]) => key.includes(manifest.layers[0].digest))?.[1];
    const tar = gunzipSync(blob ?? Buffer.alloc(0));
    expect(tar.subarray(0, 12).toString()).toBe("objects.yaml");
    const size = Number.parseInt(tar.subarray(124, 135).toString(), 8);
    const kinds = parseAllDocuments(tar.subarray(512, 512 + size).toString()).map((one) => one.toJS().kind);
    expect(kinds).toContain("Deployment");
    expect(tar.toString()).toContain(image("1"));
    expect([release("staging"), release("staging-1"), release("staging-verified")]).toEqual(["1", "1", "1"]);
  });

  it("says what only the cluster could tell", async () => {
    const outcome = await deploy("1");
    expect(status(outcome, "refused-without-token")).toBe("passed");
    for (const id of ["pods-ready", "image-identity", "port-closed", "route-answers"]) {
      expect(status(outcome, id)).toBe("not exercised");
    }
  });

  it("goes back to the last verified release where the new one never answers", async () => {
    await deploy("1");
    const first = annotationsOf("staging")?.["dev.mcp-pipeline.marker"];
    // The agent applies it, and its pods never become ready: the old ones go on answering.
    route.marker = () => first;
    const outcome = await deploy("2", { timeoutMs: 700 });
    expect(outcome).toMatchObject({
      status: "failed",
      release: 2,
      ids: ["release-not-arrived", "rolled-back"],
    });
    expect([release("staging"), release("staging-2"), release("staging-verified")]).toEqual(["1", "2", "1"]);
    route.marker = () => annotationsOf("staging")?.["dev.mcp-pipeline.marker"];
    expect(await deploy("3")).toMatchObject({ status: "passed", release: 3 });
  });

  it("does not take old answers between new ones for a rollout", async () => {
    await deploy("1");
    const old = annotationsOf("staging")?.["dev.mcp-pipeline.marker"];
    let asked = 0;
    route.marker = () => (asked++ % 3 === 0 ? old : annotationsOf("staging-2")?.["dev.mcp-pipeline.marker"]);
    expect((await deploy("2", { timeoutMs: 900 })).ids).toContain("release-not-arrived");
  });

  it("fails, and goes back, where the route lets anybody in", async () => {
    await deploy("1");
    route.refusal = { status: 200, challenge: "" };
    const outcome = await deploy("2");
    expect(outcome.ids).toEqual(["route-open", "rollback-not-seen"]);
    expect(release("staging")).toBe("1");
  });

  it("leaves a first release that fails where it is, and says so: nothing-to-go-back-to", async () => {
    route.marker = () => undefined;
    const outcome = await deploy("1", { timeoutMs: 300 });
    expect(outcome.ids).toEqual(["release-not-arrived", "nothing-to-go-back-to"]);
  });

  it("takes nothing back where another run has delivered since: delivery-superseded", async () => {
    await deploy("1");
    const first = annotationsOf("staging")?.["dev.mcp-pipeline.marker"];
    route.marker = () => {
      const later = {
        ...manifestOf("staging-1"),
        annotations: { ...annotationsOf("staging-1"), "dev.mcp-pipeline.release": "9" },
      };
      if (release("staging") === "2")
        registry.store(repository, later, "application/vnd.oci.image.manifest.v1+json", "staging");
      return first;
    };
    const outcome = await deploy("2", { timeoutMs: 300 });
    expect(outcome.ids).toEqual(["release-not-arrived", "delivery-superseded"]);
    expect(release("staging")).toBe("9");
  });

  it("refuses to write over what is not its own: delivery-foreign", async () => {
    registry.store(
      repository,
      { schemaVersion: 2, layers: [] },
      "application/vnd.oci.image.manifest.v1+json",
      "staging",
    );
    const problem = await problemOf(deploy("1"));
    expect(problem).toMatchObject({ exitCode: 3, findings: [{ ruleId: "delivery-foreign" }] });
  });

  it("says where the registry forbids to move a tag: delivery-refused", async () => {
    await deploy("1");
    registry.settings.immutable = true;
    const problem = await problemOf(deploy("2"));
    expect(problem).toMatchObject({ exitCode: 3, findings: [{ ruleId: "delivery-refused" }] });
  });

  it("says where the release to go back to has been cleaned away: delivered-release-gone", async () => {
    await deploy("1");
    const first = annotationsOf("staging")?.["dev.mcp-pipeline.marker"];
    route.marker = () => {
      for (const key of registry.manifests.keys()) {
        if (
          key.includes("sha256:") &&
          JSON.parse(registry.manifests.get(key)?.bytes.toString() ?? "{}").annotations[
            "dev.mcp-pipeline.release"
          ] === "1"
        )
          registry.manifests.delete(key);
      }
      return first;
    };
    const problem = await problemOf(deploy("2", { timeoutMs: 300 }));
    expect(problem).toMatchObject({ exitCode: 3, findings: [{ ruleId: "delivered-release-gone" }] });
  });
});
