import type { PodSecurityContext, SecurityContext } from "kubernetes-types/core/v1.d.ts";

/** What the "restricted" Pod Security Standard asks for (https://kubernetes.io/docs/concepts/security/pod-security-standards/). */
export const podSecurity: PodSecurityContext = {
  runAsNonRoot: true,
  seccompProfile: { type: "RuntimeDefault" },
};

/** Restricted, and nothing on disk can be changed but what is mounted for it. */
export const containerSecurity: SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
  readOnlyRootFilesystem: true,
};
