import { checkPlatformPolicy } from "../../kubernetes/platform-policy.ts";
import { previewRelease } from "../../kubernetes/preview.ts";
import type { Plan } from "../../manifest/plan.ts";
import type { Check } from "../../report/check.ts";
import { exitCodes } from "../../report/exit-codes.ts";
import type { Finding } from "../../report/finding.ts";
import { Problem } from "../../report/problem.ts";

/** What came of rendering one environment. */
interface Rendered {
  check: Check;
  /** Of severity `error` where the objects break a policy of the platform. */
  findings: Finding[];
}

const id = "rendered-objects";

/**
 * Renders what would be deployed to each environment and checks it, without a cluster.
 * @throws Problem (exit 2) where the manifest or the platform asks for objects that cannot be
 */
export async function checkRendered(plans: readonly Plan[], cwd: string): Promise<Rendered> {
  const clusters = plans.filter(({ target }) => target.delivery.kind !== "process");
  if (clusters.length === 0) {
    const message = "a local process has no Kubernetes objects";
    return { check: { id, status: "not exercised", message }, findings: [] };
  }
  const findings: Finding[] = [];
  const refused: Finding[] = [];
  const broken: Finding[] = [];
  let count = 0;
  for (const plan of clusters) {
    try {
      const rendered = await previewRelease(plan, { cwd });
      count += rendered.objects.length;
      findings.push(...rendered.findings.filter(({ severity }) => severity !== "error"));
      refused.push(...rendered.findings.filter(({ severity }) => severity === "error"));
      broken.push(...checkPlatformPolicy(rendered.objects, plan));
    } catch (error) {
      if (!(error instanceof Problem) || error.exitCode !== exitCodes.badInput) throw error;
      refused.push(...error.findings);
    }
  }
  const names = clusters.map(({ environment }) => environment).join(", ");
  if (refused.length > 0) {
    throw new Problem(exitCodes.badInput, refused, {
      checks: [{ id, status: "failed", message: `what ${names} would get cannot be rendered` }],
    });
  }
  const message = `${count} objects of ${names}, against the schemas of Kubernetes 1.34`;
  return {
    check: { id, status: broken.length > 0 ? "failed" : "passed", message },
    findings: [...findings, ...broken],
  };
}
