import * as z from "zod";
import { listOf, nonEmpty, uri } from "../source/fields.ts";

/** The parts of platform.yaml that say how servers are reached, by whom, and what is seen of it. */

export const gateway = z.strictObject({
  parentRefs: listOf(
    z.strictObject({
      name: nonEmpty.describe("Name of the Gateway."),
      namespace: nonEmpty.optional().describe("Namespace of the Gateway."),
      sectionName: nonEmpty.optional().describe("Listener of the Gateway."),
    }),
  )
    .optional()
    .describe("Gateways that routes attach to."),
  namespaces: listOf(nonEmpty)
    .optional()
    .describe("Namespaces that its proxies run in. Omitted: those of parentRefs."),
  ingressClassName: nonEmpty.optional().describe("Ingress class, where there is no Gateway API."),
  tls: z
    .strictObject({
      clusterIssuer: nonEmpty.optional().describe("cert-manager issuer of the certificates."),
      secretName: nonEmpty.optional().describe("Secret that holds a certificate for all servers."),
    })
    .optional()
    .describe("Where certificates come from."),
  annotations: z.record(nonEmpty, z.string()).optional().describe("Annotations for every route or ingress."),
  allowedOrigins: listOf(
    z
      .url({ protocol: /^https?$/ })
      .regex(/^[^/]+\/\/[^/?#]+$/, { error: "expected an origin such as https://chat.acme.example" }),
  )
    .optional()
    .describe("Origins of web pages that may call, besides each server's own."),
  limits: z
    .strictObject({
      bodyBytes: z
        .int()
        .min(1024)
        .max(16_777_216)
        .optional()
        .describe("Largest body of a request, in bytes (default 1048576)."),
      callsPerMinute: z
        .int()
        .min(1)
        .optional()
        .describe("Calls of one caller to one tool in a minute and replica (default 600)."),
      connections: z
        .int()
        .min(1)
        .optional()
        .describe("Connections of all clients to one replica (default 1024)."),
    })
    .optional()
    .describe("What the gateway in front of each server lets through."),
});

const issuer = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }).describe("URL of the issuer, as in the token's iss."),
  audiences: listOf(nonEmpty).describe('Accepted audiences; "{url}" is the URL of the server.'),
  jwksUri: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("URL of the keys. Omitted: as the issuer publishes it."),
  claims: z
    .strictObject({
      user: nonEmpty.optional().describe("Claim that names the user (default sub)."),
      groups: nonEmpty.optional().describe("Claim that lists the groups (default groups)."),
      scopes: nonEmpty.optional().describe("Claim that lists the scopes (default scope)."),
    })
    .optional()
    .describe("Which claims are read."),
  clientId: nonEmpty.optional().describe("Client that MCP clients log in with."),
});

const verifier = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }).describe("Issuer of the pipeline's own token, as in its iss."),
  audience: nonEmpty
    .default("{url}")
    .describe('Audience that the pipeline asks for; "{url}" is the URL of the server.'),
  jwksUri: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("URL of the keys. Omitted: as the issuer publishes it."),
  claims: z
    .record(nonEmpty, nonEmpty)
    .refine((claims) => Object.keys(claims).length > 0, {
      error: "at least one claim must tell the pipeline from everybody else with a token of this issuer",
    })
    .describe("Claim → exact value; all must hold, e.g. job_workflow_ref."),
});

export const identity = z.strictObject({
  verifier: verifier
    .optional()
    .describe("The pipeline's own identity on a server's route: it lists everything and calls nothing."),
  issuers: listOf(issuer).optional().describe("Accepted token issuers."),
  groups: z
    .record(nonEmpty, nonEmpty)
    .optional()
    .describe("Name in manifests → value in tokens. Omitted: the same, and any name is accepted."),
  businessGroups: z
    .strictObject({ claim: nonEmpty.describe("Claim that names the caller's business group.") })
    .optional()
    .describe("How a caller's business group is read."),
  overage: z
    .literal("deny")
    .optional()
    .describe("A token without groups because there are too many is refused with a reason."),
});

const absolutePath = z.string().regex(/^\//, { error: "expected an absolute path" });

export const mesh = z.strictObject({
  kind: z.enum(["none", "istio", "spiffe"]).describe("Which mesh runs in the clusters."),
  mode: z.enum(["ambient", "sidecar"]).optional().describe("Istio's data plane mode."),
  trustDomain: nonEmpty.optional().describe("Trust domain of SPIFFE IDs."),
  workloadSocket: absolutePath
    .optional()
    .describe(
      "spiffe: socket of the SPIRE agent in the pod (default /spiffe-workload-api/spire-agent.sock).",
    ),
  files: z
    .strictObject({
      certificate: absolutePath.describe("The server's own certificate, PEM."),
      key: absolutePath.describe("Its key, PEM."),
      bundle: absolutePath.describe("Certificates of the trust domain's authorities, PEM."),
    })
    .optional()
    .describe("spiffe: files in the pod instead of the agent's socket."),
});

export const secretStore = z.strictObject({
  kind: z
    .enum(["ClusterSecretStore", "SecretStore", "Secret"])
    .describe("External Secrets store, or Secret for plain Kubernetes Secrets."),
  name: nonEmpty.describe("Name of the store."),
  key: nonEmpty.describe('Key of a secret in the store, e.g. "mcp/{environment}/{name}/{secret}".'),
});

export const telemetry = z.strictObject({
  otlp: z
    .strictObject({ endpoint: uri.describe("OTLP endpoint.") })
    .optional()
    .describe("Where telemetry is sent."),
  traces: z
    .strictObject({ ratio: z.number().min(0).max(1).describe("Share of the traces that is kept, 0 to 1.") })
    .optional()
    .describe("Sampling of traces."),
  metrics: z
    .strictObject({
      kind: z.enum(["pod-monitor", "annotations", "none"]).describe("How metrics are scraped."),
    })
    .optional()
    .describe("How metrics are collected."),
  logs: z
    .strictObject({
      maxInputs: z.enum(["none", "keys", "full"]).describe("The most that a manifest's logInputs may be."),
    })
    .optional()
    .describe("What logs may hold."),
  prometheus: uri.optional().describe("URL of Prometheus, for metrics of the catalogue."),
});
