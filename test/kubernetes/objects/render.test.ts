import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { renderFindings, renderObjects } from "../../../src/kubernetes/objects/render.ts";
import { type CaseName, caseNames, caseRequest } from "./cases.ts";

const golden = (name: string) => resolve(import.meta.dirname, `golden/${name}.yaml`);
const render = async (name: CaseName) => renderObjects(await caseRequest(name));
const kinds = async (name: CaseName) => (await render(name)).map(({ kind }) => kind);

/** The object of a kind, to look into. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into objects of every kind
const one = async (name: CaseName, kind: string): Promise<any> =>
  (await render(name)).find((object) => object.kind === kind);

describe("renderObjects", () => {
  it.each(caseNames)("renders %s as it was reviewed", async (name) => {
    const text = (await render(name)).map((object) => stringify(object, { aliasDuplicateObjects: false }));
    await expect(text.join("---\n")).toMatchFileSnapshot(golden(name));
  });

  it.each(caseNames)("gives the same bytes for %s again", async (name) => {
    expect(JSON.stringify(await render(name))).toBe(JSON.stringify(await render(name)));
  });

  it.each(caseNames)("says of every object of %s whose it is and what made it", async (name) => {
    for (const { metadata } of await render(name)) {
      expect(metadata.labels).toMatchObject({ "app.kubernetes.io/managed-by": "mcp-pipeline" });
      expect(Object.keys(metadata.annotations)).toEqual(
        expect.arrayContaining(
          ["owner", "commit", "digest", "lock", "release", "run"].map((key) => `mcp-pipeline.dev/${key}`),
        ),
      );
    }
  });

  it("writes no replicas where an autoscaler owns them, and no autoscaler where there is one pod", async () => {
    expect((await one("whole", "Deployment")).spec).not.toHaveProperty("replicas");
    expect((await one("bridged", "Deployment")).spec.replicas).toBe(1);
    expect(await kinds("bridged")).not.toContain("HorizontalPodAutoscaler");
  });

  it("keeps the pod template the same from run to run", async () => {
    const request = await caseRequest("whole");
    const template = (release: typeof request.release) =>
      JSON.stringify(
        renderObjects({ ...request, release }).map(
          (object) => (object as { spec?: { template?: object } }).spec?.template,
        ),
      );
    expect(template({ id: "8", run: "another", commit: "d".repeat(40) })).toBe(template(request.release));
  });

  it("lets kubelet ask the gateway whether the server answers, and keeps the server on loopback", async () => {
    const { containers, initContainers } = (await one("whole", "Deployment")).spec.template.spec;
    expect(containers[0].startupProbe).toMatchObject({
      httpGet: { path: "/ready", port: 9901 },
      failureThreshold: 30,
    });
    expect(containers[0].env).toContainEqual({ name: "HOST", value: "127.0.0.1" });
    expect(initContainers[0]).toMatchObject({ name: "gateway", restartPolicy: "Always" });
  });

  it("gives a changed configuration a new name, and keeps the old one's", async () => {
    const request = await caseRequest("whole");
    const names = (text: string) =>
      renderObjects({ ...request, gateway: { ...request.gateway!, files: { "envoy.json": text } } })
        .filter(({ kind }) => kind === "ConfigMap")
        .map(({ metadata }) => metadata.name);
    expect(names("{}")).toEqual(names("{}"));
    expect(names("{}")[1]).not.toBe(names('{"a":1}')[1]);
    expect(names("{}")[0]).toBe(names('{"a":1}')[0]);
  });

  it("takes the selector of a Deployment that it adopts", async () => {
    const request = { ...(await caseRequest("whole")), selector: { app: "legacy-ads" } };
    const objects = renderObjects(request);
    const text = JSON.stringify(objects.find(({ kind }) => kind === "Service"));
    expect(text).toContain('"selector":{"app":"legacy-ads"}');
    // biome-ignore lint/suspicious/noExplicitAny: tests look into objects of every kind
    const deployment = objects.find(({ kind }) => kind === "Deployment") as any;
    expect(deployment.spec.selector.matchLabels).toEqual({ app: "legacy-ads" });
    expect(deployment.spec.template.metadata.labels).toMatchObject({ app: "legacy-ads" });
  });

  it("never writes a secret's value, only where it is", async () => {
    const external = await one("whole", "ExternalSecret");
    expect(external.spec.data).toEqual([
      { secretKey: "ADS_API_TOKEN", remoteRef: { key: "ads/api", property: "token" } },
      { secretKey: "OTHER_TOKEN", remoteRef: { key: "mcp/staging/ads-search/OTHER_TOKEN" } },
    ]);
    const env = (await one("ingress", "Deployment")).spec.template.spec.containers[0].env;
    expect(env).toContainEqual({
      name: "ADS_API_TOKEN",
      valueFrom: { secretKeyRef: { name: "ads-api", key: "token" } },
    });
    expect(env).toContainEqual({
      name: "OTHER_TOKEN",
      valueFrom: { secretKeyRef: { name: "ads-search-keys", key: "OTHER_TOKEN" } },
    });
  });
});

describe("renderFindings", () => {
  const ids = async (name: CaseName) => renderFindings(await caseRequest(name)).map(({ ruleId }) => ruleId);

  it("says what sessions and one process mean for the replicas", async () => {
    expect(await ids("bridged")).toEqual(["one-replica"]);
    expect(await ids("sticky")).toContain("sessions-spread");
    expect((await one("sticky", "Service")).spec.sessionAffinity).toBe("ClientIP");
  });

  it.each([
    ["ads/api", "token", "name of a Kubernetes Secret"],
    ["ads-api", "a/b", "key of a Kubernetes Secret"],
  ])("says secret-name-unusable of %s and %s", async (key, property, what) => {
    const request = await caseRequest("ingress");
    request.plan.manifest.secrets = { ADS_API_TOKEN: { key, property } };
    expect(renderFindings(request)[0]).toMatchObject({
      ruleId: "secret-name-unusable",
      severity: "error",
      message: expect.stringContaining(what),
      line: 8,
    });
  });

  it("says where a host name opens a port to everyone", async () => {
    const findings = renderFindings(await caseRequest("whole"));
    expect(findings).toMatchObject([{ ruleId: "egress-host-open", file: "whole.yaml", line: 16 }]);
    expect(await ids("cilium")).toEqual([]);
  });
});
