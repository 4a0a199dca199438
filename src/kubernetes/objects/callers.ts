import type { Settings } from "./settings.ts";

/** SPIFFE ID as Istio and most SPIRE registrations shape it for Kubernetes. */
const kubernetesId = /^spiffe:\/\/([^/]+)\/ns\/([^/]+)\/sa\/([^/]+)$/;

/** Namespaces that the platform's gateway runs in, sorted; empty where nothing says so. */
export function gatewayNamespaces({ request, namespace }: Settings): string[] {
  const { gateway } = request.plan.platform;
  if (gateway === undefined || gateway === "none") return [];
  const named =
    gateway.namespaces ?? (gateway.parentRefs ?? []).map((parent) => parent.namespace ?? namespace);
  return [...new Set(named)].sort();
}

/** Workloads that some rule lets in and that are pods of a cluster, sorted by SPIFFE ID. */
export function callingWorkloads({ request }: Settings): { principal: string; namespace: string }[] {
  const rules = request.plan.policy.entries.flatMap((entry) => entry.rules.map(({ rule }) => rule));
  const ids = [...new Set(rules.flatMap(({ workloads = [] }) => workloads))].sort();
  return ids.flatMap((id) => {
    const [, domain, namespace, account] = kubernetesId.exec(id) ?? [];
    if (domain === undefined || namespace === undefined || account === undefined) return [];
    return [{ principal: `${domain}/ns/${namespace}/sa/${account}`, namespace }];
  });
}
