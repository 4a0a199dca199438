import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  iso_exports
} from "./chunk-RNYTOPOJ.js";
import {
  ZodNullable,
  ZodObject,
  ZodOptional,
  ZodRecord,
  ZodUnion,
  _enum,
  array,
  boolean,
  cidrv4,
  cidrv6,
  int,
  json,
  lazy,
  literal,
  number,
  record,
  strictObject,
  string,
  union
} from "./chunk-3S3HXV5Q.js";
import {
  config
} from "./chunk-MSZFCAM2.js";
import {
  severities
} from "./chunk-XSJEOQQV.js";

// src/source/fields.ts
config({ jitless: true });
var dnsLabel = string().max(63).regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, {
  error: "expected a DNS label: lower-case letters, digits and dashes, not at either end"
});
var listOf = (item) => array(item).nonempty();
var nonEmpty = string().min(1);
var uri = string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i, {
  error: "expected a URI such as https://\u2026 or mailto:\u2026"
});
var quantity = string().regex(/^\d+(\.\d+)?([eE][+-]?\d+|m|[kMGTPE]|[KMGTPE]i)?$/, {
  error: 'expected a Kubernetes quantity such as "250m", "512Mi" or "2Gi"'
});
var hostName = string().max(253).regex(
  /^(\*\.)?[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
  {
    error: 'expected a host name such as "api.example.com", without scheme, port or path'
  }
);
var pathInside = string().min(1).refine((path) => !path.startsWith("/") && !path.split("/").includes(".."), {
  error: "expected a path inside the manifest's folder, without a leading / and without .."
});
var port = int().min(1).max(65535);
var environmentVariable = string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error: "expected a name of letters, digits and underscores that does not start with a digit"
});
var argv = union([string().min(1), listOf(string().min(1))]);
var jsonPointer = string().regex(/^(\/([^~/]|~[01])*)*$/, {
  error: 'expected a JSON pointer such as "/properties/email"'
});
var imageByDigest = string().regex(/^[^\s@]+@sha256:[0-9a-f]{64}$/, {
  error: "expected an image by digest: name@sha256:<64 hex digits>"
});
var anyMap = {
  when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value)
};

// src/manifest/runtime-schema.ts
var protocolVersions = [
  "2024-11-05",
  "2025-03-26",
  "2025-06-18",
  "2025-11-25",
  "2026-07-28"
];
var runtime = strictObject({
  language: _enum(["node", "python", "go"]).optional().describe("Language of the server. Omitted: detected from the files beside the manifest."),
  entrypoint: string().regex(/^[A-Za-z_][\w.]*:[A-Za-z_]\w*$/, { error: 'expected "module:object", e.g. "server:mcp"' }).optional().describe('Python only: "module:object" of the FastMCP server, e.g. "presto_mcp.server:mcp".'),
  command: argv.optional().describe("argv that starts the server; a string is split into words without a shell."),
  dockerfile: pathInside.optional().describe("Path of the team's own Dockerfile, relative to the manifest and inside its folder."),
  image: imageByDigest.optional().describe("A prebuilt image by digest: name@sha256:\u2026"),
  version: nonEmpty.optional().describe('Version of the language runtime, e.g. "24" or "3.13".'),
  build: argv.optional().describe("argv of the build; it runs inside the image build only."),
  transport: _enum(["streamable-http", "stdio"]).optional().describe("How the server speaks MCP. A stdio server is bridged to streamable HTTP."),
  port: port.optional().describe("Port that the server listens on, given to it as PORT (default 8080)."),
  path: string().regex(/^\/$|^(\/(?!\.{1,2}(\/|$))[\w.~!$&'()*+,;=:@%-]+)+\/?$/, {
    error: 'expected a path such as "/mcp", without query, "//" and ".."'
  }).optional().describe("Path of the MCP endpoint (default /mcp)."),
  sessions: _enum(["none", "sticky"]).optional().describe(
    "Whether calls of one session must reach one process. Omitted: as the contract test observes."
  ),
  protocolVersions: listOf(_enum(protocolVersions)).optional().describe("MCP revisions that the server promises to speak.")
}).superRefine((value, context) => {
  const ways = ["language", "dockerfile", "image"].filter((key) => value[key] !== void 0);
  if (ways.length > 1) {
    const message = `only one of ${ways.join(", ")} can say how the server is built`;
    context.addIssue({ code: "custom", path: [ways[1] ?? ""], message });
  }
  if (value.entrypoint !== void 0 && value.command !== void 0) {
    context.addIssue({
      code: "custom",
      path: ["command"],
      message: "write either entrypoint or command, not both"
    });
  }
  if (value.entrypoint !== void 0 && (value.language === "node" || value.language === "go")) {
    context.addIssue({
      code: "custom",
      path: ["entrypoint"],
      message: "entrypoint is for language: python only"
    });
  }
  for (const key of ["entrypoint", "build", "version"]) {
    const image = value.image === void 0 ? void 0 : "image";
    const whole = value.dockerfile === void 0 ? image : "dockerfile";
    if (whole !== void 0 && value[key] !== void 0) {
      context.addIssue({
        code: "custom",
        path: [key],
        message: `${key} has no effect beside ${whole}; remove it`
      });
    }
  }
}, anyMap);

// src/policy/schema.ts
var spiffeId = string().regex(/^spiffe:\/\/[a-z0-9._-]+(\/[A-Za-z0-9._-]+)+$/, {
  error: "expected a SPIFFE ID: spiffe://trust-domain/path"
});
var authorizeRule = strictObject({
  groups: listOf(nonEmpty).optional().describe("Caller is in one of these groups."),
  scopes: listOf(nonEmpty).optional().describe("Caller's token carries one of these scopes."),
  users: listOf(nonEmpty).optional().describe("Caller is one of these users."),
  workloads: listOf(spiffeId).optional().describe("Caller is one of these workloads, by SPIFFE ID."),
  authenticated: literal(true).optional().describe("Any caller with a valid token.")
}).refine((rule) => Object.keys(rule).length > 0, {
  error: "a rule needs at least one of groups, scopes, users, workloads, authenticated"
});
var authorize = union([authorizeRule, listOf(authorizeRule)]).describe("Who may call: one rule, or a list of rules any of which suffices. Nothing written: nobody.");
var governance = strictObject({
  authorize: authorize.optional(),
  confirm: _enum(["none", "elicitation"]).optional().describe("The server must ask the user before it acts."),
  minutesSaved: number().min(0).optional().describe("Minutes of work that one successful call saves."),
  logInputs: _enum(["none", "keys", "full"]).optional().describe("How much of the arguments the logs keep; never above the platform's maximum."),
  redact: listOf(jsonPointer).optional().describe("JSON pointers into the arguments whose values are never logged.")
});

// src/manifest/deploy-schema.ts
var autoscaling = strictObject({
  minReplicas: int().min(1).optional().describe("Fewest replicas, at least 1."),
  maxReplicas: int().min(1).optional().describe("Most replicas, not below minReplicas."),
  targetCPUUtilizationPercentage: int().min(1).max(100).optional().describe("Average CPU use, in percent of the request, above which replicas are added.")
}).refine(({ minReplicas, maxReplicas }) => !(Number(minReplicas ?? 1) > Number(maxReplicas ?? Infinity)), {
  path: ["minReplicas"],
  error: "minReplicas must not be greater than maxReplicas",
  ...anyMap
});
var amounts = strictObject({
  cpu: quantity.optional().describe('Kubernetes quantity, e.g. "250m".'),
  memory: quantity.optional().describe('Kubernetes quantity, e.g. "512Mi".')
});
var egress = strictObject({
  host: hostName.optional().describe("Host name that the server may call, e.g. api.example.com."),
  cidr: union([cidrv4(), cidrv6()]).optional().describe("Address range that the server may call, e.g. 10.0.0.0/8."),
  port: port.describe("Port at that host or range.")
}).refine((rule) => rule.host === void 0 !== (rule.cidr === void 0), {
  error: "write exactly one of host and cidr",
  ...anyMap
});
var patch = strictObject({
  target: strictObject({
    group: nonEmpty.optional().describe("API group of the objects."),
    version: nonEmpty.optional().describe("API version of the objects."),
    kind: nonEmpty.describe("Kind of the objects, e.g. Deployment."),
    name: nonEmpty.optional().describe("Name of one object. Omitted: all of the kind.")
  }).describe("Which rendered objects are patched, as in Kustomize."),
  patch: nonEmpty.describe("JSON patch or strategic merge patch, as YAML or JSON text."),
  reason: nonEmpty.describe("Why the pipeline's own settings do not suffice; shown to the reviewer.")
});
var deploy = strictObject({
  autoscaling: autoscaling.optional().describe("How many replicas run."),
  resources: strictObject({
    requests: amounts.optional().describe("What every replica gets."),
    limits: amounts.optional().describe("What no replica may exceed.")
  }).optional().describe("CPU and memory of each replica."),
  startupSeconds: int().min(1).max(3600).optional().describe("Time that the server may take to become ready."),
  egress: listOf(egress).optional().describe("What the server may call outside; nothing else is reachable."),
  patches: listOf(patch).optional().describe("Escape hatch: patches to rendered objects, allowed by the platform path by path.")
});

// src/manifest/patch-of.ts
function patchOf(schema) {
  return patched(schema);
}
function patched(schema) {
  if (schema instanceof ZodOptional || schema instanceof ZodNullable) return patched(schema.unwrap());
  if (schema instanceof ZodObject) {
    const members = Object.entries(schema.shape).map(([key, member]) => {
      const description = descriptionOf(member);
      const patch2 = patched(member).nullable().optional();
      return [key, description === void 0 ? patch2 : patch2.describe(description)];
    });
    return strictObject(Object.fromEntries(members));
  }
  if (schema instanceof ZodRecord) {
    return record(schema.keyType, patched(schema.valueType).nullable());
  }
  if (schema instanceof ZodUnion) return union(schema.options.map(patched));
  return schema;
}
function descriptionOf(schema) {
  if (schema.description !== void 0) return schema.description;
  if (schema instanceof ZodOptional || schema instanceof ZodNullable) {
    return descriptionOf(schema.unwrap());
  }
  return void 0;
}

// src/manifest/schema.ts
var owner = strictObject({
  team: nonEmpty.describe("The team that owns the server."),
  businessGroups: listOf(nonEmpty).optional().describe("Callers outside these groups are refused before any tool rule."),
  support: listOf(uri).optional().describe("Where users find help: a list of URIs."),
  oncall: uri.optional().describe("Where the person on call is found.")
});
var versionSources = ["package.json", "pyproject.toml", "tag"];
var version = union([
  // The registry takes no ranges, and 1.x is one.
  string().regex(/^\d+(\.\d+)*(?!\.?[xX](\.|$))[0-9A-Za-z.+-]*$/, {
    error: 'expected a version such as "1.4.2"'
  }),
  strictObject({ from: _enum(versionSources).describe("Where the version is read.") })
]);
var env = record(environmentVariable, string());
var secretSource = strictObject({
  key: nonEmpty.optional().describe("Key in the platform's secret store. Omitted: the platform's template."),
  property: nonEmpty.optional().describe("Property of the stored secret.")
});
var secrets = union([listOf(environmentVariable), record(environmentVariable, secretSource)]);
var subjects = record(nonEmpty, governance.nullable());
var suppression = strictObject({
  rule: nonEmpty.describe("Id of one rule of lint, or of one breaking change as diff names it."),
  tool: nonEmpty.optional().describe("Name of one tool. Omitted: all."),
  pointer: jsonPointer.optional().describe("JSON pointer into the tool object. Omitted: everywhere in it."),
  reason: nonEmpty.describe("Why the finding is accepted."),
  expires: iso_exports.date().optional().describe("Last day on which the suppression holds, YYYY-MM-DD."),
  reviewer: nonEmpty.optional().describe("GitHub login of who accepts it; the platform's policy.acceptance names who may.")
});
var severityOverride = strictObject({
  rule: nonEmpty.describe("Id of one rule."),
  tool: nonEmpty.optional().describe("Name of one tool. Omitted: all findings of the rule."),
  severity: _enum(severities).describe("What the findings count as; never less than the platform says."),
  reason: nonEmpty.describe("Why they count so here.")
});
var lint = strictObject({
  failOn: _enum(severities).optional().describe("Lint fails for findings of this severity or a worse one."),
  profiles: listOf(nonEmpty).optional().describe("Clients whose own limits are checked as well."),
  severity: listOf(severityOverride).optional().describe("Findings that count more or less in this server than by default, each with its reason."),
  suppress: listOf(suppression).optional().describe("Findings that the team accepts, each with its reason.")
});
var marker = strictObject({
  file: nonEmpty.optional().describe("Path, relative to the server's working directory, that is there once it acted."),
  output: nonEmpty.optional().describe("Text that the server writes to stderr (over HTTP also to stdout) when it acts."),
  tool: nonEmpty.optional().describe("Read-only tool whose answer shows it; needs textContains."),
  arguments: record(string(), json()).optional().describe("Arguments of that tool."),
  textContains: nonEmpty.optional().describe("What its answer contains once the other has acted.")
}).refine(
  ({ file, output, tool, textContains }) => [file, output, tool].filter((one) => one !== void 0).length === 1 && tool === void 0 === (textContains === void 0),
  { error: "expected exactly one of file, output, and tool with textContains" }
);
var example = strictObject({
  arguments: record(string(), json()).default({}).describe("Arguments of the call."),
  expect: strictObject({
    isError: boolean().optional().describe("Whether the tool must answer with an error."),
    textContains: string().optional().describe("Some text block of the result contains this."),
    structuredContent: json().optional().describe("The structured result contains this.")
  }).default({}).describe("What must come back. Empty: any result that is not an error."),
  confirm: strictObject({ marker: marker.describe("What shows whether the tool has acted.") }).optional().describe(
    "For a tool with confirm: elicitation. Proven with this call: it asks, and acts only if the user agrees."
  )
});
var contractTest = strictObject({
  env: record(environmentVariable, string()).optional().describe("Stand-ins for env and secrets."),
  timeouts: strictObject({
    call: number().positive().max(600).optional().describe("Seconds that one call may take.")
  }).optional().describe("How long the contract test waits."),
  examples: union([nonEmpty, record(nonEmpty, listOf(example))]).optional().describe("Tool \u2192 list of { arguments, expect }, or the path of a YAML or JSON file that holds it."),
  breaking: _enum(["call", "client", "surface"]).optional().describe("Which changes against the lock count as breaking; call is narrowest, surface widest."),
  against: _enum(["release", "registry"]).optional().describe("Lint also compares the surface with the last release tag, or with the newest registry entry.")
});
var changeable = {
  env: env.optional().describe("Plain values, name \u2192 value; never a credential."),
  secrets: secrets.optional().describe("Names of secrets, or name \u2192 key and property in the platform's secret store; never a value."),
  defaults: governance.optional().describe("Policy for every tool, prompt and resource that says nothing else."),
  prompts: subjects.optional().describe("Prompt name \u2192 policy; a bare key takes the defaults."),
  resources: subjects.optional().describe("Resource URI or URI template \u2192 policy; a bare key takes the defaults."),
  deploy: deploy.optional().describe("Scaling, resources and network of the running server.")
};
var tools = subjects.describe(
  "Tool name \u2192 policy; a bare key takes the defaults. What is not listed is unreachable."
);
var environmentPatch = lazy(() => patchOf(strictObject({ ...changeable, tools: tools.optional() })));
var manifestSchema = strictObject({
  schemaVersion: literal(1).describe("Version of this file format."),
  name: dnsLabel.describe("Name of the server; the registry name is the platform's prefix and this."),
  registryName: string().max(200).regex(/^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?\/[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?$/, {
    error: 'expected "namespace/name", e.g. "com.acme/presto"'
  }).optional().describe("Full name in the MCP registry. Omitted: the platform's prefix and the name."),
  title: string().min(1).max(100).optional().describe("Name for people, at most 100 characters."),
  description: string().min(1).max(100).describe("What the server does; at most 100 characters, the registry's limit."),
  version: version.optional().describe("Version of the server: a literal, or the place where it is read."),
  lifecycle: _enum(["experimental", "production", "deprecated"]).optional().describe("How much users may rely on the server."),
  owner: union([nonEmpty, owner]).describe("The team, or the team with support, on-call and business groups."),
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
  environments: record(dnsLabel, environmentPatch).optional().describe(
    "Environment \u2192 what differs there, merged as JSON Merge Patch: maps merge, lists replace, null removes."
  )
});
var manifestDefaultsSchema = lazy(() => patchOf(manifestSchema.omit({ schemaVersion: true })));

export {
  dnsLabel,
  listOf,
  nonEmpty,
  uri,
  quantity,
  authorize,
  protocolVersions,
  runtime,
  example,
  manifestSchema,
  manifestDefaultsSchema
};
