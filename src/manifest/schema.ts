import * as z from "zod";
import { severities } from "../report/finding.ts";
import { authorize, governance } from "../policy/schema.ts";
import {
  argv,
  dnsLabel,
  environmentVariable,
  imageByDigest,
  jsonPointer,
  listOf,
  nonEmpty,
  port,
  quantity,
  uri,
} from "./fields.ts";

/** MCP revisions that servers may declare, oldest first (https://modelcontextprotocol.io/specification). */
export const protocolVersions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"] as const;
export type ProtocolVersion = (typeof protocolVersions)[number];

const owner = z.strictObject({
  team: nonEmpty.describe("The team that owns the server."),
  businessGroups: listOf(nonEmpty)
    .optional()
    .describe("Callers outside these groups are refused before any tool rule."),
  support: listOf(uri).optional().describe("Where users find help: a list of URIs."),
  oncall: uri.optional().describe("Where the person on call is found."),
});

const version = z.union([
  nonEmpty,
  z.strictObject({ from: z.enum(["package.json", "pyproject.toml", "tag"]) }),
]);

const runtimeDetails = {
  version: nonEmpty.optional().describe('Version of the language runtime, e.g. "24" or "3.13".'),
  build: argv.optional().describe("Build command; runs inside the image build only."),
  transport: z.enum(["streamable-http", "stdio"]).optional().describe("stdio servers are bridged."),
  port: port.optional().describe("Given to the server as PORT (default 8080)."),
  path: z
    .string()
    .regex(/^\/\S*$/, { error: 'expected a path that starts with "/"' })
    .optional()
    .describe("Path of the MCP endpoint (default /mcp)."),
  sessions: z
    .enum(["none", "sticky"])
    .optional()
    .describe("Omitted: as the contract test observes, kept in the lock."),
  protocolVersions: listOf(z.enum(protocolVersions))
    .optional()
    .describe("MCP revisions that the server promises to speak."),
};

const runtime = z
  .strictObject({
    language: z.enum(["node", "python", "go"]).optional().describe("How the server is built and started."),
    entrypoint: z
      .string()
      .regex(/^[A-Za-z_][\w.]*:[A-Za-z_]\w*$/, { error: 'expected "module:object", e.g. "server:mcp"' })
      .optional()
      .describe('Python only: "module:object" of the FastMCP server.'),
    command: argv.optional().describe("argv that starts the server; a string is split without a shell."),
    dockerfile: nonEmpty.optional().describe("The team's own Dockerfile."),
    image: imageByDigest.optional().describe("A prebuilt image by digest."),
    ...runtimeDetails,
  })
  .superRefine((value, context) => {
    const ways = (["language", "dockerfile", "image"] as const).filter((key) => value[key] !== undefined);
    if (ways.length > 1) {
      context.addIssue({ code: "custom", path: [ways[1] ?? ""], message: `only one of ${ways.join(", ")}` });
    }
    if (value.entrypoint !== undefined && value.command !== undefined) {
      context.addIssue({ code: "custom", path: ["command"], message: "either entrypoint or command, not both" });
    }
    if (value.entrypoint !== undefined && value.language !== undefined && value.language !== "python") {
      context.addIssue({ code: "custom", path: ["entrypoint"], message: "entrypoint is for language: python" });
    }
  });

const env = z.record(environmentVariable, z.string()).describe("Plain values; never a credential.");
const secretSource = z.strictObject({ key: nonEmpty.optional(), property: nonEmpty.optional() });
const secrets = z
  .union([listOf(environmentVariable), z.record(environmentVariable, secretSource)])
  .describe("Names of secrets, or name → key and property in the platform's secret store; never a value.");

const subjects = (what: string) =>
  z.record(nonEmpty, governance.nullable()).describe(`${what} → policy; a bare key takes the defaults.`);

const suppression = z.strictObject({
  rule: nonEmpty.describe("Id of one rule."),
  tool: nonEmpty.optional(),
  pointer: jsonPointer.optional(),
  reason: nonEmpty.describe("Why the finding is accepted."),
  expires: z.iso.date().optional().describe("Last day on which the suppression holds, YYYY-MM-DD."),
});

const lint = z.strictObject({
  failOn: z.enum(severities).optional(),
  profiles: listOf(nonEmpty).optional(),
  suppress: listOf(suppression).optional(),
});

/** One call that the contract test makes, and what must come back. */
export const example = z.strictObject({
  arguments: z.record(z.string(), z.json()).default({}),
  expect: z
    .strictObject({
      isError: z.boolean().optional(),
      textContains: z.string().optional().describe("Some text block of the result contains this."),
      structuredContent: z.json().optional().describe("The structured result contains this."),
    })
    .default({}),
});
export type Example = z.infer<typeof example>;

const seconds = z.number().positive().max(600);
const contractTest = z.strictObject({
  env: z.record(environmentVariable, z.string()).optional().describe("Stand-ins for env and secrets."),
  timeouts: z.strictObject({ call: seconds.optional() }).optional(),
  examples: z
    .union([nonEmpty, z.record(nonEmpty, listOf(example))])
    .optional()
    .describe("Tool → list of { arguments, expect }, or the path of a YAML or JSON file that holds it."),
  breaking: z.enum(["call", "client", "surface"]).optional(),
});

const autoscaling = z
  .strictObject({
    minReplicas: z.int().min(1).optional(),
    maxReplicas: z.int().min(1).optional(),
    targetCPUUtilizationPercentage: z.int().min(1).max(100).optional(),
  })
  .refine((a) => (a.minReplicas ?? 1) <= (a.maxReplicas ?? Number.POSITIVE_INFINITY), {
    path: ["minReplicas"],
    error: "minReplicas must not be greater than maxReplicas",
  });
const amounts = z.strictObject({ cpu: quantity.optional(), memory: quantity.optional() });
const egress = z
  .strictObject({ host: nonEmpty.optional(), cidr: z.union([z.cidrv4(), z.cidrv6()]).optional(), port })
  .refine((rule) => (rule.host === undefined) !== (rule.cidr === undefined), {
    error: "expected exactly one of host and cidr",
  });
const patch = z.strictObject({
  target: z.strictObject({
    group: nonEmpty.optional(),
    version: nonEmpty.optional(),
    kind: nonEmpty,
    name: nonEmpty.optional(),
  }),
  patch: nonEmpty.describe("JSON patch or strategic merge patch, as in Kustomize."),
  reason: nonEmpty.describe("Why the pipeline's own settings do not suffice; shown to the reviewer."),
});
const deploy = z.strictObject({
  autoscaling: autoscaling.optional(),
  resources: z.strictObject({ requests: amounts.optional(), limits: amounts.optional() }).optional(),
  startupSeconds: z.int().min(1).max(3600).optional(),
  egress: listOf(egress).optional(),
  patches: listOf(patch).optional(),
});

/** What an environment may change; merged as JSON Merge Patch, so null removes. */
const environmentPatch = z.strictObject({
  env: z.record(environmentVariable, z.string().nullable()).optional(),
  secrets: z.union([secrets, z.record(environmentVariable, secretSource.nullable())]).optional(),
  deploy: z
    .strictObject({
      autoscaling: autoscaling.nullable(),
      resources: deploy.shape.resources.nullable(),
      startupSeconds: deploy.shape.startupSeconds.nullable(),
      egress: deploy.shape.egress.nullable(),
      patches: deploy.shape.patches.nullable(),
    })
    .partial()
    .optional(),
  defaults: governance.extend({ authorize: authorize.nullable().optional() }).optional(),
  tools: subjects("Tool name").optional(),
  prompts: subjects("Prompt name").optional(),
  resources: subjects("Resource URI or URI template").optional(),
});

/** The team's mcp.yaml (product.md, "mcp.yaml"). */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: dnsLabel.describe("Name of the server; the registry name is the platform's prefix and this."),
  registryName: z
    .string()
    .max(200)
    .regex(/^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?\/[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?$/, {
      error: 'expected "namespace/name", e.g. "com.acme/presto"',
    })
    .optional(),
  title: z.string().min(1).max(100).optional(),
  description: z.string().min(1).max(100).describe("At most 100 characters, the registry's limit."),
  version: version.optional(),
  lifecycle: z.enum(["experimental", "production", "deprecated"]).optional(),
  owner: z.union([nonEmpty, owner]).describe("The team, or team with support, on-call and business groups."),
  docs: uri.optional(),
  runtime,
  env: env.optional(),
  secrets: secrets.optional(),
  defaults: governance.optional().describe("Policy for every tool, prompt and resource that says nothing else."),
  tools: subjects("Tool name"),
  prompts: subjects("Prompt name").optional(),
  resources: subjects("Resource URI or URI template").optional(),
  lint: lint.optional(),
  contractTest: contractTest.optional(),
  deploy: deploy.optional(),
  environments: z.record(dnsLabel, environmentPatch).optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;
