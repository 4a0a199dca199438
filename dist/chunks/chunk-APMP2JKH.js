import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  templateProblems
} from "./chunk-AKFMQXDF.js";
import {
  checkControlCharacters,
  checkManifest,
  reporter,
  suggestion,
  today
} from "./chunk-7MTRYWOL.js";
import {
  didYouMean
} from "./chunk-W235HKW5.js";
import {
  dnsLabel,
  listOf,
  manifestDefaultsSchema,
  manifestSchema,
  nonEmpty,
  quantity,
  uri
} from "./chunk-GYU3GC6Y.js";
import {
  parseYaml
} from "./chunk-NMTE7BQC.js";
import {
  displayPath,
  readText
} from "./chunk-6FGREQJ7.js";
import {
  pointerToken,
  toPointer
} from "./chunk-N56AOBVN.js";
import {
  isMap,
  itemsOf,
  membersOf,
  pick
} from "./chunk-PX3ANLY6.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  number,
  record,
  strictObject,
  string,
  union,
  url
} from "./chunk-3S3HXV5Q.js";
import {
  severities,
  sortFindings
} from "./chunk-XSJEOQQV.js";

// src/source/zod-walk.ts
function definition(schema) {
  return schema._zod.def;
}
function bare(schema) {
  let current = schema;
  while (current !== void 0) {
    const { innerType, getter } = definition(current);
    const next = innerType ?? getter?.();
    if (next === void 0) return current;
    current = next;
  }
  return void 0;
}
function childSchema(schema, key) {
  const parent = bare(schema);
  if (parent === void 0) return void 0;
  const { shape, element, valueType, options } = definition(parent);
  if (shape !== void 0) return Object.hasOwn(shape, key) ? shape[key] : void 0;
  if (options !== void 0) {
    for (const option of options) {
      const child = childSchema(option, key);
      if (child !== void 0) return child;
    }
    return void 0;
  }
  return typeof key === "number" ? element : valueType;
}
function optionOf(schema, index) {
  const union2 = bare(schema);
  return union2 === void 0 ? void 0 : definition(union2).options?.[index] ?? union2;
}
function knownKeys(schema) {
  const object = bare(schema);
  if (object === void 0) return [];
  const { shape, options } = definition(object);
  if (shape !== void 0) return Object.keys(shape);
  return [...new Set((options ?? []).flatMap(knownKeys))];
}

// src/source/zod-words.ts
var kinds = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
  null: "nothing"
};
function wanted(issue) {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1 ? JSON.stringify(issue.values[0]) : `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return format(issue);
    default:
      return strip(issue.message);
  }
}
function tooSmall(issue) {
  const { minimum, origin } = issue;
  if (minimum === 1 && origin === "array") return "a list that is not empty";
  if (minimum === 1 && origin === "string") return "text that is not empty";
  if (origin === "array") return `at least ${minimum} items`;
  if (origin === "string") return `at least ${minimum} characters`;
  return issue.inclusive === false ? `more than ${minimum}` : `at least ${minimum}`;
}
function tooBig(issue) {
  const { maximum, origin } = issue;
  if (origin === "array") return `at most ${maximum} items`;
  if (origin === "string") return `at most ${maximum} characters`;
  return issue.inclusive === false ? `less than ${maximum}` : `at most ${maximum}`;
}
function format(issue) {
  if (issue.format === "date") return "a date that exists, as YYYY-MM-DD";
  if (issue.format === "url") return "a URL such as https://\u2026";
  if (issue.format === "cidrv4" || issue.format === "cidrv6") return "an address range such as 10.0.0.0/8";
  return strip(issue.message);
}
function strip(message) {
  return message.replace(/^expected /, "");
}
var longText = 60;
function describeValue(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty map" : "a map";
  if (typeof value !== "string")
    return `the ${typeof value === "boolean" ? "value" : "number"} ${String(value)}`;
  if (value.length <= longText) return JSON.stringify(value);
  return `${value.length} characters`;
}

// src/source/zod-findings.ts
var shortList = 12;
function zodFindings(error, file, locate, ruleId, checked) {
  const context = { file, locate, ruleId, value: checked?.value };
  return withoutEchoes(error.issues).flatMap((issue) => explain(issue, [], checked?.schema, context));
}
function withoutEchoes(issues) {
  const place = (issue) => toPointer(issue.path.map(String));
  const unknown = new Set(issues.filter((issue) => issue.code === "unrecognized_keys").map(place));
  return issues.filter((issue) => issue.code !== "custom" || !unknown.has(place(issue)));
}
function explain(issue, above, schema, context) {
  const own = issue.path.map((part) => typeof part === "number" ? part : String(part));
  const path = [...above, ...own];
  const here = own.reduce(childSchema, schema);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, here, context));
    case "invalid_key":
      return [
        finding(
          path,
          `the name ${quote(path.at(-1))} is not allowed here: ${inner(issue.issues)}`,
          context,
          "key"
        )
      ];
    case "invalid_union":
      return explainUnion(issue.errors, path, here, context);
    case "invalid_type":
    case "invalid_value":
      if (pick(context.value, ...path) === void 0) return [missing(path, wanted(issue), context)];
      break;
    default:
  }
  return [finding(path, problem(issue, path, context), context)];
}
function unknownKey(key, path, schema, context) {
  const known = knownKeys(schema);
  const meant = didYouMean(key, known);
  const place = path.length === 0 ? "" : ` in ${path.join(".")}`;
  const list = known.length > 0 && known.length <= shortList ? ` Known here: ${known.join(", ")}.` : "";
  const hint = meant === void 0 ? list : ` Did you mean ${quote(meant)}?`;
  return finding([...path, key], `unknown key ${quote(key)}${place}.${hint}`, context, "key");
}
function missing(path, expected, context) {
  const place = path.length <= 1 ? "" : ` in ${path.slice(0, -1).join(".")}`;
  return finding(path, `${quote(path.at(-1))} is missing${place}; expected ${expected}`, context);
}
function explainUnion(branches, path, schema, context) {
  const fitting = branches.map((issues, index) => ({ issues, index })).filter(({ issues }) => issues.length > 0 && !issues.some((issue) => isWrongKind(issue))).sort((a, b) => a.issues.length - b.issues.length);
  const best = fitting[0];
  if (best !== void 0) {
    return withoutEchoes(best.issues).flatMap(
      (issue) => explain(issue, path, optionOf(schema, best.index), context)
    );
  }
  const expected = [...new Set(branches.flatMap(expectations))];
  const value = pick(context.value, ...path);
  if (value === void 0) return [missing(path, expected.join(" or "), context)];
  const help = expected.includes("text") && isScalarValue(value) ? "; put it in quotes" : "";
  const message = `${name(path)}expected ${expected.join(" or ")}, found ${describeValue(value)}${help}`;
  return [finding(path, message, context)];
}
function isWrongKind(issue) {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return issue.errors.every((branch) => branch.some(isWrongKind));
  return issue.code === "invalid_type" || issue.code === "invalid_value";
}
function expectations(issues) {
  return issues.flatMap((issue) => {
    if (issue.path.length > 0) return [];
    return issue.code === "invalid_union" ? issue.errors.flatMap(expectations) : [wanted(issue)];
  });
}
function problem(issue, path, context) {
  const value = pick(context.value, ...path);
  const found = value === void 0 ? "" : `, found ${describeValue(value)}`;
  if (issue.code === "custom") return issue.message;
  const subject = name(path);
  if (issue.code === "invalid_value" && typeof value === "string") {
    const meant = didYouMean(value, issue.values.map(String));
    if (meant !== void 0)
      return `${subject}expected ${wanted(issue)}${found}. Did you mean ${quote(meant)}?`;
  }
  const quoted = issue.code === "invalid_type" && issue.expected === "string" && isScalarValue(value);
  const help = quoted ? "; put it in quotes" : listHint(value, issue);
  return `${subject}expected ${wanted(issue)}${found}${help}`;
}
function listHint(value, issue) {
  const scalar = typeof value === "string" || isScalarValue(value);
  if (issue.code === "invalid_type" && issue.expected === "array" && scalar)
    return `; write [${String(value)}]`;
  return "";
}
function isScalarValue(value) {
  return typeof value === "number" || typeof value === "boolean";
}
function inner(issues) {
  return issues.map((issue) => issue.code === "custom" ? issue.message : `expected ${wanted(issue)}`).join("; ");
}
function name(path) {
  const last = path.at(-1);
  if (last === void 0) return "";
  return typeof last === "number" ? `${path.slice(-2).join(" ")}: ` : `${last}: `;
}
function quote(text) {
  return JSON.stringify(text ?? "");
}
function finding(path, message, context, part = "value") {
  const pointer = toPointer(path);
  return {
    ruleId: context.ruleId,
    severity: "error",
    message,
    pointer,
    ...context.locate(pointer, part),
    file: context.file
  };
}

// src/source/read-value.ts
function readValue(schema, source, ruleId) {
  const result = schema.safeParse(source.value);
  const hidden = protoKeys(source, ruleId);
  if (!result.success) {
    const checked = { schema, value: source.value };
    const findings = zodFindings(result.error, source.file, source.locate, ruleId, checked);
    return {
      findings: [...findings, ...hidden.filter((one) => !findings.some((f) => f.pointer === one.pointer))]
    };
  }
  return hidden.length > 0 ? { findings: hidden } : { data: result.data, findings: [] };
}
function protoKeys({ value, file, locate }, ruleId) {
  const findings = [];
  const walk = (node, pointer) => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      const at = `${pointer}/${pointerToken(key)}`;
      if (key === "__proto__") {
        const message = 'unknown key "__proto__".';
        findings.push({ ruleId, severity: "error", message, pointer: at, ...locate(at, "key"), file });
      }
      walk(child, at);
    }
  };
  walk(value, "");
  return findings;
}

// src/platform/local.ts
var localEnvironment = "local";
var local = { delivery: { kind: "process" }, register: true };
var localPlatform = {
  schemaVersion: 1,
  environments: { [localEnvironment]: local },
  // Below the folder of the local environment (src/home/home.ts).
  registry: { url: "file:registry", auth: "none", namePrefix: "local" },
  policy: { require: [] }
};
function withLocal(platform, environment2) {
  if (environment2 !== localEnvironment || Object.hasOwn(platform.environments, localEnvironment))
    return platform;
  const { registry: registry2 } = localPlatform;
  return {
    ...platform,
    environments: { ...platform.environments, [localEnvironment]: local },
    ...registry2 === void 0 ? {} : { registry: registry2 }
  };
}

// src/platform/rules.ts
function checkPlatform(source) {
  const { findings, report } = reporter(source.locate);
  const { value } = source;
  checkControlCharacters(value, [["manifestDefaults"]], report);
  for (const [name2, environment2] of membersOf(pick(value, "environments"))) {
    checkEnvironment(value, name2, environment2, report);
  }
  for (const [name2, review2] of membersOf(pick(value, "reviews"))) checkReview(name2, review2, report);
  checkPromotions(value, report);
  checkVerifier(value, report);
  checkTemplates(value, report);
  checkRequired(value, report);
  return [...findings, ...checkDefaults(source)];
}
function checkDefaults({ value, file, locate }) {
  const under = (pointer, part) => locate(`/manifestDefaults${pointer}`, part);
  return checkManifest({ value: pick(value, "manifestDefaults"), file, locate: under }, today());
}
function checkEnvironment(platform, name2, environment2, report) {
  const path = ["environments", name2];
  const clusters = pick(environment2, "clusters");
  itemsOf(clusters).forEach((cluster2, index) => {
    reference(platform, "clusters", cluster2, [...path, "clusters", index], report);
  });
  itemsOf(pick(environment2, "reviews")).forEach((review2, index) => {
    reference(platform, "reviews", review2, [...path, "reviews", index], report);
  });
  const promoteFrom = pick(environment2, "promoteFrom");
  reference(platform, "environments", promoteFrom, [...path, "promoteFrom"], report);
  const kind = pick(environment2, "delivery", "kind");
  if (["apply", "oci", "git"].includes(String(kind)) && clusters === void 0) {
    report(
      "environment-without-cluster",
      path,
      `environment ${name2} is delivered by ${kind} but names no clusters.`
    );
  }
  const repository = pick(environment2, "delivery", "repository");
  if (kind === "git" && !/^[^/\s]+\/[^/\s]+$/.test(String(repository ?? ""))) {
    const message = `delivery by git needs the repository that Argo CD or Flux watch, as owner/name.`;
    report("delivery-without-repository", [...path, "delivery"], message, {
      help: 'Write delivery: { kind: git, repository: "acme/clusters" }.'
    });
  }
  if (kind === "apply") {
    itemsOf(clusters).forEach((cluster2, index) => {
      const known = pick(platform, "clusters", String(cluster2));
      if (!isMap(known) || known.server !== void 0 || pick(known, "auth", "kind") === "kubeconfig") return;
      const message = `delivery by apply needs the API of ${cluster2}, but it has no server.`;
      report("cluster-without-server", [...path, "clusters", index], message, {
        help: "Write its server, or deliver by oci or git."
      });
    });
  }
  if (pick(environment2, "register") === true && pick(platform, "registry") === void 0) {
    const message = `environment ${name2} registers, but the platform names no registry.`;
    report("environment-without-registry", [...path, "register"], message);
  }
}
function checkReview(name2, review2, report) {
  const [team, check] = [pick(review2, "team"), pick(review2, "check")];
  if (team === void 0 !== (check === void 0)) return;
  const message = `the review ${name2} names ${team === void 0 ? "nobody" : "a team and a check"}.`;
  report("review-reviewer", ["reviews", name2], message, {
    help: "Write team: owner/team, or check: { name, app }; for both, write two reviews."
  });
}
function reference(platform, section, name2, path, report) {
  if (typeof name2 !== "string") return;
  const known = membersOf(pick(platform, section)).map(([key]) => key);
  if (known.includes(name2)) return;
  const hint = suggestion(didYouMean(name2, known), known);
  report("unknown-reference", path, `${section} has no ${JSON.stringify(name2)}.${hint}`);
}
function checkPromotions(platform, report) {
  for (const [name2] of membersOf(pick(platform, "environments"))) {
    const seen = [name2];
    let next = pick(platform, "environments", name2, "promoteFrom");
    while (typeof next === "string" && !seen.includes(next)) {
      seen.push(next);
      next = pick(platform, "environments", next, "promoteFrom");
    }
    if (next === name2) {
      const message = `promoteFrom goes in a circle: ${[...seen, name2].join(" \u2190 ")}.`;
      report("promotion-circle", ["environments", name2, "promoteFrom"], message);
    }
  }
}
function checkVerifier(platform, report) {
  const issuer2 = pick(platform, "identity", "verifier", "issuer");
  const issuers = itemsOf(pick(platform, "identity", "issuers"));
  if (issuer2 === void 0 || !issuers.some((one) => pick(one, "issuer") === issuer2)) return;
  report(
    "verifier-issuer-shared",
    ["identity", "verifier", "issuer"],
    "the verifier's tokens come from an issuer of users: the gateway could not tell it from them.",
    {
      help: "Let the workflow's own issuer vouch for the verifier, e.g. https://token.actions.githubusercontent.com."
    }
  );
}
function checkRequired(platform, report) {
  itemsOf(pick(platform, "policy", "require")).forEach((field, index) => {
    if (typeof field !== "string") return;
    let schema = manifestSchema;
    for (const key of field.split(".")) {
      const known = knownKeys(schema);
      schema = childSchema(schema, key);
      if (schema !== void 0) continue;
      const hint = suggestion(didYouMean(key, known), known);
      const message = `manifests have no field ${JSON.stringify(field)}.${hint}`;
      report("unknown-reference", ["policy", "require", index], message);
      return;
    }
  });
}
function checkTemplates(platform, report) {
  const check = (kind, path) => {
    const text = pick(platform, ...path);
    if (typeof text !== "string") return;
    for (const problem2 of templateProblems(text, kind)) report("template", path, problem2);
  };
  check("namespace", ["namespace"]);
  check("secretKey", ["secretStore", "key"]);
  for (const [name2] of membersOf(pick(platform, "environments"))) {
    check("domain", ["environments", name2, "domain"]);
    check("delivery", ["environments", name2, "delivery", "repository"]);
    check("delivery", ["environments", name2, "delivery", "path"]);
  }
  check("audience", ["identity", "verifier", "audience"]);
  itemsOf(pick(platform, "identity", "issuers")).forEach((issuer2, index) => {
    itemsOf(pick(issuer2, "audiences")).forEach((_audience, at) => {
      check("audience", ["identity", "issuers", index, "audiences", at]);
    });
  });
}

// src/platform/network-schema.ts
var gateway = strictObject({
  parentRefs: listOf(
    strictObject({
      name: nonEmpty.describe("Name of the Gateway."),
      namespace: nonEmpty.optional().describe("Namespace of the Gateway."),
      sectionName: nonEmpty.optional().describe("Listener of the Gateway.")
    })
  ).optional().describe("Gateways that routes attach to."),
  namespaces: listOf(nonEmpty).optional().describe("Namespaces that its proxies run in. Omitted: those of parentRefs."),
  ingressClassName: nonEmpty.optional().describe("Ingress class, where there is no Gateway API."),
  tls: strictObject({
    clusterIssuer: nonEmpty.optional().describe("cert-manager issuer of the certificates."),
    secretName: nonEmpty.optional().describe("Secret that holds a certificate for all servers.")
  }).optional().describe("Where certificates come from."),
  annotations: record(nonEmpty, string()).optional().describe("Annotations for every route or ingress."),
  allowedOrigins: listOf(
    url({ protocol: /^https?$/ }).regex(/^[^/]+\/\/[^/?#]+$/, { error: "expected an origin such as https://chat.acme.example" })
  ).optional().describe("Origins of web pages that may call, besides each server's own."),
  limits: strictObject({
    bodyBytes: int().min(1024).max(16777216).optional().describe("Largest body of a request, in bytes (default 1048576)."),
    callsPerMinute: int().min(1).optional().describe("Calls of one caller to one tool in a minute and replica (default 600)."),
    connections: int().min(1).optional().describe("Connections of all clients to one replica (default 1024).")
  }).optional().describe("What the gateway in front of each server lets through.")
});
var issuer = strictObject({
  issuer: url({ protocol: /^https?$/ }).describe("URL of the issuer, as in the token's iss."),
  audiences: listOf(nonEmpty).describe('Accepted audiences; "{url}" is the URL of the server.'),
  jwksUri: url({ protocol: /^https?$/ }).optional().describe("URL of the keys. Omitted: as the issuer publishes it."),
  claims: strictObject({
    user: nonEmpty.optional().describe("Claim that names the user (default sub)."),
    groups: nonEmpty.optional().describe("Claim that lists the groups (default groups)."),
    scopes: nonEmpty.optional().describe("Claim that lists the scopes (default scope).")
  }).optional().describe("Which claims are read."),
  clientId: nonEmpty.optional().describe("Client that MCP clients log in with.")
});
var verifier = strictObject({
  issuer: url({ protocol: /^https?$/ }).describe("Issuer of the pipeline's own token, as in its iss."),
  audience: nonEmpty.default("{url}").describe('Audience that the pipeline asks for; "{url}" is the URL of the server.'),
  jwksUri: url({ protocol: /^https?$/ }).optional().describe("URL of the keys. Omitted: as the issuer publishes it."),
  claims: record(nonEmpty, nonEmpty).refine((claims) => Object.keys(claims).length > 0, {
    error: "at least one claim must tell the pipeline from everybody else with a token of this issuer"
  }).describe("Claim \u2192 exact value; all must hold, e.g. job_workflow_ref.")
});
var identity = strictObject({
  verifier: verifier.optional().describe("The pipeline's own identity on a server's route: it lists everything and calls nothing."),
  issuers: listOf(issuer).optional().describe("Accepted token issuers."),
  groups: record(nonEmpty, nonEmpty).optional().describe("Name in manifests \u2192 value in tokens. Omitted: the same, and any name is accepted."),
  businessGroups: strictObject({ claim: nonEmpty.describe("Claim that names the caller's business group.") }).optional().describe("How a caller's business group is read."),
  overage: literal("deny").optional().describe("A token without groups because there are too many is refused with a reason.")
});
var absolutePath = string().regex(/^\//, { error: "expected an absolute path" });
var mesh = strictObject({
  kind: _enum(["none", "istio", "spiffe"]).describe("Which mesh runs in the clusters."),
  mode: _enum(["ambient", "sidecar"]).optional().describe("Istio's data plane mode."),
  trustDomain: nonEmpty.optional().describe("Trust domain of SPIFFE IDs."),
  workloadSocket: absolutePath.optional().describe(
    "spiffe: socket of the SPIRE agent in the pod (default /spiffe-workload-api/spire-agent.sock)."
  ),
  files: strictObject({
    certificate: absolutePath.describe("The server's own certificate, PEM."),
    key: absolutePath.describe("Its key, PEM."),
    bundle: absolutePath.describe("Certificates of the trust domain's authorities, PEM.")
  }).optional().describe("spiffe: files in the pod instead of the agent's socket.")
});
var secretStore = strictObject({
  kind: _enum(["ClusterSecretStore", "SecretStore", "Secret"]).describe("External Secrets store, or Secret for plain Kubernetes Secrets."),
  name: nonEmpty.describe("Name of the store."),
  key: nonEmpty.describe('Key of a secret in the store, e.g. "mcp/{environment}/{name}/{secret}".')
});
var telemetry = strictObject({
  otlp: strictObject({ endpoint: uri.describe("OTLP endpoint.") }).optional().describe("Where telemetry is sent."),
  traces: strictObject({ ratio: number().min(0).max(1).describe("Share of the traces that is kept, 0 to 1.") }).optional().describe("Sampling of traces."),
  metrics: strictObject({
    kind: _enum(["pod-monitor", "annotations", "none"]).describe("How metrics are scraped.")
  }).optional().describe("How metrics are collected."),
  logs: strictObject({
    maxInputs: _enum(["none", "keys", "full"]).describe("The most that a manifest's logInputs may be.")
  }).optional().describe("What logs may hold."),
  prometheus: uri.optional().describe("URL of Prometheus, for metrics of the catalogue.")
});

// src/platform/schema.ts
var template = nonEmpty;
var grant = strictObject({
  repositories: listOf(nonEmpty).describe('Globs over "owner/name" of the repositories that get this grant.'),
  names: listOf(nonEmpty).describe("Globs over the server names that they may own."),
  groups: listOf(nonEmpty).optional().describe("Globs over the groups that they may let in. Omitted: all known.")
});
var images = strictObject({
  registry: nonEmpty.describe("Where images are pushed, e.g. registry.acme.example/mcp."),
  base: record(nonEmpty, nonEmpty).optional().describe('Base images: "node:24" \u2192 image by digest.'),
  architectures: listOf(_enum(["amd64", "arm64"])).optional().describe("Architectures that every image is built for."),
  signing: _enum(["github", "none"]).optional().describe("How images are attested."),
  pullSecrets: listOf(dnsLabel).optional().describe("Names of the Secrets that let nodes pull images, in every server's namespace."),
  signers: listOf(nonEmpty).optional().describe(
    "Workflows whose signature counts: owner/repository/.github/workflows/file@ref, where * stands for anything. Omitted: the one that deploys."
  ),
  sigstore: strictObject({
    fulcio: uri.optional().describe("URL of the certificate authority."),
    rekor: uri.optional().describe("URL of the transparency log."),
    trustedRoot: nonEmpty.optional().describe("Path of the trusted root, in JSON, relative to this file."),
    issuer: uri.optional().describe("Issuer of the workflows' tokens (default: GitHub's).")
  }).optional().describe("A Sigstore of your own. Omitted: the public one."),
  sbom: nonEmpty.optional().describe("Image that lists what an image holds; none: no list. Omitted: BuildKit's own scanner.")
});
var cluster = strictObject({
  server: url({ protocol: /^https$/ }).optional().describe("URL of the Kubernetes API. Omitted: nothing talks to it, delivery is by oci or git."),
  certificateAuthority: nonEmpty.optional().describe("Path of the API's certificate authority, in PEM."),
  auth: strictObject({
    kind: _enum(["aws", "gcp", "azure", "oidc", "kubeconfig"]).describe("How the pipeline proves who it is."),
    audience: nonEmpty.optional().describe("Audience of the token.")
  }).optional().describe("Authentication at the Kubernetes API."),
  runner: union([nonEmpty, listOf(nonEmpty)]).optional().describe("Labels of the runner inside the network.")
});
var delivery = strictObject({
  kind: _enum(["process", "apply", "oci", "git"]).describe(
    "process: on this machine; apply: to the cluster; oci and git: where Argo CD or Flux fetch it."
  ),
  repository: nonEmpty.optional().describe(
    'Repository that Argo CD or Flux watch: "owner/name" for git; for oci an image repository, by default that of the image and "/objects". May use {name} and {owner.team}.'
  ),
  branch: nonEmpty.optional().describe("Branch of that repository (default main)."),
  path: nonEmpty.optional().describe('File in that repository (default "{environment}/{name}.yaml").'),
  pullRequest: boolean().optional().describe("git: open a pull request and wait for its merge, instead of committing to the branch."),
  timeoutSeconds: int().min(1).max(21600).optional().describe("How long Argo CD or Flux, and a merge, may take (default 900).")
});
var environment = strictObject({
  promoteFrom: dnsLabel.optional().describe("The digest that this environment proved is taken, never a new build."),
  clusters: listOf(dnsLabel).optional().describe("Names of clusters, in the order of the rollout."),
  delivery: delivery.describe("How a release reaches the environment."),
  domain: template.optional().describe('Host name of the server, e.g. "{name}.mcp.acme.example".'),
  protection: literal("required").optional().describe("Deploying is refused unless the GitHub environment has reviewers and a tag rule."),
  reviews: listOf(nonEmpty).optional().describe("Names of reviews that must be approved."),
  register: boolean().optional().describe("Whether servers are published to the MCP registry from here.")
});
var registry = strictObject({
  url: uri.describe("URL of the MCP registry; file: for a registry on disk."),
  auth: _enum(["github-oidc", "oidc", "token", "none"]).optional().describe(
    "How the pipeline logs in: with the workflow's identity, a company token (MCP_REGISTRY_OIDC_TOKEN), the registry's own (MCP_REGISTRY_TOKEN), or anonymously."
  ),
  audience: nonEmpty.optional().describe("Audience that the registry expects in the workflow's token. Omitted: the origin of its URL."),
  older: strictObject({
    active: int().min(1).describe("Newest versions that stay active; older ones are deprecated."),
    deleteAfterDays: int().min(1).optional().describe("Days after which a deprecated version is deleted. Omitted: never.")
  }).optional().describe("What happens to older versions of a server. Omitted: they stay as they are."),
  namePrefix: nonEmpty.describe("Reverse-DNS namespace of the registry names, e.g. com.acme.")
});
var review = strictObject({
  team: string().regex(/^[^/\s]+\/[^/\s]+$/, { error: 'expected a GitHub team such as "acme/security"' }).optional().describe("GitHub team that approves, owner/team. Either team or check."),
  check: strictObject({
    name: nonEmpty.describe("Name of the check run."),
    app: nonEmpty.describe("Slug of the GitHub App that writes it: nobody else's check counts.")
  }).optional().describe("Check run of a program outside, such as an AI reviewer, that approves instead of a team."),
  when: listOf(_enum(["new-server", "new-tool", "policy-widened", "destructive-tool", "patch"])).describe(
    "What asks for the review."
  )
});
var policy = strictObject({
  lint: strictObject({
    failOn: _enum(severities).optional().describe("The least strict level that teams may set."),
    severity: record(nonEmpty, _enum(severities)).optional().describe("Id of a rule \u2192 the least that its findings count as; teams may raise it, not lower it.")
  }).optional().describe("Settings of lint that teams may tighten, not loosen."),
  breaking: _enum(["call", "client", "surface"]).optional().describe("The narrowest level of breaking changes that teams may set."),
  acceptance: strictObject({
    reviewers: listOf(nonEmpty).describe("GitHub logins whose approval of a pull request accepts one.")
  }).optional().describe("Who may accept findings and breaking changes by a suppression. Omitted: nobody."),
  require: array(nonEmpty).optional().describe('Manifest fields that must be there. Omitted: ["owner.support"]; an empty list waives it.'),
  limits: strictObject({
    maxReplicas: int().min(1).optional().describe("Most replicas of one server."),
    memory: quantity.optional().describe("Most memory of one replica."),
    cpu: quantity.optional().describe("Most CPU of one replica.")
  }).optional().describe("What no server may exceed."),
  confirmRequired: _enum(["none", "destructive"]).optional().describe("destructive: tools that can destroy something must ask the user first."),
  patches: record(nonEmpty, listOf(nonEmpty)).optional().describe("Kind \u2192 globs over JSON pointers that patches may touch. Omitted: none.")
});
var platformSchema = strictObject({
  schemaVersion: literal(1).describe("Version of this file format."),
  servers: listOf(grant).optional().describe("Who may own which names and grant which groups."),
  manifestDefaults: manifestDefaultsSchema.optional().describe("Any manifest field, as default for all servers."),
  images: images.optional().describe("Where images go and what they are built on."),
  clusters: record(dnsLabel, cluster).optional().describe("Kubernetes clusters by name."),
  environments: record(dnsLabel, environment).describe("Places to deploy, by name."),
  namespace: template.optional().describe('Kubernetes namespace, e.g. "mcp-{owner.team}".'),
  gateway: union([literal("none"), gateway]).optional().describe("How servers are exposed: Gateway API parents, an ingress class, or none."),
  identity: identity.optional().describe("Who issues tokens, and how their claims are read."),
  cni: literal("cilium").optional().describe("Network plugin whose policies know host names. Omitted: Kubernetes' own policies."),
  mesh: mesh.optional().describe("Service mesh, which gives workloads their identity."),
  secretStore: secretStore.optional().describe("Where secrets are kept."),
  telemetry: telemetry.optional().describe("Where logs, metrics and traces go."),
  registry: registry.optional().describe("The MCP registry that lists the servers."),
  reviews: record(nonEmpty, review).optional().describe("Reviews by name."),
  workflow: strictObject({
    runner: union([nonEmpty, listOf(nonEmpty)]).optional().describe("Labels of the runner that builds, registers and comments (default ubuntu-latest).")
  }).optional().describe("How `platform init` and `platform upgrade` write the workflow."),
  policy: policy.optional().describe("What every manifest is checked against; never merged.")
});

// src/platform/load.ts
async function loadPlatform(path, cwd) {
  const { platform, file, locate, findings } = await readPlatform(path, cwd);
  if (platform === void 0 || findings.some(({ severity }) => severity === "error")) {
    throw new Problem(exitCodes.badInput, sortFindings(findings));
  }
  return { platform, locate, ...file === void 0 ? {} : { file } };
}
async function readPlatform(path, cwd) {
  if (path === void 0) {
    const locate = () => ({ file: "built-in local platform", line: 1, column: 1 });
    return { platform: localPlatform, value: localPlatform, locate, findings: [] };
  }
  const file = displayPath(path, cwd);
  const parsed = parseYaml(await readText(path, { cwd }), file);
  if (!parsed.usable) throw new Problem(exitCodes.badInput, parsed.findings);
  const source = { value: parsed.value, file, locate: parsed.locate };
  const { data, findings } = readValue(platformSchema, source, "platform-schema");
  return {
    ...data === void 0 ? {} : { platform: data },
    file,
    value: parsed.value,
    locate: parsed.locate,
    findings: [...parsed.findings, ...findings, ...checkPlatform(source)]
  };
}

export {
  readValue,
  localEnvironment,
  localPlatform,
  withLocal,
  loadPlatform,
  readPlatform
};
