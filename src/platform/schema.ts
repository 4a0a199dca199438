import * as z from "zod";
import { dnsLabel, listOf, nonEmpty, quantity, uri } from "../manifest/fields.ts";
import { severities } from "../report/finding.ts";

/** Text in which `{name}` is replaced; see template.ts for the names that exist. */
const template = nonEmpty;

const grant = z.strictObject({
  repositories: listOf(nonEmpty).describe('Globs over "owner/name" of the repositories that get this grant.'),
  names: listOf(nonEmpty).describe("Globs over the server names that they may own."),
  groups: listOf(nonEmpty).optional().describe("Globs over the groups that they may let in. Omitted: all known."),
});

const images = z.strictObject({
  registry: nonEmpty.describe("Where images are pushed, e.g. registry.acme.example/mcp."),
  base: z.record(nonEmpty, nonEmpty).optional().describe('"node:24" → image by digest.'),
  architectures: listOf(z.enum(["amd64", "arm64"])).optional(),
  signing: z.enum(["github", "none"]).optional(),
});

const cluster = z.strictObject({
  server: z.url({ protocol: /^https$/ }).optional(),
  certificateAuthority: nonEmpty.optional(),
  auth: z
    .strictObject({ kind: z.enum(["aws", "gcp", "azure", "oidc", "kubeconfig"]), audience: nonEmpty.optional() })
    .optional(),
  runner: z.union([nonEmpty, listOf(nonEmpty)]).optional().describe("Labels of the runner inside the network."),
});

const delivery = z.strictObject({
  kind: z.enum(["process", "apply", "oci", "git"]),
  repository: nonEmpty.optional(),
  branch: nonEmpty.optional(),
  path: nonEmpty.optional(),
});

/** A named place to deploy. */
export const environment = z.strictObject({
  promoteFrom: dnsLabel.optional().describe("Production takes the digest that this environment proved."),
  clusters: listOf(dnsLabel).optional(),
  delivery,
  domain: template.optional().describe('Host name, e.g. "{name}.mcp.acme.example".'),
  protection: z.literal("required").optional(),
  reviews: listOf(nonEmpty).optional(),
  register: z.boolean().optional(),
});
export type Environment = z.infer<typeof environment>;

const gateway = z.strictObject({
  parentRefs: listOf(
    z.strictObject({
      name: nonEmpty,
      namespace: nonEmpty.optional(),
      sectionName: nonEmpty.optional(),
    }),
  ).optional(),
  ingressClassName: nonEmpty.optional(),
  tls: z.strictObject({ clusterIssuer: nonEmpty.optional(), secretName: nonEmpty.optional() }).optional(),
  annotations: z.record(nonEmpty, z.string()).optional(),
});

const issuer = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }),
  audiences: listOf(template),
  jwksUri: z.url({ protocol: /^https?$/ }).optional(),
  claims: z
    .strictObject({ user: nonEmpty.optional(), groups: nonEmpty.optional(), scopes: nonEmpty.optional() })
    .optional(),
  clientId: nonEmpty.optional(),
});
const identity = z.strictObject({
  issuers: listOf(issuer).optional(),
  groups: z.record(nonEmpty, nonEmpty).optional().describe("Name in manifests → value in tokens. Omitted: the same."),
  businessGroups: z.strictObject({ claim: nonEmpty }).optional(),
  overage: z.literal("deny").optional(),
});

const telemetry = z.strictObject({
  otlp: z.strictObject({ endpoint: uri }).optional(),
  traces: z.strictObject({ ratio: z.number().min(0).max(1) }).optional(),
  metrics: z.strictObject({ kind: z.enum(["pod-monitor", "annotations", "none"]) }).optional(),
  logs: z.strictObject({ maxInputs: z.enum(["none", "keys", "full"]) }).optional(),
  prometheus: uri.optional(),
});

const registry = z.strictObject({
  url: uri.describe("URL of the MCP registry; file: for a registry on disk."),
  auth: z.enum(["github-oidc", "oidc", "token", "none"]).optional(),
  namePrefix: nonEmpty.describe("Reverse-DNS namespace of the registry names, e.g. com.acme."),
});

const review = z.strictObject({
  team: nonEmpty,
  when: listOf(z.enum(["new-server", "new-tool", "policy-widened", "destructive-tool", "patch"])),
});

const policy = z.strictObject({
  lint: z.strictObject({ failOn: z.enum(severities).optional() }).optional(),
  breaking: z.enum(["call", "client", "surface"]).optional(),
  require: listOf(nonEmpty).optional().describe('Manifest fields that must be there, e.g. "owner.support".'),
  limits: z
    .strictObject({ maxReplicas: z.int().min(1).optional(), memory: quantity.optional(), cpu: quantity.optional() })
    .optional(),
  confirmRequired: z.enum(["none", "destructive"]).optional(),
  patches: z.record(nonEmpty, listOf(nonEmpty)).optional().describe("Kind → path globs that patches may touch."),
});

/** The company's platform.yaml (product.md, "platform.yaml"). */
export const platformSchema = z.strictObject({
  schemaVersion: z.literal(1),
  servers: listOf(grant).optional().describe("Who may own which names and grant which groups."),
  manifestDefaults: z.record(z.string(), z.json()).optional().describe("Any manifest field."),
  images: images.optional(),
  clusters: z.record(dnsLabel, cluster).optional(),
  environments: z.record(dnsLabel, environment),
  namespace: template.optional(),
  gateway: z.union([z.literal("none"), gateway]).optional(),
  identity: identity.optional(),
  mesh: z
    .strictObject({
      kind: z.enum(["none", "istio", "spiffe"]),
      mode: z.enum(["ambient", "sidecar"]).optional(),
      trustDomain: nonEmpty.optional(),
    })
    .optional(),
  secretStore: z
    .strictObject({ kind: z.enum(["ClusterSecretStore", "SecretStore", "Secret"]), name: nonEmpty, key: template })
    .optional(),
  telemetry: telemetry.optional(),
  registry: registry.optional(),
  reviews: z.record(nonEmpty, review).optional(),
  policy: policy.optional(),
});
export type Platform = z.infer<typeof platformSchema>;
