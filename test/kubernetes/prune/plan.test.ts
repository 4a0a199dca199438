import { describe, expect, it } from "vitest";
import { pruneCandidates, reasonToKeep } from "../../../src/kubernetes/prune/plan.ts";
import type { ReleaseEntry, ReleaseHead } from "../../../src/kubernetes/release/head.ts";

const config = (name: string, uid?: string) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  namespace: "n",
  name,
  ...(uid ? { uid } : {}),
});
const head = (...objects: ReleaseEntry["objects"][]): ReleaseHead => ({
  schemaVersion: 1,
  server: "s",
  environment: "e",
  releases: objects.map((list, at) => ({
    release: at + 1,
    state: "failed",
    step: "prepared",
    image: "i",
    url: "u",
    who: "w",
    run: "r",
    startedAt: "2026-11-22T10:00:00Z",
    objects: list,
  })),
});

describe("what may go", () => {
  it("is what any recorded release has made and the new one lacks, callers' way in first", () => {
    const route = {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "HTTPRoute",
      namespace: "n",
      name: "s",
    };
    const found = pruneCandidates(head([config("a")], [config("b"), route]), [config("b")]);
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["HTTPRoute s", "ConfigMap a"]);
  });

  it("is never a secret, a namespace, a definition or a volume", () => {
    const kinds = [
      "Secret",
      "Namespace",
      "CustomResourceDefinition",
      "PersistentVolume",
      "PersistentVolumeClaim",
    ];
    expect(pruneCandidates(head(kinds.map((kind) => ({ ...config("x"), kind }))), [])).toEqual([]);
  });

  it("is known by the newest record of its name, whatever its version", () => {
    const old = { ...config("a", "1"), apiVersion: "g/v1beta1" };
    expect(pruneCandidates(head([old], [{ ...config("a", "2"), apiVersion: "g/v1" }]), [])).toMatchObject([
      { uid: "2" },
    ]);
  });
});

describe("what stays all the same", () => {
  const live = (metadata: object) => ({
    ...config("a"),
    metadata: {
      name: "a",
      uid: "1",
      labels: { "app.kubernetes.io/managed-by": "mcp-pipeline" },
      managedFields: [{ manager: "mcp-pipeline" }],
      ...metadata,
    },
  });

  it("nothing, where it is still ours", () => {
    expect(reasonToKeep(live({}), config("a", "1"))).toBeUndefined();
    expect(reasonToKeep(live({}), config("a"))).toBeUndefined();
  });

  it.each([
    ["made anew", { uid: "2" }],
    ["labelled", { labels: {} }],
    ["manages none", { managedFields: [{ manager: "helm" }] }],
    ["belongs to", { ownerReferences: [{ apiVersion: "v1", kind: "App", name: "x", uid: "9" }] }],
    ["says so", { annotations: { "mcp-pipeline.dev/keep": "true" } }],
  ])("what is %s", (why, metadata) => {
    expect(reasonToKeep(live(metadata), config("a", "1"))).toContain(why);
  });
});
