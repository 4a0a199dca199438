import { describe, expect, it } from "vitest";
import { renderObjects } from "../../../src/kubernetes/objects/render.ts";
import { applyPatches } from "../../../src/kubernetes/patch/apply-patches.ts";
import type { Patch } from "../../../src/kubernetes/patch/patch.ts";
import { caseRequest } from "../objects/cases.ts";

/** Renders `whole`, patches it, and lets the platform allow everything unless it says otherwise. */
async function patch(
  patches: Omit<Patch, "reason">[],
  allow: Record<string, [string, ...string[]]> = everything,
) {
  const request = await caseRequest("whole");
  const { plan } = request;
  plan.platform.policy = { ...plan.platform.policy, patches: allow };
  plan.manifest.deploy = {
    ...plan.manifest.deploy,
    patches: patches.map((one) => ({ ...one, reason: "a test" })) as [Patch],
  };
  const rendered = renderObjects(request);
  const result = applyPatches(rendered, plan);
  // biome-ignore lint/suspicious/noExplicitAny: tests look into objects of every kind
  const find = (kind: string): any => result.objects.find((object) => object.kind === kind);
  return { ...result, find, ids: result.findings.map(({ ruleId }) => ruleId), rendered };
}

const kinds = [
  "Deployment",
  "Service",
  "NetworkPolicy",
  "ConfigMap",
  "HTTPRoute",
  "ServiceAccount",
  "PodMonitor",
];
const everything = Object.fromEntries(kinds.map((kind) => [kind, ["/**"] as [string]]));
const deployment = (text: string) => [{ target: { kind: "Deployment" }, patch: text }];

describe("applyPatches", () => {
  it("applies a JSON patch and says what it changed", async () => {
    const { find, findings, applied } = await patch(
      deployment("- { op: add, path: /spec/template/spec/priorityClassName, value: high }"),
    );
    expect(findings).toEqual([]);
    expect(find("Deployment").spec.template.spec.priorityClassName).toBe("high");
    expect(applied).toEqual([
      {
        index: 0,
        object: "Deployment ads-search",
        reason: "a test",
        changed: ["/spec/template/spec/priorityClassName"],
      },
    ]);
  });

  it("merges lists of a strategic merge patch by their key, and keeps the rest", async () => {
    const { find, findings } = await patch(
      deployment(`spec:
  template:
    spec:
      containers:
        - name: server
          volumeMounts: [{ name: cache, mountPath: /cache }]
      volumes: [{ name: cache, emptyDir: {} }]`),
    );
    expect(findings).toEqual([]);
    const { containers, volumes } = find("Deployment").spec.template.spec;
    expect(containers).toHaveLength(1);
    expect(containers[0].image).toContain("ads-search@sha256:");
    expect(containers[0].volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual([
      "/cache",
      "/tmp",
    ]);
    expect(volumes.map(({ name }: { name: string }) => name)).toEqual([
      "cache",
      "tmp",
      "gateway-config",
      "gateway-tmp",
    ]);
  });

  it("deletes an element by directive, and replaces lists of kinds that have no merge keys", async () => {
    const { find, findings } = await patch([
      {
        target: { kind: "Deployment" },
        patch:
          "spec: { template: { spec: { topologySpreadConstraints: [{ topologyKey: kubernetes.io/hostname, $patch: delete }] } } }",
      },
      {
        target: { kind: "PodMonitor" },
        patch: "spec: { podMetricsEndpoints: [{ port: metrics, path: /stats, interval: 10s }] }",
      },
    ]);
    expect(findings).toEqual([]);
    expect(find("Deployment").spec.template.spec.topologySpreadConstraints).toHaveLength(1);
    expect(find("PodMonitor").spec.podMetricsEndpoints).toEqual([
      { port: "metrics", path: "/stats", interval: "10s" },
    ]);
  });

  it("leaves what was rendered alone", async () => {
    const before = JSON.stringify(renderObjects(await caseRequest("whole")));
    const { rendered } = await patch(deployment("- { op: add, path: /spec/paused, value: true }"));
    expect(JSON.stringify(rendered)).toBe(before);
  });

  it("knows group, version and name of a target", async () => {
    const text = "- { op: add, path: /spec/paused, value: true }";
    const found = { kind: "Deployment", group: "apps", version: "v1", name: "ads-search" };
    expect((await patch([{ target: found, patch: text }])).applied).toHaveLength(1);
    for (const wrong of [{ group: "extensions" }, { version: "v2" }, { name: "other" }]) {
      expect((await patch([{ target: { ...found, ...wrong }, patch: text }])).ids).toEqual([
        "patch-target-missing",
      ]);
    }
  });

  it.each([
    ["replaces what is not there", "- { op: replace, path: /spec/paused, value: true }"],
    ["removes what is not there", "- { op: remove, path: /spec/template/spec/volumes/9 }"],
    ["tests for another value", "- { op: test, path: /spec/minReadySeconds, value: 1 }"],
    [
      "deletes an element that is not there",
      "spec: { template: { spec: { volumes: [{ name: gone, $patch: delete }] } } }",
    ],
    ["names no operation", "- { op: merge, path: /spec, value: {} }"],
    ["has an element without its key", "spec: { template: { spec: { containers: [{ image: x }] } } }"],
  ])("says patch-does-not-apply where a patch %s", async (_what, text) => {
    const { ids, objects, rendered } = await patch(deployment(text));
    expect(ids).toEqual(["patch-does-not-apply"]);
    expect(objects).toEqual(rendered);
  });

  it("says patch-without-effect where nothing is left to do", async () => {
    const { findings } = await patch(deployment("- { op: replace, path: /spec/minReadySeconds, value: 5 }"));
    expect(findings).toMatchObject([{ ruleId: "patch-without-effect", severity: "warning" }]);
  });

  it("judges what changed, not what the patch names: patch-not-allowed", async () => {
    const volumes = { Deployment: ["/spec/template/spec/volumes/*"] as [string] };
    const add = "- { op: add, path: /spec/template/spec/volumes/-, value: { name: cache, emptyDir: {} } }";
    expect((await patch(deployment(add), volumes)).ids).toEqual([]);
    // The first element of the patch is not the first of the object.
    const first = { Deployment: ["/spec/template/spec/topologySpreadConstraints/0"] as [string] };
    const second =
      "spec: { template: { spec: { topologySpreadConstraints: [{ topologyKey: kubernetes.io/hostname, maxSkew: 2 }] } } }";
    expect((await patch(deployment(second), first)).ids).toEqual(["patch-not-allowed"]);
    expect((await patch(deployment(add), {})).ids).toEqual(["patch-not-allowed"]);
  });

  it("lets a platform name elements of lists", async () => {
    const named = {
      Deployment: ["/spec/template/spec/containers/server/resources/limits/memory"] as [string],
    };
    const text =
      "spec: { template: { spec: { containers: [{ name: server, resources: { limits: { memory: 1Gi } } }] } } }";
    expect((await patch(deployment(text), named)).ids).toEqual([]);
  });

  const container = (more: string) =>
    `spec: { template: { spec: { containers: [{ name: server, ${more} }] } } }`;
  it.each([
    ["guarded-security-context", "Deployment", container("securityContext: { privileged: true }")],
    [
      "guarded-security-context",
      "Deployment",
      container("securityContext: { readOnlyRootFilesystem: false }"),
    ],
    [
      "guarded-security-context",
      "Deployment",
      container("securityContext: { capabilities: { add: [NET_ADMIN] } }"),
    ],
    ["guarded-security-context", "Deployment", container("securityContext: null")],
    ["guarded-security-context", "Deployment", container("ports: [{ containerPort: 9000, hostPort: 9000 }]")],
    [
      "guarded-security-context",
      "Deployment",
      "- { op: replace, path: /spec/template/spec/securityContext/runAsNonRoot, value: false }",
    ],
    [
      "guarded-security-context",
      "Deployment",
      "- { op: add, path: /spec/template/spec/securityContext/runAsUser, value: 0 }",
    ],
    [
      "guarded-security-context",
      "Deployment",
      "- { op: add, path: /spec/template/spec/hostNetwork, value: true }",
    ],
    [
      "guarded-security-context",
      "Deployment",
      "- { op: add, path: /spec/template/spec/automountServiceAccountToken, value: true }",
    ],
    [
      "guarded-security-context",
      "Deployment",
      "- { op: add, path: /spec/template/spec/volumes/-, value: { name: node, hostPath: { path: / } } }",
    ],
    [
      "guarded-security-context",
      "Deployment",
      "- { op: add, path: /spec/template/spec/volumes/-, value: { name: t, projected: { sources: [{ serviceAccountToken: { path: t } }] } } }",
    ],
    [
      "guarded-security-context",
      "Deployment",
      "- { op: add, path: /spec/template/spec/containers/-, value: { name: side, image: x } }",
    ],
    ["guarded-selector", "Deployment", "- { op: add, path: /spec/selector/matchLabels/x, value: y }"],
    ["guarded-selector", "Service", "spec: { selector: { app: other } }"],
    [
      "guarded-selector",
      "Deployment",
      "spec: { template: { metadata: { labels: { app.kubernetes.io/name: other } } } }",
    ],
    ["guarded-policy", "NetworkPolicy", "- { op: add, path: /spec/egress/-, value: {} }"],
    ["guarded-policy", "ConfigMap", "data: { envoy.json: '{}' }"],
    ["guarded-policy", "Service", "spec: { type: LoadBalancer }"],
    ["guarded-policy", "HTTPRoute", "spec: { hostnames: [other.acme.example] }"],
    ["guarded-policy", "ServiceAccount", "automountServiceAccountToken: true"],
    ["guarded-policy", "Deployment", container("image: evil")],
    ["guarded-policy", "Deployment", container("env: [{ name: HOST, value: 0.0.0.0 }]")],
    [
      "guarded-policy",
      "Deployment",
      "spec: { template: { spec: { initContainers: [{ name: gateway, $patch: delete }] } } }",
    ],
    ["guarded-policy", "Deployment", container("volumeMounts: [{ name: gateway-tmp, mountPath: /gateway }]")],
    ["guarded-identity", "Service", "metadata: { name: other }"],
    ["guarded-identity", "Service", "metadata: { annotations: { mcp-pipeline.dev/run: mine } }"],
    ["guarded-identity", "Deployment", "- { op: replace, path: /kind, value: DaemonSet }"],
  ])("says %s of a patch of %s: %s", async (id, kind, text) => {
    const { ids } = await patch([{ target: { kind }, patch: text }]);
    expect(ids).toContain(id);
    expect(ids.filter((one) => one !== id && one !== "guarded-policy")).toEqual([]);
  });

  it("lets a patch make a pod stricter", async () => {
    const text = "- { op: add, path: /spec/template/spec/securityContext/runAsUser, value: 1000 }";
    expect((await patch(deployment(text))).findings).toEqual([]);
  });
});
