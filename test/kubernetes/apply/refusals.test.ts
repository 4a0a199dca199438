import { describe, expect, it } from "vitest";
import { refuseForeign } from "../../../src/kubernetes/apply/ownership.ts";
import { refusalFindings } from "../../../src/kubernetes/apply/refusal.ts";
import { ApiError } from "../../../src/kubernetes/client/api-error.ts";

const object = (labels: Record<string, string> = {}) => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "s", namespace: "n", labels },
});
const plan = { origins: {}, manifestFile: "mcp.yaml" } as never;
const rules = (...error: ConstructorParameters<typeof ApiError>) =>
  refusalFindings(new ApiError(...error), object(), plan).map(({ ruleId }) => ruleId);

describe("what the API server refuses has a name", () => {
  it.each([
    ["admission-refused", 400, "", 'admission webhook "p.example" denied the request: no'],
    ["admission-away", 500, "InternalError", 'failed calling webhook "p.example"'],
    ["field-immutable", 422, "Invalid", 'Deployment.apps "s" is invalid: spec.selector: field is immutable'],
    [
      "cluster-forbidden",
      403,
      "Forbidden",
      'deployments.apps "s" is forbidden: User "x" cannot patch resource',
    ],
    ["quota-exceeded", 403, "Forbidden", 'pods "s" is forbidden: exceeded quota: q'],
    ["place-unknown", 404, "NotFound", 'namespaces "n" not found'],
    [
      "place-unknown",
      403,
      "Forbidden",
      "unable to create new content in namespace n because it is being terminated",
    ],
    ["object-invalid", 422, "Invalid", "spec.replicas: Invalid value: -1"],
  ] as const)("%s", (rule, status, reason, message) => {
    expect(rules(status, reason, message)).toEqual([rule]);
  });

  it("names every field that others own, and who", () => {
    const cause = (field: string) => ({
      reason: "FieldManagerConflict",
      message: 'conflict with "helm" using apps/v1',
      field,
    });
    const found = refusalFindings(
      new ApiError(409, "Conflict", "conflicts", [cause(".spec.replicas"), cause(".spec.paused")]),
      object(),
      plan,
    );
    expect(found.map(({ ruleId }) => ruleId)).toEqual(["field-owned-by-others", "field-owned-by-others"]);
    expect(found[0]?.message).toContain(".spec.replicas of helm");
  });
});

describe("whose objects are written", () => {
  const ours = { "app.kubernetes.io/managed-by": "mcp-pipeline", "mcp-pipeline.dev/environment": "staging" };
  const refused =
    (labels: Record<string, string>, adopt = false) =>
    () =>
      refuseForeign([object(labels)], "staging", adopt);
  const rule = (ruleId: string) =>
    expect.objectContaining({ exitCode: 2, findings: [expect.objectContaining({ ruleId })] });

  it("the environment's own, and those of others only when they are adopted", () => {
    expect(refused(ours)).not.toThrow();
    expect(refused({})).toThrowError(rule("object-not-ours"));
    expect(refused({}, true)).not.toThrow();
  });

  it("never those of another environment", () => {
    const other = { ...ours, "mcp-pipeline.dev/environment": "production" };
    expect(refused(other, true)).toThrowError(rule("environments-share-a-place"));
  });
});
