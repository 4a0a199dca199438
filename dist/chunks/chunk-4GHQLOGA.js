import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  digestOf,
  lockDigests,
  posturesOf
} from "./chunk-TSHJOMBW.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import {
  _enum,
  array,
  boolean,
  json,
  literal,
  number,
  object,
  record,
  string
} from "./chunk-3S3HXV5Q.js";

// src/registry/publisher-meta.ts
var publisherProvided = "io.modelcontextprotocol.registry/publisher-provided";
var ours = "dev.mcp-pipeline";
var publisherProvidedMaxBytes = 4096;
var text = string();
var toolGroup = object({
  kind: _enum(["read", "write", "destructive"]),
  callers: array(text),
  confirm: literal(true).optional(),
  /** Tool name → first eight hex digits of its definition's digest; empty where the budget had no room. */
  names: record(text, text)
});
var reviewMark = object({
  review: text,
  by: array(text),
  /** Commit that was looked at. */
  commit: text.optional(),
  how: _enum(["pull-request", "environment", "check-run"])
});
var publisherMeta = object({
  owner: object({ team: text, support: array(text).default([]), oncall: text.optional() }),
  lifecycle: _enum(["experimental", "production", "deprecated"]),
  environment: text,
  release: text,
  image: text,
  policy: _enum(["enforced", "not enforced"]),
  commit: text.optional(),
  /** Path of the manifest in the repository. */
  manifest: text.optional(),
  digests: object({ surface: text, policy: text, patches: text.optional() }).optional(),
  businessGroups: array(text).optional(),
  /** OAuth client that MCP clients log in with. */
  clientId: text.optional(),
  reviews: array(reviewMark).optional(),
  toolCount: number().optional(),
  tools: array(toolGroup).optional(),
  minutesSaved: record(text, number()).optional()
});
function groupTools(tools, withDigests = true) {
  const groups = /* @__PURE__ */ new Map();
  for (const { name, kind, callers, confirm, digest } of tools) {
    const key = JSON.stringify([kind, callers, confirm]);
    const group = groups.get(key) ?? { kind, callers, ...confirm ? { confirm } : {}, names: {} };
    group.names[name] = withDigests ? digest : "";
    groups.set(key, group);
  }
  return [...groups.values()];
}
function fitMeta(meta, tools) {
  const toolCount = tools.length;
  const full = { ...meta, toolCount, tools: groupTools(tools) };
  if (bytesOf(full) <= publisherProvidedMaxBytes) return { meta: full };
  const names = { ...meta, toolCount, tools: groupTools(tools, false) };
  if (bytesOf(names) <= publisherProvidedMaxBytes) return { meta: names, left: "tool digests" };
  const { minutesSaved: _, ...rest } = meta;
  return { meta: { ...rest, toolCount }, left: "tool names" };
}
function bytesOf(meta) {
  return marshalledBytes({ [ours]: meta });
}
function marshalledBytes(value) {
  return Buffer.byteLength(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, "\\u0000"));
}

// src/registry/entry-meta.ts
function metaOf(server) {
  const parsed = publisherMeta.safeParse(server._meta?.[publisherProvided]?.[ours]);
  return parsed.success ? parsed.data : void 0;
}

// src/registry/server-json.ts
var serverSchemaUrl = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";
var remote = object({ type: _enum(["streamable-http", "sse"]), url: string() }).loose();
var serverJsonSchema = object({
  $schema: string(),
  name: string(),
  description: string(),
  title: string().optional(),
  version: string(),
  websiteUrl: string().optional(),
  repository: object({ url: string(), source: string() }).loose().optional(),
  remotes: array(remote).optional(),
  _meta: record(string(), record(string(), json())).optional()
}).loose();
function buildServerJson(plan, deployed, reviews = []) {
  const { manifest } = plan;
  const { meta, left } = metaOf2(plan, deployed, reviews);
  const website = manifest.docs?.startsWith("http") ? manifest.docs : void 0;
  const icons = iconsOf(deployed.lock);
  const server = {
    $schema: serverSchemaUrl,
    name: plan.registryName,
    description: manifest.description,
    ...manifest.title === void 0 ? {} : { title: manifest.title },
    version: deployed.version,
    ...website === void 0 ? {} : { websiteUrl: website },
    ...icons.length === 0 ? {} : { icons },
    ...deployed.repository === void 0 ? {} : { repository: { url: `https://github.com/${deployed.repository}`, source: "github" } },
    remotes: [{ type: "streamable-http", url: deployed.url }],
    _meta: { [publisherProvided]: { [ours]: JSON.parse(JSON.stringify(meta)) } }
  };
  return { server, ...left === void 0 ? {} : { left } };
}
function metaOf2(plan, deployed, reviews) {
  const { manifest, owner, environment, platform } = plan;
  const { lock } = deployed;
  const digests = lock && { ...lockDigests(lock.facts, environment), ...patchesDigest(plan) };
  const clientId = platform.identity?.issuers?.find((issuer) => issuer.clientId !== void 0)?.clientId;
  const minutes = Object.fromEntries(
    plan.policy.entries.flatMap(
      ({ kind, name, minutesSaved }) => kind === "tool" && minutesSaved !== void 0 ? [[name, minutesSaved]] : []
    )
  );
  const meta = {
    owner: {
      team: owner.team,
      support: owner.support ?? [],
      ...owner.oncall === void 0 ? {} : { oncall: owner.oncall }
    },
    lifecycle: manifest.lifecycle ?? "production",
    environment,
    release: deployed.release,
    image: deployed.image,
    policy: deployed.policyEnforced ? "enforced" : "not enforced",
    ...deployed.commit === void 0 ? {} : { commit: deployed.commit, manifest: plan.manifestFile },
    ...digests === void 0 ? {} : { digests },
    ...owner.businessGroups === void 0 ? {} : { businessGroups: [...owner.businessGroups] },
    ...clientId === void 0 ? {} : { clientId },
    ...reviews.length === 0 ? {} : { reviews: [...reviews] },
    ...Object.keys(minutes).length === 0 ? {} : { minutesSaved: minutes }
  };
  return lock === void 0 ? { meta } : fitMeta(meta, posturesOf(lock, environment));
}
function patchesDigest({ manifest }) {
  const patches = manifest.deploy?.patches;
  if (patches === void 0 || patches.length === 0) return {};
  return { patches: digestOf(/* @__PURE__ */ new Map([["patches", JSON.parse(JSON.stringify(patches))]])) };
}
function iconsOf(lock) {
  const icons = lock?.surface.serverInfo.icons;
  return (Array.isArray(icons) ? icons : []).filter(isObject).flatMap(({ src, mimeType, sizes }) => {
    if (typeof src !== "string" || !src.startsWith("https://") || src.length > 255) return [];
    const listed = Array.isArray(sizes) ? sizes.filter((size) => typeof size === "string") : [];
    return {
      src,
      ...typeof mimeType === "string" && registryIconTypes.has(mimeType) ? { mimeType } : {},
      ...listed.length > 0 ? { sizes: listed } : {}
    };
  });
}
var registryIconTypes = /* @__PURE__ */ new Set(["image/png", "image/jpeg", "image/jpg", "image/svg+xml", "image/webp"]);

// src/registry/server-response.ts
var officialKey = "io.modelcontextprotocol.registry/official";
var statuses = ["active", "deprecated", "deleted"];
var officialMeta = object({
  status: _enum(statuses),
  statusChangedAt: string(),
  statusMessage: string().optional(),
  publishedAt: string(),
  updatedAt: string()
});
var serverResponse = object({
  server: serverJsonSchema,
  _meta: object({ [officialKey]: officialMeta.extend({ isLatest: boolean() }) })
});
var serverListResponse = object({
  servers: array(serverResponse),
  metadata: object({ count: number(), nextCursor: string().optional() })
});
function officialOf(entry) {
  return entry._meta[officialKey];
}

export {
  publisherProvided,
  ours,
  publisherProvidedMaxBytes,
  marshalledBytes,
  metaOf,
  serverJsonSchema,
  buildServerJson,
  officialKey,
  officialMeta,
  serverResponse,
  serverListResponse,
  officialOf
};
