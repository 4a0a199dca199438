import { expect, test } from "vitest";
import type { Observation } from "../../../src/kubernetes/rollout/observation.ts";
import { isAnothers } from "../../../src/kubernetes/rollout/wait.ts";
import { deployment } from "../diagnosis/observed.ts";

const template = { spec: { containers: [{ name: "server", image: "a" }] } };
const applied = {
  deployment: "s",
  generation: 2,
  deploymentUid: "uid-d",
  template: JSON.stringify(template),
};
const seen = (spec: object) => ({ deployment: deployment({ spec }) }) as Observation;

test("another template is another's rollout, from the first look on", () => {
  const stolen = { spec: { containers: [{ name: "server", image: "a", env: [{ name: "STOLEN" }] }] } };
  expect(isAnothers(seen({ template: stolen }), applied)).toBe(true);
});

test("more replicas are an autoscaler's work, not another rollout", () => {
  expect(isAnothers(seen({ template, replicas: 5 }), applied)).toBe(false);
});
