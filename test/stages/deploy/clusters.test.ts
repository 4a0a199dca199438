import { expect, test } from "vitest";
import type { Plan } from "../../../src/manifest/plan.ts";
import { deployToClusters } from "../../../src/stages/deploy/clusters.ts";

const context = { cwd: "/", env: {}, progress: () => undefined, signal: new AbortController().signal };

test("an environment that names no cluster is not deployed to", async () => {
  const plan = { environment: "staging", target: { delivery: { kind: "apply" } } } as unknown as Plan;
  const request = { plan } as Parameters<typeof deployToClusters>[0];
  await expect(deployToClusters(request, context)).rejects.toMatchObject({
    findings: [{ ruleId: "environment-without-clusters" }],
  });
});
