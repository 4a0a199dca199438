import * as z from "zod";
import { governance } from "../policy/schema.ts";
import { severities } from "../report/finding.ts";
import { dnsLabel, environmentVariable, jsonPointer, listOf, nonEmpty, uri } from "../source/fields.ts";
import { deploy } from "./deploy-schema.ts";
import { patchOf } from "./patch-of.ts";
import { runtime } from "./runtime-schema.ts";

export { type ProtocolVersion, protocolVersions } from "./runtime-schema.ts";

const owner = z.strictObject({
  team: nonEmpty.describe("The team that owns the server."),
  businessGroups: listOf(nonEmpty)
    .optional()
    .describe("Callers outside these groups are refused before any tool rule."),
  support: listOf(uri).optional().describe("Where users find help: a list of URIs."),
  oncall: uri.optional().describe("Where the person on call is found."),
});

/** Files and refs that `version: { from: … }` may name. */
export const versionSources = ["package.json", "pyproject.toml", "tag"] as const;

const version = z.union([
  // The registry takes no ranges, and 1.x is one.
  z.string().regex(/^\d+(\.\d+)*(?!\.?[xX](\.|$))[0-9A-Za-z.+-]*$/, {
    error: 'expected a version such as "1.4.2"',
  }),
  z.strictObject({ from: z.enum(versionSources).describe("Where the version is read.") }),
]);

const env = z.record(environmentVariable, z.string());
const secretSource = z.strictObject({
  key: nonEmpty.optional().describe("Key in the platform's secret store. Omitted: the platform's template."),
  property: nonEmpty.optional().describe("Property of the stored secret."),
});
const secrets = z.union([listOf(environmentVariable), z.record(environmentVariable, secretSource)]);
const subjects = z.record(nonEmpty, governance.nullable());

const suppression = z.strictObject({
  rule: nonEmpty.describe("Id of one rule of lint, or of one breaking change as diff names it."),
  tool: nonEmpty.optional().describe("Name of one tool. Omitted: all."),
  pointer: jsonPointer.optional().describe("JSON pointer into the tool object. Omitted: everywhere in it."),
  reason: nonEmpty.describe("Why the finding is accepted."),
  expires: z.iso.date().optional().describe("Last day on which the suppression holds, YYYY-MM-DD."),
  reviewer: nonEmpty
    .optional()
    .describe("GitHub login of who accepts it; the platform's policy.acceptance names who may."),
});

const severityOverride = z.strictObject({
  rule: nonEmpty.describe("Id of one rule."),
  tool: nonEmpty.optional().describe("Name of one tool. Omitted: all findings of the rule."),
  severity: z.enum(severities).describe("What the findings count as; never less than the platform says."),
  reason: nonEmpty.describe("Why they count so here."),
});

const lint = z.strictObject({
  failOn: z.enum(severities).optional().describe("Lint fails for findings of this severity or a worse one."),
  profiles: listOf(nonEmpty).optional().describe("Clients whose own limits are checked as well."),
  severity: listOf(severityOverride)
    .optional()
    .describe("Findings that count more or less in this server than by default, each with its reason."),
  suppress: listOf(suppression).optional().describe("Findings that the team accepts, each with its reason."),
});

/** What shows that a tool has acted: one of file, output and tool. */
const marker = z
  .strictObject({
    file: nonEmpty
      .optional()
      .describe("Path, relative to the server's working directory, that is there once it acted."),
    output: nonEmpty
      .optional()
      .describe("Text that the server writes to stderr (over HTTP also to stdout) when it acts."),
    tool: nonEmpty.optional().describe("Read-only tool whose answer shows it; needs textContains."),
    arguments: z.record(z.string(), z.json()).optional().describe("Arguments of that tool."),
    textContains: nonEmpty.optional().describe("What its answer contains once the other has acted."),
  })
  .refine(
    ({ file, output, tool, textContains }) =>
      [file, output, tool].filter((one) => one !== undefined).length === 1 &&
      (tool === undefined) === (textContains === undefined),
    { error: "expected exactly one of file, output, and tool with textContains" },
  );

/** One call that the contract test makes, and what must come back. */
export const example = z.strictObject({
  arguments: z.record(z.string(), z.json()).default({}).describe("Arguments of the call."),
  expect: z
    .strictObject({
      isError: z.boolean().optional().describe("Whether the tool must answer with an error."),
      textContains: z.string().optional().describe("Some text block of the result contains this."),
      structuredContent: z.json().optional().describe("The structured result contains this."),
    })
    .default({})
    .describe("What must come back. Empty: any result that is not an error."),
  confirm: z
    .strictObject({ marker: marker.describe("What shows whether the tool has acted.") })
    .optional()
    .describe(
      "For a tool with confirm: elicitation. Proven with this call: it asks, and acts only if the user agrees.",
    ),
});
export type Example = z.infer<typeof example>;

const contractTest = z.strictObject({
  env: z.record(environmentVariable, z.string()).optional().describe("Stand-ins for env and secrets."),
  timeouts: z
    .strictObject({
      call: z.number().positive().max(600).optional().describe("Seconds that one call may take."),
    })
    .optional()
    .describe("How long the contract test waits."),
  examples: z
    .union([nonEmpty, z.record(nonEmpty, listOf(example))])
    .optional()
    .describe("Tool → list of { arguments, expect }, or the path of a YAML or JSON file that holds it."),
  breaking: z
    .enum(["call", "client", "surface"])
    .optional()
    .describe("Which changes against the lock count as breaking; call is narrowest, surface widest."),
  against: z
    .enum(["release", "registry"])
    .optional()
    .describe("Lint also compares the surface with the last release tag, or with the newest registry entry."),
});

/** The fields that an environment may change, with their descriptions. */
const changeable = {
  env: env.optional().describe("Plain values, name → value; never a credential."),
  secrets: secrets
    .optional()
    .describe("Names of secrets, or name → key and property in the platform's secret store; never a value."),
  defaults: governance
    .optional()
    .describe("Policy for every tool, prompt and resource that says nothing else."),
  prompts: subjects.optional().describe("Prompt name → policy; a bare key takes the defaults."),
  resources: subjects
    .optional()
    .describe("Resource URI or URI template → policy; a bare key takes the defaults."),
  deploy: deploy.optional().describe("Scaling, resources and network of the running server."),
};
const tools = subjects.describe(
  "Tool name → policy; a bare key takes the defaults. What is not listed is unreachable.",
);

/** Made when the first manifest with environments comes: making it is a tenth of what reading a manifest takes. */
const environmentPatch = z.lazy(() => patchOf(z.strictObject({ ...changeable, tools: tools.optional() })));

/** The team's mcp.yaml (product.md, "mcp.yaml"). */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1).describe("Version of this file format."),
  name: dnsLabel.describe("Name of the server; the registry name is the platform's prefix and this."),
  registryName: z
    .string()
    .max(200)
    .regex(/^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?\/[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?$/, {
      error: 'expected "namespace/name", e.g. "com.acme/presto"',
    })
    .optional()
    .describe("Full name in the MCP registry. Omitted: the platform's prefix and the name."),
  title: z.string().min(1).max(100).optional().describe("Name for people, at most 100 characters."),
  description: z
    .string()
    .min(1)
    .max(100)
    .describe("What the server does; at most 100 characters, the registry's limit."),
  version: version.optional().describe("Version of the server: a literal, or the place where it is read."),
  lifecycle: z
    .enum(["experimental", "production", "deprecated"])
    .optional()
    .describe("How much users may rely on the server."),
  owner: z
    .union([nonEmpty, owner])
    .describe("The team, or the team with support, on-call and business groups."),
  docs: uri.optional().describe("Where the server's documentation is."),
  runtime: runtime.describe("How the server is built and started. What is omitted is detected and printed."),
  env: changeable.env,
  secrets: changeable.secrets,
  defaults: changeable.defaults,
  tools,
  prompts: changeable.prompts,
  resources: changeable.resources,
  lint: lint.optional().describe("Settings of the lint stage; they may only tighten what the platform says."),
  contractTest: contractTest.optional().describe("Settings of the contract-test stage."),
  deploy: changeable.deploy,
  environments: z
    .record(dnsLabel, environmentPatch)
    .optional()
    .describe(
      "Environment → what differs there, merged as JSON Merge Patch: maps merge, lists replace, null removes.",
    ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What `manifestDefaults` of a platform may hold: any manifest field. */
export const manifestDefaultsSchema = z.lazy(() => patchOf(manifestSchema.omit({ schemaVersion: true })));
