import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import type { ApiError } from "../client/api-error.ts";
import { type KubernetesObject, nameOf } from "../client/object.ts";
import { refusalOf } from "../diagnosis/api.ts";
import { failureFinding } from "../diagnosis/finding.ts";

/** Why the API server refuses an object, one finding for each cause that it names. */
export function refusalFindings(error: ApiError, object: KubernetesObject, plan: Plan): Finding[] {
  const subject = nameOf({ kind: object.kind, name: object.metadata.name });
  const row = refusalOf(error);
  if (row === 44) return error.causes.map((cause) => conflictFinding(cause, subject, plan));
  if (row !== undefined) return [failureFinding(row, { subject, evidence: error.message }, plan)];
  const causes = error.causes.filter((cause) => cause.message !== "");
  const words =
    causes.length > 0 ? causes.map((cause) => `${cause.field} ${cause.message}`.trim()) : [error.message];
  return words.map((word) => ({
    ruleId: "object-invalid",
    severity: "error",
    message: `${subject}: the API server refuses it: ${word}`,
    file: plan.manifestFile,
  }));
}

/** `conflict with "kubectl-client-side-apply" using apps/v1` + `.spec.replicas` → who owns which field. */
function conflictFinding(cause: ApiError["causes"][number], subject: string, plan: Plan): Finding {
  const owner = /conflict with "([^"]+)"/.exec(cause.message)?.[1] ?? "somebody else";
  return failureFinding(
    44,
    { subject: `${subject}, ${cause.field} of ${owner}`, evidence: cause.message },
    plan,
  );
}
