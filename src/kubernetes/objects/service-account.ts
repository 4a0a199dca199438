import type { ServiceAccount } from "kubernetes-types/core/v1.d.ts";
import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";

/** The server's identity in mesh and cluster. It gets no token: a server has no business with the Kubernetes API. */
export function serviceAccount(settings: Settings): ServiceAccount {
  const pullSecrets = settings.request.plan.platform.images?.pullSecrets ?? [];
  return {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: metadataOf(settings, settings.name),
    automountServiceAccountToken: false,
    ...(pullSecrets.length === 0 ? {} : { imagePullSecrets: pullSecrets.map((name) => ({ name })) }),
  };
}
