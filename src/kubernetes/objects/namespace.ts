import type { Plan } from "../../manifest/plan.ts";
import { fillTemplate } from "../../platform/template.ts";

/** Where a platform names no namespace. The pipeline creates none: who owns the cluster does. */
const defaultNamespace = "mcp-servers";

/** Values of the names that templates of the platform may use for this server. */
export function templateNames({ name, environment, owner }: Plan): Record<string, string> {
  return { name, environment, "owner.team": owner.team };
}

/** Namespace of all objects of a server. */
export function namespaceOf(plan: Plan): string {
  return fillTemplate(plan.platform.namespace ?? defaultNamespace, templateNames(plan));
}

/** Host name of the public route; undefined where the environment has no domain. */
export function hostOf(plan: Plan): string | undefined {
  const { domain } = plan.target;
  return domain === undefined ? undefined : fillTemplate(domain, templateNames(plan));
}
