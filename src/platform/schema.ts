import * as z from "zod";
import { manifestDefaultsSchema } from "../manifest/schema.ts";
import { severities } from "../report/finding.ts";
import { dnsLabel, listOf, nonEmpty, quantity, uri } from "../source/fields.ts";
import { gateway, identity, mesh, secretStore, telemetry } from "./network-schema.ts";

/** Text in which `{name}` is replaced; see template.ts for the names that exist. */
const template = nonEmpty;

const grant = z.strictObject({
  repositories: listOf(nonEmpty).describe('Globs over "owner/name" of the repositories that get this grant.'),
  names: listOf(nonEmpty).describe("Globs over the server names that they may own."),
  groups: listOf(nonEmpty)
    .optional()
    .describe("Globs over the groups that they may let in. Omitted: all known."),
});

const images = z.strictObject({
  registry: nonEmpty.describe("Where images are pushed, e.g. registry.acme.example/mcp."),
  base: z.record(nonEmpty, nonEmpty).optional().describe('Base images: "node:24" → image by digest.'),
  architectures: listOf(z.enum(["amd64", "arm64"]))
    .optional()
    .describe("Architectures that every image is built for."),
  signing: z.enum(["github", "none"]).optional().describe("How images are attested."),
  pullSecrets: listOf(dnsLabel)
    .optional()
    .describe("Names of the Secrets that let nodes pull images, in every server's namespace."),
  signers: listOf(nonEmpty)
    .optional()
    .describe(
      "Workflows whose signature counts: owner/repository/.github/workflows/file@ref, where * stands for anything. Omitted: the one that deploys.",
    ),
  sigstore: z
    .strictObject({
      fulcio: uri.optional().describe("URL of the certificate authority."),
      rekor: uri.optional().describe("URL of the transparency log."),
      trustedRoot: nonEmpty.optional().describe("Path of the trusted root, in JSON, relative to this file."),
      issuer: uri.optional().describe("Issuer of the workflows' tokens (default: GitHub's)."),
    })
    .optional()
    .describe("A Sigstore of your own. Omitted: the public one."),
  sbom: nonEmpty
    .optional()
    .describe("Image that lists what an image holds; none: no list. Omitted: BuildKit's own scanner."),
});

const cluster = z.strictObject({
  server: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe("URL of the Kubernetes API. Omitted: nothing talks to it, delivery is by oci or git."),
  certificateAuthority: nonEmpty.optional().describe("Path of the API's certificate authority, in PEM."),
  auth: z
    .strictObject({
      kind: z
        .enum(["aws", "gcp", "azure", "oidc", "kubeconfig"])
        .describe("How the pipeline proves who it is."),
      audience: nonEmpty.optional().describe("Audience of the token."),
    })
    .optional()
    .describe("Authentication at the Kubernetes API."),
  runner: z
    .union([nonEmpty, listOf(nonEmpty)])
    .optional()
    .describe("Labels of the runner inside the network."),
});

const delivery = z.strictObject({
  kind: z
    .enum(["process", "apply", "oci", "git"])
    .describe(
      "process: on this machine; apply: to the cluster; oci and git: where Argo CD or Flux fetch it.",
    ),
  repository: nonEmpty
    .optional()
    .describe(
      'Repository that Argo CD or Flux watch: "owner/name" for git; for oci an image repository, by default that of the image and "/objects". May use {name} and {owner.team}.',
    ),
  branch: nonEmpty.optional().describe("Branch of that repository (default main)."),
  path: nonEmpty.optional().describe('File in that repository (default "{environment}/{name}.yaml").'),
  pullRequest: z
    .boolean()
    .optional()
    .describe("git: open a pull request and wait for its merge, instead of committing to the branch."),
  timeoutSeconds: z
    .int()
    .min(1)
    .max(21_600)
    .optional()
    .describe("How long Argo CD or Flux, and a merge, may take (default 900)."),
});

/** A named place to deploy. */
const environment = z.strictObject({
  promoteFrom: dnsLabel
    .optional()
    .describe("The digest that this environment proved is taken, never a new build."),
  clusters: listOf(dnsLabel).optional().describe("Names of clusters, in the order of the rollout."),
  delivery: delivery.describe("How a release reaches the environment."),
  domain: template.optional().describe('Host name of the server, e.g. "{name}.mcp.acme.example".'),
  protection: z
    .literal("required")
    .optional()
    .describe("Deploying is refused unless the GitHub environment has reviewers and a tag rule."),
  reviews: listOf(nonEmpty).optional().describe("Names of reviews that must be approved."),
  register: z.boolean().optional().describe("Whether servers are published to the MCP registry from here."),
});
export type Environment = z.infer<typeof environment>;

const registry = z.strictObject({
  url: uri.describe("URL of the MCP registry; file: for a registry on disk."),
  auth: z
    .enum(["github-oidc", "oidc", "token", "none"])
    .optional()
    .describe(
      "How the pipeline logs in: with the workflow's identity, a company token (MCP_REGISTRY_OIDC_TOKEN), the registry's own (MCP_REGISTRY_TOKEN), or anonymously.",
    ),
  audience: nonEmpty
    .optional()
    .describe("Audience that the registry expects in the workflow's token. Omitted: the origin of its URL."),
  older: z
    .strictObject({
      active: z.int().min(1).describe("Newest versions that stay active; older ones are deprecated."),
      deleteAfterDays: z
        .int()
        .min(1)
        .optional()
        .describe("Days after which a deprecated version is deleted. Omitted: never."),
    })
    .optional()
    .describe("What happens to older versions of a server. Omitted: they stay as they are."),
  namePrefix: nonEmpty.describe("Reverse-DNS namespace of the registry names, e.g. com.acme."),
});

const review = z.strictObject({
  team: z
    .string()
    .regex(/^[^/\s]+\/[^/\s]+$/, { error: 'expected a GitHub team such as "acme/security"' })
    .optional()
    .describe("GitHub team that approves, owner/team. Either team or check."),
  check: z
    .strictObject({
      name: nonEmpty.describe("Name of the check run."),
      app: nonEmpty.describe("Slug of the GitHub App that writes it: nobody else's check counts."),
    })
    .optional()
    .describe("Check run of a program outside, such as an AI reviewer, that approves instead of a team."),
  when: listOf(z.enum(["new-server", "new-tool", "policy-widened", "destructive-tool", "patch"])).describe(
    "What asks for the review.",
  ),
});

const policy = z.strictObject({
  lint: z
    .strictObject({
      failOn: z.enum(severities).optional().describe("The least strict level that teams may set."),
      severity: z
        .record(nonEmpty, z.enum(severities))
        .optional()
        .describe("Id of a rule → the least that its findings count as; teams may raise it, not lower it."),
    })
    .optional()
    .describe("Settings of lint that teams may tighten, not loosen."),
  breaking: z
    .enum(["call", "client", "surface"])
    .optional()
    .describe("The narrowest level of breaking changes that teams may set."),
  acceptance: z
    .strictObject({
      reviewers: listOf(nonEmpty).describe("GitHub logins whose approval of a pull request accepts one."),
    })
    .optional()
    .describe("Who may accept findings and breaking changes by a suppression. Omitted: nobody."),
  require: z
    .array(nonEmpty)
    .optional()
    .describe('Manifest fields that must be there. Omitted: ["owner.support"]; an empty list waives it.'),
  limits: z
    .strictObject({
      maxReplicas: z.int().min(1).optional().describe("Most replicas of one server."),
      memory: quantity.optional().describe("Most memory of one replica."),
      cpu: quantity.optional().describe("Most CPU of one replica."),
    })
    .optional()
    .describe("What no server may exceed."),
  confirmRequired: z
    .enum(["none", "destructive"])
    .optional()
    .describe("destructive: tools that can destroy something must ask the user first."),
  patches: z
    .record(nonEmpty, listOf(nonEmpty))
    .optional()
    .describe("Kind → globs over JSON pointers that patches may touch. Omitted: none."),
});

/** The company's platform.yaml (product.md, "platform.yaml"). */
export const platformSchema = z.strictObject({
  schemaVersion: z.literal(1).describe("Version of this file format."),
  servers: listOf(grant).optional().describe("Who may own which names and grant which groups."),
  manifestDefaults: manifestDefaultsSchema
    .optional()
    .describe("Any manifest field, as default for all servers."),
  images: images.optional().describe("Where images go and what they are built on."),
  clusters: z.record(dnsLabel, cluster).optional().describe("Kubernetes clusters by name."),
  environments: z.record(dnsLabel, environment).describe("Places to deploy, by name."),
  namespace: template.optional().describe('Kubernetes namespace, e.g. "mcp-{owner.team}".'),
  gateway: z
    .union([z.literal("none"), gateway])
    .optional()
    .describe("How servers are exposed: Gateway API parents, an ingress class, or none."),
  identity: identity.optional().describe("Who issues tokens, and how their claims are read."),
  cni: z
    .literal("cilium")
    .optional()
    .describe("Network plugin whose policies know host names. Omitted: Kubernetes' own policies."),
  mesh: mesh.optional().describe("Service mesh, which gives workloads their identity."),
  secretStore: secretStore.optional().describe("Where secrets are kept."),
  telemetry: telemetry.optional().describe("Where logs, metrics and traces go."),
  registry: registry.optional().describe("The MCP registry that lists the servers."),
  reviews: z.record(nonEmpty, review).optional().describe("Reviews by name."),
  workflow: z
    .strictObject({
      runner: z
        .union([nonEmpty, listOf(nonEmpty)])
        .optional()
        .describe("Labels of the runner that builds, registers and comments (default ubuntu-latest)."),
    })
    .optional()
    .describe("How `platform init` and `platform upgrade` write the workflow."),
  policy: policy.optional().describe("What every manifest is checked against; never merged."),
});
export type Platform = z.infer<typeof platformSchema>;
