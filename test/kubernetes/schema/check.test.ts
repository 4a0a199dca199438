import { describe, expect, it } from "vitest";
import { renderObjects } from "../../../src/kubernetes/objects/render.ts";
import type { RenderedObject } from "../../../src/kubernetes/objects/types.ts";
import { checkSchemas } from "../../../src/kubernetes/schema/check.ts";
import { caseNames, caseRequest } from "../objects/cases.ts";

describe("checkSchemas", () => {
  it.each(caseNames)("finds nothing wrong with %s", async (name) => {
    expect(await checkSchemas(renderObjects(await caseRequest(name)))).toEqual([]);
  });

  /** One change that makes a good object bad, and what is said of it. */
  const defects: [string, string, (object: never) => void, string, RegExp][] = [
    [
      "an unknown field",
      "Deployment",
      (object: { spec: Record<string, unknown> }) => {
        object.spec.replica = 2;
      },
      "/spec",
      /"replica", which Kubernetes does not know/,
    ],
    [
      "text for a number",
      "Deployment",
      (object: { spec: Record<string, unknown> }) => {
        object.spec.minReadySeconds = "5";
      },
      "/spec/minReadySeconds",
      /integer/,
    ],
    [
      "a missing field",
      "HorizontalPodAutoscaler",
      (object: { spec: Record<string, unknown> }) => {
        delete object.spec.maxReplicas;
      },
      "/spec",
      /maxReplicas/,
    ],
    [
      "a value that is no choice",
      "HTTPRoute",
      (object: { spec: { rules: { matches: { path: { type: string } }[] }[] } }) => {
        object.spec.rules[0]!.matches[0]!.path.type = "Suffix";
      },
      "/spec/rules/0/matches/0/path/type",
      /Exact/,
    ],
    [
      "an unknown field of a CRD",
      "PodMonitor",
      (object: { spec: { podMetricsEndpoints: Record<string, unknown>[] } }) => {
        object.spec.podMetricsEndpoints[0]!.ports = "metrics";
      },
      "/spec/podMetricsEndpoints/0",
      /"ports"/,
    ],
    [
      "a second element of a name",
      "Deployment",
      (object: { spec: { template: { spec: { volumes: object[] } } } }) => {
        object.spec.template.spec.volumes.push({ name: "tmp", emptyDir: {} });
      },
      "/spec/template/spec/volumes/3",
      /second one whose name is tmp/,
    ],
  ];

  it.each(defects)("finds %s in a %s", async (_what, kind, plant, pointer, message) => {
    const objects = renderObjects(await caseRequest("whole"));
    plant(objects.find((object) => object.kind === kind) as never);
    expect(await checkSchemas(objects)).toEqual([
      { object: expect.stringContaining(kind), pointer, message: expect.stringMatching(message) },
    ]);
  });

  it("does not call a kind that it does not know valid", async () => {
    const job = { apiVersion: "batch/v1", kind: "Job", metadata: { name: "x" } } as RenderedObject;
    expect(await checkSchemas([job])).toMatchObject([
      { object: "Job x", message: expect.stringMatching(/no kind/) },
    ]);
  });
});
