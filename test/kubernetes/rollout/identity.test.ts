import { describe, expect, it } from "vitest";
import { ClusterChecks } from "../../../src/kubernetes/deploy/checks.ts";
import { judgeIdentity } from "../../../src/kubernetes/rollout/identity.ts";
import { container, observation, pod } from "../diagnosis/observed.ts";

const [index, manifest, other] = ["a", "b", "c"].map((digit) => `sha256:${digit.repeat(64)}`) as [
  string,
  string,
  string,
];

function judged(imageID: string) {
  const checks = new ClusterChecks();
  const seen = observation({ pods: [pod(container({ running: {} }, { imageID }))] });
  const findings = judgeIdentity([index, manifest], seen, checks).map(({ ruleId }) => ruleId);
  return { findings, status: checks.list().find(({ id }) => id === "image-identity")?.status };
}

describe("the image that a node reports", () => {
  it("may be any of the recorded digests, with or without a name", () => {
    expect(judged(`r.example/x@${index}`)).toEqual({ findings: [], status: "passed" });
    expect(judged(manifest)).toEqual({ findings: [], status: "passed" });
  });

  it("is inconclusive where it is another, or none: never wrong", () => {
    const inconclusive = { findings: ["image-identity-inconclusive"], status: "not exercised" };
    expect(judged(other)).toEqual(inconclusive);
    expect(judged("")).toEqual(inconclusive);
  });
});
