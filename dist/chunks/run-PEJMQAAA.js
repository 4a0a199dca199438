import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  require_semver
} from "./chunk-EVKTRPLT.js";
import {
  openReleases
} from "./chunk-W2K7XPUQ.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import {
  requestOidcToken
} from "./chunk-KMWH5YS3.js";
import {
  canonicalJson,
  lockFileName,
  parseLock,
  sorted
} from "./chunk-4M6O3L7S.js";
import {
  definitionName
} from "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-5YAA4W3T.js";
import {
  isObject,
  parseJson
} from "./chunk-QFC6GGLT.js";
import "./chunk-6CHJB4LU.js";
import {
  resolvePlan
} from "./chunk-CH3FWEN4.js";
import "./chunk-N57SDUNH.js";
import {
  taggedVersion
} from "./chunk-ADYPKFI2.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-OS2QQA4V.js";
import "./chunk-TIIHOZHD.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-25XEHV3U.js";
import {
  pointerToken
} from "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
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
} from "./chunk-QQ3TL6EX.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-GT37BWH6.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  __toESM
} from "./chunk-LZQXQOPJ.js";

// src/registry/open.ts
import { join as join2 } from "node:path";
import { fileURLToPath } from "node:url";

// src/registry/file-registry.ts
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/registry/entry-differs.ts
var shown = 5;
function entryDiffers(server, pointers) {
  const more = pointers.length > shown ? `, and ${pointers.length - shown} more` : "";
  return badInput(
    "version-already-published",
    `${server.name} ${server.version} is already in the registry with other content (${pointers.slice(0, shown).join(", ")}${more}), and a published version never changes.`,
    { help: "Raise `version` in the manifest and run the pipeline again." }
  );
}

// src/registry/latest.ts
var import_semver = __toESM(require_semver(), 1);
function newer(a, b) {
  const [x, y] = [import_semver.default.valid(a.version), import_semver.default.valid(b.version)];
  if (x !== null && y !== null) {
    const order = import_semver.default.compare(x, y);
    return order === 0 ? a.publishedAt > b.publishedAt : order > 0;
  }
  if (x !== null || y !== null) return x !== null;
  return a.publishedAt > b.publishedAt;
}
function isLatest(version, all) {
  const best = all.reduce(
    (current, candidate) => current === void 0 || newer(candidate, current) ? candidate : current,
    void 0
  );
  return best?.version === version;
}

// src/registry/same-content.ts
import { isDeepStrictEqual } from "node:util";

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

// src/registry/same-content.ts
function contentDifferences(a, b) {
  return differences(comparable(a), comparable(b), "");
}
function comparable(server) {
  const copy = JSON.parse(JSON.stringify(server));
  const meta = isObject(copy) && isObject(copy._meta) ? copy._meta[publisherProvided] : void 0;
  if (isObject(meta) && isObject(meta[ours])) delete meta[ours].release;
  return copy;
}
function differences(a, b, at) {
  if (isDeepStrictEqual(a, b)) return [];
  if (!isObject(a) || !isObject(b)) return [at === "" ? "/" : at];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return keys.flatMap((key) => differences(a[key], b[key], `${at}/${pointerToken(key)}`));
}

// src/surface/lock-digests.ts
import { createHash } from "node:crypto";
function lockDigests(facts, environment) {
  const surface = /* @__PURE__ */ new Map();
  for (const [key, value] of facts) if (!isPolicy(key)) surface.set(key, value);
  return { surface: digestOf(surface), policy: digestOf(policyIn(facts, environment)) };
}
function policyIn(facts, environment) {
  const policy = /* @__PURE__ */ new Map();
  for (const [key, value] of facts) {
    if (key.startsWith("policy/")) policy.set(key.slice("policy/".length), value);
  }
  const own = `policy@${environment}/`;
  for (const [key, value] of facts) {
    if (!key.startsWith(own)) continue;
    if (value === null) policy.delete(key.slice(own.length));
    else policy.set(key.slice(own.length), value);
  }
  return policy;
}
function isPolicy(key) {
  return key.startsWith("policy/") || key.startsWith("policy@");
}
function digestOf(facts) {
  const hash = createHash("sha256");
  for (const [key, value] of sorted(facts)) hash.update(`${JSON.stringify(key)}:${canonicalJson(value)}
`);
  return `sha256:${hash.digest("hex")}`;
}

// src/registry/posture.ts
function toolKind(tool) {
  const hints = isObject(tool.annotations) ? tool.annotations : {};
  if (hints.readOnlyHint === true) return "read";
  return hints.destructiveHint === false ? "write" : "destructive";
}
function posturesOf(lock, environment) {
  const policy = policyIn(lock.facts, environment);
  return lock.surface.tools.flatMap((tool) => {
    const name = definitionName(tool);
    if (name === void 0) return [];
    const key = `tool/${pointerToken(name)}`;
    return {
      name,
      kind: toolKind(tool),
      callers: rulesOf(policy.get(`${key}/authorize`)).map(ruleText),
      confirm: policy.get(`${key}/confirm`) === "elicitation",
      digest: digestOf(/* @__PURE__ */ new Map([["", tool]])).slice("sha256:".length, "sha256:".length + 8)
    };
  });
}
function rulesOf(value) {
  return (Array.isArray(value) ? value : []).filter(isObject);
}
function ruleText(rule) {
  const { authenticated, ...listed } = rule;
  const parts = Object.entries(listed).map(([key, values]) => `${key} ${values.join(", ")}`);
  return [...parts, ...authenticated === true ? ["anyone signed in"] : []].join("; ");
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
  const { meta, left } = metaOf(plan, deployed, reviews);
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
function metaOf(plan, deployed, reviews) {
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

// src/registry/file-registry.ts
var recordSchema = object({ server: serverJsonSchema, official: officialMeta });
var fileName = (text2) => encodeURIComponent(text2).replace(/^\./, "%2E");
var FileRegistry = class {
  directory;
  constructor(directory) {
    this.directory = directory;
  }
  /** Path of the file that holds a version. */
  address(name, version) {
    return join(this.directory, fileName(name), `${fileName(version)}.json`);
  }
  /**
   * Publishes one version. The same content again changes nothing.
   * @throws Problem (exit 2) where that version exists with other content.
   */
  async publish(server, now) {
    const path = this.address(server.name, server.version);
    const existing = await readRecord(path);
    if (existing !== void 0) {
      const differing = contentDifferences(existing.server, server);
      if (differing.length > 0) throw entryDiffers(server, differing);
      return "unchanged";
    }
    const time = now.toISOString();
    const official = { status: "active", statusChangedAt: time, publishedAt: time, updatedAt: time };
    await writeRecord(path, { server, official });
    return "published";
  }
  /** A file has no opinion of its own: the official schema has judged before. */
  async validate() {
    return [];
  }
  async setStatus(name, version, change, now) {
    const path = this.address(name, version);
    const record2 = await readRecord(path);
    if (record2 === void 0)
      throw badInput("registry-status-refused", `${name} ${version} is not in the registry.`);
    const { statusMessage, ...before } = record2.official;
    const message = change.status === "active" ? void 0 : change.message;
    if (before.status === change.status && statusMessage === message) return "unchanged";
    const time = now.toISOString();
    const official = {
      ...before,
      status: change.status,
      statusChangedAt: before.status === change.status ? before.statusChangedAt : time,
      updatedAt: time,
      ...message === void 0 ? {} : { statusMessage: message }
    };
    await writeRecord(path, { ...record2, official });
    return "changed";
  }
  async all() {
    const names = await readdir(this.directory).catch(() => []);
    const perName = await Promise.all(names.sort().map(async (name) => respond(await this.#readAll(name))));
    return perName.flat().filter((entry) => entry._meta[officialKey].status !== "deleted");
  }
  /** One version, or "latest"; undefined where there is none. */
  async get(name, version) {
    const all = await this.versions(name);
    return all.find(
      (entry) => version === "latest" ? entry._meta[officialKey].isLatest : entry.server.version === version
    );
  }
  /** All versions of one server, ordered by version as text, as the official registry lists them. */
  async versions(name) {
    return respond(await this.#readAll(fileName(name)));
  }
  /** All entries by name, then version as text; one page of at most `limit`. */
  async list(query = {}) {
    const names = await readdir(this.directory).catch(() => []);
    const perName = await Promise.all(names.map(async (name) => respond(await this.#readAll(name))));
    const wanted = perName.flat().filter(({ server }) => server.name.toLowerCase().includes((query.search ?? "").toLowerCase())).filter((entry) => matchesVersion(entry, query.version)).sort((a, b) => compareText(cursorOf(a), cursorOf(b)));
    const start = query.cursor === void 0 ? 0 : wanted.filter((e) => cursorOf(e) <= (query.cursor ?? "")).length;
    const servers = wanted.slice(start, start + (query.limit ?? 30));
    const last = servers.at(-1);
    const more = last !== void 0 && start + servers.length < wanted.length;
    return { servers, metadata: { count: servers.length, ...more ? { nextCursor: cursorOf(last) } : {} } };
  }
  async #readAll(folder) {
    const files = await readdir(join(this.directory, folder)).catch(() => []);
    const json2 = files.filter((file) => file.endsWith(".json")).sort();
    const records = await Promise.all(json2.map((file) => readRecord(join(this.directory, folder, file))));
    return records.filter((record2) => record2 !== void 0);
  }
};
async function writeRecord(path, record2) {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, `${JSON.stringify(record2, null, 2)}
`);
  await rename(temporary, path);
}
var compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var cursorOf = ({ server }) => `${server.name}:${server.version}`;
function matchesVersion(entry, version) {
  if (version === void 0) return true;
  return version === "latest" ? entry._meta[officialKey].isLatest : entry.server.version === version;
}
function respond(records) {
  const versions = records.map(({ server, official }) => ({
    version: server.version,
    publishedAt: official.publishedAt
  }));
  return records.map(({ server, official }) => ({
    server,
    _meta: { [officialKey]: { ...official, isLatest: isLatest(server.version, versions) } }
  }));
}
async function readRecord(path) {
  const text2 = await readFile(path, "utf8").catch((cause) => {
    if (cause.code === "ENOENT") return void 0;
    throw badInput(
      "registry-entry-unreadable",
      `The registry entry ${path} cannot be read: ${cause.message}.`
    );
  });
  if (text2 === void 0) return void 0;
  try {
    return recordSchema.parse(JSON.parse(text2));
  } catch (cause) {
    throw badInput(
      "registry-entry-unreadable",
      `The registry entry ${path} is not what this registry wrote: ${cause instanceof Error ? cause.message : cause}.`,
      { help: "Remove the file and register again." }
    );
  }
}

// src/registry/official/refusal.ts
var problemBody = object({
  title: string().optional(),
  detail: string().optional(),
  errors: array(object({ message: string().optional(), location: string().optional() })).optional()
});
function refusalOf({ status, body }) {
  const parsed = problemBody.safeParse(body);
  if (!parsed.success) return `HTTP ${status}`;
  const { title, detail, errors = [] } = parsed.data;
  const reasons = errors.map(({ location, message }) => [location, message].filter(Boolean).join(" "));
  const said = [detail ?? title, ...reasons].filter((part) => part !== void 0 && part !== "").join("; ");
  return said === "" ? `HTTP ${status}` : `${said} (HTTP ${status})`;
}

// src/registry/official/request.ts
var attempts = 4;
var secondsPerAttempt = 20;
var longestWaitMs = 3e4;
var maxBytes = 16 * 1024 * 1024;
var passing = /* @__PURE__ */ new Set([429, 500, 502, 503, 504]);
async function callRegistry(request) {
  let reason = "";
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const outcome = await once(request);
    if ("answer" in outcome) return outcome.answer;
    reason = outcome.reason;
    if (attempt < attempts) await pause(outcome.waitMs ?? 200 * 3 ** (attempt - 1), request.signal);
  }
  const { origin } = new URL(request.url);
  throw unreachable("registry-unreachable", `The registry ${origin} does not answer: ${reason}.`, {
    help: "Nothing is lost: run the stage again once the registry is up."
  });
}
async function once({ method, url, body, token, signal }) {
  const bearer = await token?.();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(secondsPerAttempt * 1e3)]);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: "application/json",
        ...body === void 0 ? {} : { "content-type": "application/json" },
        ...bearer === void 0 ? {} : { authorization: `Bearer ${bearer}` }
      },
      ...body === void 0 ? {} : { body: JSON.stringify(body) },
      // A registry that has moved must be named anew: a token follows no redirect.
      redirect: "error",
      signal: limit
    });
    const text2 = await limitedText(response);
    if (passing.has(response.status)) {
      return { reason: `HTTP ${response.status}`, waitMs: retryAfter(response.headers.get("retry-after")) };
    }
    return { answer: { status: response.status, body: parseJson(text2) } };
  } catch (error) {
    signal.throwIfAborted();
    return { reason: causeOf(error) };
  }
}
async function limitedText(response) {
  const decoder = new TextDecoder();
  let text2 = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Error("the answer is larger than 16 MiB");
    text2 += decoder.decode(chunk, { stream: true });
  }
  return text2 + decoder.decode();
}
function retryAfter(header) {
  if (header === null) return void 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1e3 : Date.parse(header) - Date.now();
  return ms >= 0 && ms <= longestWaitMs ? ms : void 0;
}
function causeOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}
async function pause(ms, signal) {
  const { setTimeout } = await import("node:timers/promises");
  await setTimeout(ms, void 0, { signal });
}

// src/registry/official/login.ts
var tokenResponse = object({ registry_token: string().min(1) });
var tokenVariable = "MCP_REGISTRY_TOKEN";
var oidcTokenVariable = "MCP_REGISTRY_OIDC_TOKEN";
async function registryToken({ settings, base, env, signal }) {
  const { auth = "none", namePrefix } = settings;
  if (auth === "token") return variable(env, tokenVariable, "auth: token");
  const exchange = async (path2, body) => {
    const request = { method: "POST", url: `${base}/v0.1/auth/${path2}`, signal };
    const answer = await callRegistry({ ...request, ...body === void 0 ? {} : { body } });
    const parsed = tokenResponse.safeParse(answer.body);
    if (answer.status === 200 && parsed.success) return parsed.data.registry_token;
    throw unreachable(
      "registry-login-refused",
      `The registry refused the login (auth: ${auth}): ${refusalOf(answer)}.`,
      { help: loginHelp[auth] }
    );
  };
  if (auth === "none") return exchange("none", void 0);
  if (auth === "oidc")
    return exchange("oidc", { oidc_token: variable(env, oidcTokenVariable, "auth: oidc") });
  const audience = settings.audience ?? new URL(base).origin;
  const token = await requestOidcToken(audience, env, signal);
  const path = namePrefix.startsWith("io.github.") ? "github-oidc" : "oidc";
  return exchange(path, { oidc_token: token });
}
var loginHelp = {
  "github-oidc": "The registry must accept GitHub as issuer for this audience, and its claims must fit this workflow (docs/registry.md).",
  oidc: `The token in ${oidcTokenVariable} must come from the registry's issuer, for its audience.`,
  token: "",
  none: "The registry must allow anonymous publishing, which it does for io.modelcontextprotocol.anonymous/* only."
};
function variable(env, name, because) {
  const value = env[name];
  if (value) return value;
  throw badInput(
    "registry-token-missing",
    `The registry wants a token (${because}), and ${name} is not set.`,
    {
      help: `Set ${name} in the environment of this command.`
    }
  );
}

// src/registry/official/registry.ts
var validation = object({
  valid: boolean(),
  issues: array(
    object({
      path: string().optional(),
      message: string(),
      severity: string(),
      reference: string().optional()
    })
  ).nullish()
});
var OfficialRegistry = class {
  #options;
  constructor(options) {
    this.#options = options;
  }
  address(name, version) {
    return `${this.#options.base}${versionPath(name, version)}`;
  }
  /** Stricter than publishing: only this runs the whole JSON Schema. @throws Problem (exit 3) */
  async validate(server) {
    const answer = await this.#call("POST", "/v0.1/validate", server, false);
    const parsed = validation.safeParse(answer.body);
    if (answer.status === 422) return [refused(refusalOf(answer))];
    if (answer.status !== 200 || !parsed.success) throw unexpected("validate", answer);
    const issues = parsed.data.issues ?? [];
    const worst = issues.filter(({ severity }) => severity === "error");
    if (!parsed.data.valid && worst.length === 0) return [refused("it says so without a reason")];
    return worst.map(({ path, message }) => refused(path ? `${path}: ${message}` : message));
  }
  async publish(server, _now) {
    const before = await this.get(server.name, server.version);
    if (before !== void 0) return this.#same(before, server);
    const answer = await this.#call("POST", "/v0.1/publish", server, true);
    if (answer.status === 200) return "published";
    if (answer.status === 403) {
      throw badInput("registry-name-refused", `The registry refused ${server.name}: ${refusalOf(answer)}.`, {
        help: "The registry's owners say which names this login may publish (docs/registry.md)."
      });
    }
    const now = answer.status === 400 ? await this.get(server.name, server.version) : void 0;
    if (now !== void 0) return this.#same(now, server);
    throw badInput(
      "registry-refused",
      `The registry refused ${server.name} ${server.version}: ${refusalOf(answer)}.`
    );
  }
  #same(existing, server) {
    const differing = contentDifferences(existing.server, server);
    if (differing.length > 0) throw entryDiffers(server, differing);
    return "unchanged";
  }
  async get(name, version) {
    const path = `${versionPath(name, version)}?include_deleted=${version === "latest" ? "false" : "true"}`;
    const answer = await this.#call("GET", path, void 0, false);
    if (answer.status === 404) return void 0;
    return readAnswer(serverResponse, "read an entry", answer);
  }
  async versions(name) {
    const path = `/v0.1/servers/${encodeURIComponent(name)}/versions?include_deleted=true`;
    const answer = await this.#call("GET", path, void 0, false);
    if (answer.status === 404) return [];
    return readAnswer(serverListResponse, "list the versions", answer).servers;
  }
  async all() {
    const found = [];
    let cursor;
    do {
      const next = cursor === void 0 ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await this.#call("GET", `/v0.1/servers?limit=100${next}`, void 0, false);
      const page = readAnswer(serverListResponse, "list the servers", answer);
      found.push(...page.servers);
      cursor = page.servers.length === 0 ? void 0 : page.metadata.nextCursor || void 0;
    } while (cursor !== void 0);
    return found;
  }
  async setStatus(name, version, change) {
    const current = await this.get(name, version);
    if (current !== void 0 && isSo(current, change)) return "unchanged";
    const body = change.status === "active" ? { status: "active" } : { status: change.status, statusMessage: change.message };
    const answer = await this.#call("PATCH", `${versionPath(name, version)}/status`, body, true);
    if (answer.status === 200) return "changed";
    throw badInput(
      "registry-status-refused",
      `The registry did not set ${name} ${version} to ${change.status}: ${refusalOf(answer)}.`
    );
  }
  #call(method, path, body, login) {
    const { base, token, signal } = this.#options;
    return callRegistry({
      method,
      url: `${base}${path}`,
      signal,
      ...body === void 0 ? {} : { body },
      ...login ? { token } : {}
    });
  }
};
function versionPath(name, version) {
  return `/v0.1/servers/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}`;
}
function isSo(entry, change) {
  const { status, statusMessage } = officialOf(entry);
  return status === change.status && (change.status === "active" || statusMessage === change.message);
}
function refused(reason) {
  return {
    ruleId: "server-json-refused",
    severity: "error",
    message: `The registry would not take this entry: ${reason}.`,
    help: "Change the manifest or platform field that this value comes from."
  };
}
function readAnswer(schema, what, answer) {
  const parsed = schema.safeParse(answer.body);
  if (answer.status === 200 && parsed.success) return parsed.data;
  throw unexpected(what, answer);
}
function unexpected(what, answer) {
  return unreachable(
    "registry-answer-unreadable",
    `Asked to ${what}, the registry gave an answer that is not of API v0.1: ${refusalOf(answer)}.`,
    { help: "registry.url of the platform must be the base of a registry with API v0.1, without /v0.1." }
  );
}

// src/registry/open.ts
function openRegistry(settings, context) {
  const { home, env, signal } = context;
  if (settings === void 0) return new FileRegistry(join2(home, "registry"));
  const { url } = settings;
  if (url.startsWith("file://")) return new FileRegistry(fileURLToPath(url));
  if (url.startsWith("file:")) return new FileRegistry(join2(home, url.slice("file:".length)));
  const base = baseOf(url);
  return new OfficialRegistry({
    base,
    signal,
    token: () => registryToken({ settings, base, env, signal })
  });
}
function baseOf(url) {
  const parsed = URL.canParse(url) ? new URL(url) : void 0;
  const help = "Write the base URL of the registry, e.g. https://mcp-registry.acme.example.";
  if (parsed === void 0 || !/^https?:$/.test(parsed.protocol)) {
    throw badInput("registry-url-unusable", `${JSON.stringify(url)} is no registry's URL.`, { help });
  }
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(parsed.hostname);
  if (parsed.protocol === "http:" && !loopback) {
    throw badInput(
      "registry-url-unusable",
      `${url} is not https, so that tokens would be sent in the clear.`,
      {
        help
      }
    );
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw badInput("registry-url-unusable", "The registry's URL carries a credential.", { help });
  }
  return `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, "").replace(/\/v0(\.1)?$/, "");
}

// schemas/v1/server.schema.json
var server_schema_default = {
  $comment: "This file is auto-generated from docs/reference/api/openapi.yaml. Do not edit manually. Run 'make generate-schema' to update.",
  $id: "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
  $ref: "#/definitions/ServerDetail",
  $schema: "http://json-schema.org/draft-07/schema#",
  definitions: {
    Argument: {
      anyOf: [
        {
          $ref: "#/definitions/PositionalArgument"
        },
        {
          $ref: "#/definitions/NamedArgument"
        }
      ],
      description: "Warning: Arguments construct command-line parameters that may contain user-provided input. This creates potential command injection risks if clients execute commands in a shell environment. For example, a malicious argument value like ';rm -rf ~/Development' could execute dangerous commands. Clients should prefer non-shell execution methods (e.g., posix_spawn) when possible to eliminate injection risks entirely. Where not possible, clients should obtain consent from users or agents to run the resolved command before execution."
    },
    Icon: {
      description: "An optionally-sized icon that can be displayed in a user interface.",
      properties: {
        mimeType: {
          description: "Optional MIME type override if the source MIME type is missing or generic. Must be one of: image/png, image/jpeg, image/jpg, image/svg+xml, image/webp.",
          enum: [
            "image/png",
            "image/jpeg",
            "image/jpg",
            "image/svg+xml",
            "image/webp"
          ],
          example: "image/png",
          type: "string"
        },
        sizes: {
          description: "Optional array of strings that specify sizes at which the icon can be used. Each string should be in WxH format (e.g., '48x48', '96x96') or 'any' for scalable formats like SVG. If not provided, the client should assume that the icon can be used at any size.",
          examples: [
            [
              "48x48",
              "96x96"
            ],
            [
              "any"
            ]
          ],
          items: {
            pattern: "^(\\d+x\\d+|any)$",
            type: "string"
          },
          type: "array"
        },
        src: {
          description: "A standard URI pointing to an icon resource. Must be an HTTPS URL. Consumers SHOULD take steps to ensure URLs serving icons are from the same domain as the server or a trusted domain. Consumers SHOULD take appropriate precautions when consuming SVGs as they can contain executable JavaScript.",
          example: "https://example.com/icon.png",
          format: "uri",
          maxLength: 255,
          type: "string"
        },
        theme: {
          description: "Optional specifier for the theme this icon is designed for. 'light' indicates the icon is designed to be used with a light background, and 'dark' indicates the icon is designed to be used with a dark background. If not provided, the client should assume the icon can be used with any theme.",
          enum: [
            "light",
            "dark"
          ],
          type: "string"
        }
      },
      required: [
        "src"
      ],
      type: "object"
    },
    Input: {
      properties: {
        choices: {
          description: "A list of possible values for the input. If provided, the user must select one of these values.",
          example: [],
          items: {
            type: "string"
          },
          type: "array"
        },
        default: {
          description: "The default value for the input.  This should be a valid value for the input.  If you want to provide input examples or guidance, use the `placeholder` field instead.",
          type: "string"
        },
        description: {
          description: "A description of the input, which clients can use to provide context to the user.",
          type: "string"
        },
        format: {
          default: "string",
          description: 'Specifies the input format. Supported values include `filepath`, which should be interpreted as a file on the user\'s filesystem.\n\nWhen the input is converted to a string, booleans should be represented by the strings "true" and "false", and numbers should be represented as decimal values.',
          enum: [
            "string",
            "number",
            "boolean",
            "filepath"
          ],
          type: "string"
        },
        isRequired: {
          default: false,
          type: "boolean"
        },
        isSecret: {
          default: false,
          description: "Indicates whether the input is a secret value (e.g., password, token). If true, clients should handle the value securely.",
          type: "boolean"
        },
        placeholder: {
          description: "A placeholder for the input to be displaying during configuration. This is used to provide examples or guidance about the expected form or content of the input.",
          type: "string"
        },
        value: {
          description: "The value for the input. If this is not set, the user may be prompted to provide a value. If a value is set, it should not be configurable by end users.\n\nIdentifiers wrapped in `{curly_braces}` will be replaced with the corresponding properties from the input `variables` map. If an identifier in braces is not found in `variables`, or if `variables` is not provided, the `{curly_braces}` substring should remain unchanged.\n",
          type: "string"
        }
      },
      type: "object"
    },
    InputWithVariables: {
      allOf: [
        {
          $ref: "#/definitions/Input"
        },
        {
          properties: {
            variables: {
              additionalProperties: {
                $ref: "#/definitions/Input"
              },
              description: "A map of variable names to their values. Keys in the input `value` that are wrapped in `{curly_braces}` will be replaced with the corresponding variable values.",
              type: "object"
            }
          },
          type: "object"
        }
      ]
    },
    KeyValueInput: {
      allOf: [
        {
          $ref: "#/definitions/InputWithVariables"
        },
        {
          properties: {
            name: {
              description: "Name of the header or environment variable.",
              example: "SOME_VARIABLE",
              type: "string"
            }
          },
          required: [
            "name"
          ],
          type: "object"
        }
      ]
    },
    LocalTransport: {
      anyOf: [
        {
          $ref: "#/definitions/StdioTransport"
        },
        {
          $ref: "#/definitions/StreamableHttpTransport"
        },
        {
          $ref: "#/definitions/SseTransport"
        }
      ],
      description: "Transport protocol configuration for local/package context"
    },
    NamedArgument: {
      allOf: [
        {
          $ref: "#/definitions/InputWithVariables"
        },
        {
          properties: {
            isRepeated: {
              default: false,
              description: "Whether the argument can be repeated multiple times.",
              type: "boolean"
            },
            name: {
              description: "The flag name, including any leading dashes.",
              example: "--port",
              type: "string"
            },
            type: {
              enum: [
                "named"
              ],
              example: "named",
              type: "string"
            }
          },
          required: [
            "type",
            "name"
          ],
          type: "object"
        }
      ],
      description: "A command-line `--flag={value}`."
    },
    Package: {
      properties: {
        environmentVariables: {
          description: "A mapping of environment variables to be set when running the package.",
          items: {
            $ref: "#/definitions/KeyValueInput"
          },
          type: "array"
        },
        fileSha256: {
          description: "SHA-256 hash of the package file for integrity verification. Required for MCPB packages and optional for other package types. Authors are responsible for generating correct SHA-256 hashes when creating server.json. If present, MCP clients must validate the downloaded file matches the hash before running packages to ensure file integrity.",
          example: "fe333e598595000ae021bd27117db32ec69af6987f507ba7a63c90638ff633ce",
          pattern: "^[a-f0-9]{64}$",
          type: "string"
        },
        identifier: {
          description: "Package identifier - either a package name (for registries) or URL (for direct downloads)",
          examples: [
            "@modelcontextprotocol/server-brave-search",
            "https://github.com/example/releases/download/v1.0.0/package.mcpb"
          ],
          type: "string"
        },
        packageArguments: {
          description: "A list of arguments to be passed to the package's binary.",
          items: {
            $ref: "#/definitions/Argument"
          },
          type: "array"
        },
        registryBaseUrl: {
          description: "Base URL of the package registry",
          examples: [
            "https://registry.npmjs.org",
            "https://pypi.org",
            "https://crates.io",
            "https://docker.io",
            "https://api.nuget.org/v3/index.json",
            "https://github.com",
            "https://gitlab.com"
          ],
          format: "uri",
          type: "string"
        },
        registryType: {
          description: "Registry type indicating how to download packages (e.g., 'npm', 'pypi', 'oci', 'nuget', 'mcpb')",
          examples: [
            "npm",
            "pypi",
            "cargo",
            "oci",
            "nuget",
            "mcpb"
          ],
          type: "string"
        },
        runtimeArguments: {
          description: "A list of arguments to be passed to the package's runtime command (such as docker or npx). The `runtimeHint` field should be provided when `runtimeArguments` are present.",
          items: {
            $ref: "#/definitions/Argument"
          },
          type: "array"
        },
        runtimeHint: {
          description: "A hint to help clients determine the appropriate runtime for the package. This field should be provided when `runtimeArguments` are present.",
          examples: [
            "npx",
            "uvx",
            "docker",
            "dnx"
          ],
          type: "string"
        },
        transport: {
          $ref: "#/definitions/LocalTransport",
          description: "Transport protocol configuration for the package"
        },
        version: {
          description: "Package version. Must be a specific version. Version ranges are rejected (e.g., '^1.2.3', '~1.2.3', '>=1.2.3', '1.x', '1.*').",
          example: "1.0.2",
          minLength: 1,
          maxLength: 255,
          not: {
            const: "latest"
          },
          type: "string"
        }
      },
      required: [
        "registryType",
        "identifier",
        "transport"
      ],
      type: "object"
    },
    PositionalArgument: {
      allOf: [
        {
          $ref: "#/definitions/InputWithVariables"
        },
        {
          anyOf: [
            {
              required: [
                "valueHint"
              ]
            },
            {
              required: [
                "value"
              ]
            }
          ],
          properties: {
            isRepeated: {
              default: false,
              description: "Whether the argument can be repeated multiple times in the command line.",
              type: "boolean"
            },
            type: {
              enum: [
                "positional"
              ],
              example: "positional",
              type: "string"
            },
            valueHint: {
              description: "An identifier for the positional argument. It is not part of the command line. It may be used by client configuration as a label identifying the argument. It is also used to identify the value in transport URL variable substitution.",
              example: "file_path",
              type: "string"
            }
          },
          required: [
            "type"
          ],
          type: "object"
        }
      ],
      description: "A positional input is a value inserted verbatim into the command line."
    },
    RemoteTransport: {
      allOf: [
        {
          anyOf: [
            {
              $ref: "#/definitions/StreamableHttpTransport"
            },
            {
              $ref: "#/definitions/SseTransport"
            }
          ]
        },
        {
          properties: {
            variables: {
              additionalProperties: {
                $ref: "#/definitions/Input"
              },
              description: "Configuration variables that can be referenced in URL template {curly_braces}. The key is the variable name, and the value defines the variable properties.",
              type: "object"
            }
          },
          type: "object"
        }
      ],
      description: "Transport protocol configuration for remote context - extends StreamableHttpTransport or SseTransport with variables"
    },
    Repository: {
      description: "Repository metadata for the MCP server source code. Enables users and security experts to inspect the code, improving transparency.",
      properties: {
        id: {
          description: "Repository identifier from the hosting service (e.g., GitHub repo ID). Owned and determined by the source forge. Should remain stable across repository renames and may be used to detect repository resurrection attacks - if a repository is deleted and recreated, the ID should change. For GitHub, use: gh api repos/<owner>/<repo> --jq '.id'",
          example: "b94b5f7e-c7c6-d760-2c78-a5e9b8a5b8c9",
          type: "string"
        },
        source: {
          description: "Repository hosting service identifier. Used by registries to determine validation and API access methods.",
          example: "github",
          type: "string"
        },
        subfolder: {
          description: "Optional relative path from repository root to the server location within a monorepo or nested package structure. Must be a clean relative path.",
          example: "src/everything",
          type: "string"
        },
        url: {
          description: "Repository URL for browsing source code. Should support both web browsing and git clone operations.",
          example: "https://github.com/modelcontextprotocol/servers",
          format: "uri",
          type: "string"
        }
      },
      required: [
        "url",
        "source"
      ],
      type: "object"
    },
    ServerDetail: {
      description: "Schema for a static representation of an MCP server. Used in various contexts related to discovery, installation, and configuration.",
      properties: {
        $schema: {
          description: "JSON Schema URI for this server.json format",
          example: "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
          format: "uri",
          type: "string"
        },
        _meta: {
          description: "Extension metadata using reverse DNS namespacing for vendor-specific data",
          properties: {
            "io.modelcontextprotocol.registry/publisher-provided": {
              additionalProperties: true,
              description: "Publisher-provided metadata for downstream registries",
              example: {
                buildInfo: {
                  commit: "abc123def456",
                  pipelineId: "build-789",
                  timestamp: "2023-12-01T10:30:00Z"
                },
                tool: "publisher-cli",
                version: "1.2.3"
              },
              type: "object"
            }
          },
          type: "object"
        },
        description: {
          description: "Clear human-readable explanation of server functionality. Should focus on capabilities, not implementation details.",
          example: "MCP server providing weather data and forecasts via OpenWeatherMap API",
          maxLength: 100,
          minLength: 1,
          type: "string"
        },
        icons: {
          description: "Optional set of sized icons that the client can display in a user interface. Clients that support rendering icons MUST support at least the following MIME types: image/png and image/jpeg (safe, universal compatibility). Clients SHOULD also support: image/svg+xml (scalable but requires security precautions) and image/webp (modern, efficient format).",
          items: {
            $ref: "#/definitions/Icon"
          },
          type: "array"
        },
        name: {
          description: "Server name in reverse-DNS format. Must contain exactly one forward slash separating namespace from server name.",
          example: "io.github.user/weather",
          maxLength: 200,
          minLength: 3,
          pattern: "^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$",
          type: "string"
        },
        packages: {
          items: {
            $ref: "#/definitions/Package"
          },
          type: "array"
        },
        remotes: {
          items: {
            $ref: "#/definitions/RemoteTransport"
          },
          type: "array"
        },
        repository: {
          $ref: "#/definitions/Repository",
          description: "Optional repository metadata for the MCP server source code. Recommended for transparency and security inspection."
        },
        title: {
          description: "Optional human-readable title or display name for the MCP server. MCP subregistries or clients MAY choose to use this for display purposes.",
          example: "Weather API",
          maxLength: 100,
          minLength: 1,
          type: "string"
        },
        version: {
          description: "Version string for this server. SHOULD follow semantic versioning (e.g., '1.0.2', '2.1.0-alpha'). Equivalent of Implementation.version in MCP specification. Non-semantic versions are allowed but may not sort predictably. Version ranges are rejected (e.g., '^1.2.3', '~1.2.3', '>=1.2.3', '1.x', '1.*').",
          example: "1.0.2",
          maxLength: 255,
          type: "string"
        },
        websiteUrl: {
          description: "Optional URL to the server's homepage, documentation, or project website. This provides a central link for users to learn more about the server. Particularly useful when the server has custom installation instructions or setup requirements.",
          example: "https://modelcontextprotocol.io/examples",
          format: "uri",
          type: "string"
        }
      },
      required: [
        "name",
        "description",
        "version"
      ],
      type: "object"
    },
    SseTransport: {
      properties: {
        headers: {
          description: "HTTP headers to include",
          items: {
            $ref: "#/definitions/KeyValueInput"
          },
          type: "array"
        },
        type: {
          description: "Transport type",
          enum: [
            "sse"
          ],
          example: "sse",
          type: "string"
        },
        url: {
          description: "Server-Sent Events endpoint URL template. Variables in {curly_braces} are resolved based on context: In Package context, they reference argument valueHints, argument names, or environment variable names from the parent Package. In Remote context, they reference variables from the transport's 'variables' object. After variable substitution, this should produce a valid URI.",
          example: "https://mcp-fs.example.com/sse",
          pattern: "^https?://[^\\s]+$",
          type: "string"
        }
      },
      required: [
        "type",
        "url"
      ],
      type: "object"
    },
    StdioTransport: {
      properties: {
        type: {
          description: "Transport type",
          enum: [
            "stdio"
          ],
          example: "stdio",
          type: "string"
        }
      },
      required: [
        "type"
      ],
      type: "object"
    },
    StreamableHttpTransport: {
      properties: {
        headers: {
          description: "HTTP headers to include",
          items: {
            $ref: "#/definitions/KeyValueInput"
          },
          type: "array"
        },
        type: {
          description: "Transport type",
          enum: [
            "streamable-http"
          ],
          example: "streamable-http",
          type: "string"
        },
        url: {
          description: "URL template for the streamable-http transport. Variables in {curly_braces} are resolved based on context: In Package context, they reference argument valueHints, argument names, or environment variable names from the parent Package. In Remote context, they reference variables from the transport's 'variables' object. After variable substitution, this should produce a valid URI.",
          example: "https://api.example.com/mcp",
          pattern: "^https?://[^\\s]+$",
          type: "string"
        }
      },
      required: [
        "type",
        "url"
      ],
      type: "object"
    }
  },
  title: "server.json defining a Model Context Protocol (MCP) server"
};

// src/registry/server-schema.ts
function explain(error) {
  const place = error.instancePath === "" ? "the document" : error.instancePath;
  return {
    ruleId: "server-json-invalid",
    severity: "error",
    message: `server.json breaks the official schema (2025-12-11): ${place} ${error.message ?? "is invalid"}.`,
    pointer: error.instancePath,
    help: "Change the manifest field that this value comes from."
  };
}
async function checkServerJson(document) {
  const { Ajv, addFormats } = await import("./ajv-V47LE52D.js");
  const ajv = new Ajv({ allErrors: true, strict: false, meta: false, validateSchema: false });
  addFormats(ajv);
  const { $schema: _dialect, ...schema } = server_schema_default;
  const validate = ajv.compile(schema);
  const findings = validate(document) ? [] : (validate.errors ?? []).map(explain);
  const bytes = marshalledBytes(document._meta?.[publisherProvided] ?? {});
  if (bytes > publisherProvidedMaxBytes) {
    findings.push({
      ruleId: "server-json-meta-too-large",
      severity: "error",
      message: `The registry takes at most ${publisherProvidedMaxBytes} bytes of publisher metadata; this entry has ${bytes}.`,
      help: "Shorten owner.support in the manifest."
    });
  }
  return findings;
}

// src/stages/register/registry-version.ts
function registryVersion(plan, release, env) {
  const version = plan.version ?? "0.0.0";
  const tagged = taggedVersion(env.GITHUB_REF ?? "", plan.name) !== void 0;
  const inWorkflow = Boolean(env.GITHUB_REF);
  const promotedFrom = Object.values(plan.platform.environments).some(
    ({ promoteFrom }) => promoteFrom === plan.environment
  );
  const final = plan.target.delivery.kind !== "process" && (tagged || !inWorkflow && !promotedFrom);
  if (final) return version;
  const [core = version, build] = version.split("+", 2);
  const separator = core.includes("-") ? "." : "-";
  return `${core}${separator}${plan.environment}.${release}${build === void 0 ? "" : `+${build}`}`;
}

// src/stages/register/deployed-release.ts
async function deployedRelease(directory, claim) {
  const { url, release, plan, env } = claim;
  const record2 = await openReleases(directory).read(Number(release));
  if (record2 === void 0) {
    throw badInput(
      "release-missing",
      `There is no release ${release} of ${plan.name} in ${plan.environment}.`,
      {
        help: "Run deploy first, and pass the release that it prints."
      }
    );
  }
  if (record2.state !== "verified") {
    throw badInput(
      "release-not-verified",
      `Release ${release} of ${plan.name} is ${record2.state}, not verified.`,
      {
        help: "Only a release whose rollout check passed is listed. See `mcp-pipeline history`."
      }
    );
  }
  if (record2.url !== url) {
    throw badInput(
      "release-url-differs",
      `Release ${release} of ${plan.name} is at ${record2.url}, not at ${url}.`
    );
  }
  const { GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  return {
    url,
    release,
    image: record2.image,
    version: registryVersion(plan, release, env),
    // The process target has no gateway of its own in this version.
    policyEnforced: false,
    ...repository ? { repository } : {},
    ...commit ? { commit } : {},
    ...record2.lock === void 0 ? {} : { lock: parseLock(record2.lock, lockFileName) }
  };
}

// src/registry/entry-meta.ts
function metaOf2(server) {
  const parsed = publisherMeta.safeParse(server._meta?.[publisherProvided]?.[ours]);
  return parsed.success ? parsed.data : void 0;
}

// src/registry/older-versions.ts
var import_semver2 = __toESM(require_semver(), 1);
var dayMs = 864e5;
function olderVersions(entries, listed, rule, now) {
  const self = entries.filter(({ server }) => server.version === listed);
  const others = entries.filter((entry) => entry.server.version !== listed && officialOf(entry).status !== "deleted").sort((a, b) => compareVersions(b, a));
  const [current] = self;
  const newer2 = current === void 0 ? [] : others.filter((entry) => compareVersions(entry, current) > 0);
  const older = others.filter((entry) => !newer2.includes(entry));
  return [
    ...self.flatMap(
      (entry) => officialOf(entry).status === "active" ? [] : [{ version: listed, change: { status: "active" } }]
    ),
    ...newer2.flatMap((entry) => deprecate(entry, `Rolled back: ${listed} serves instead.`)),
    ...older.flatMap((entry, index) => {
      if (rule === void 0) return [];
      const since = Date.parse(officialOf(entry).statusChangedAt);
      const old = rule.deleteAfterDays !== void 0 && now.getTime() - since >= rule.deleteAfterDays * dayMs;
      if (officialOf(entry).status === "deprecated") {
        return old ? [{ version: entry.server.version, change: deleted }] : [];
      }
      return index + 1 >= rule.active ? deprecate(entry, `Superseded by ${listed}.`) : [];
    })
  ];
}
var deleted = {
  status: "deleted",
  message: "Deprecated longer than the platform keeps versions."
};
function deprecate(entry, message) {
  if (officialOf(entry).status !== "active") return [];
  return [{ version: entry.server.version, change: { status: "deprecated", message } }];
}
function compareVersions(a, b) {
  const [x, y] = [import_semver2.default.valid(a.server.version), import_semver2.default.valid(b.server.version)];
  const order = x !== null && y !== null ? import_semver2.default.compare(x, y) : Number(x !== null) - Number(y !== null);
  if (order !== 0) return order;
  return officialOf(a).publishedAt < officialOf(b).publishedAt ? -1 : 1;
}

// src/stages/register/list-release.ts
async function listRelease(registry, plan, server, now) {
  refuseForeign(await registry.get(server.name, "latest"), plan, server);
  const outcome = await registry.publish(server, now);
  const entries = await registry.versions(server.name);
  const found = entries.find((entry) => entry.server.version === server.version);
  const differing = found === void 0 ? ["the entry itself"] : contentDifferences(found.server, server);
  if (differing.length > 0) {
    throw unreachable(
      "registry-entry-not-found",
      `${server.name} ${server.version} was published, but the registry does not answer with what was published (${differing.join(", ")}).`
    );
  }
  const changed = await settleOthers(registry, plan, { server, entries, now });
  const message = `${server.name} ${server.version} (${outcome})`;
  return {
    address: registry.address(server.name, server.version),
    checks: [{ id: "entry-found", status: "passed", message }, ...changed],
    findings: await notLatest(registry, server)
  };
}
function refuseForeign(latest, plan, server) {
  const [before, now] = [latest?.server.repository?.url, server.repository?.url];
  if (plan.platform.servers !== void 0 || before === void 0 || now === void 0) return;
  if (before.toLowerCase() === now.toLowerCase()) return;
  throw badInput("registry-name-taken", `${server.name} was published from ${before}, and this is ${now}.`, {
    help: "Choose another name, or let the platform's owners grant it to this repository under servers."
  });
}
async function settleOthers(registry, plan, { server, entries, now }) {
  const own = entries.filter(
    (entry) => entry.server.version === server.version || metaOf2(entry.server)?.environment === plan.environment
  );
  const wanted = olderVersions(own, server.version, plan.platform.registry?.older, now);
  for (const { version, change } of wanted) await registry.setStatus(server.name, version, change, now);
  if (wanted.length === 0) return [];
  const message = wanted.map(({ version, change }) => `${version} is ${change.status}`).join(", ");
  return [{ id: "older-versions", status: "passed", message }];
}
async function notLatest(registry, server) {
  const latest = await registry.get(server.name, "latest");
  if (latest === void 0 || latest.server.version === server.version) return [];
  return [
    {
      ruleId: "registry-latest-differs",
      severity: "info",
      message: `The registry's latest version of ${server.name} is ${latest.server.version} (${officialOf(latest).status}), because versions are ordered by semantic versioning.`,
      help: "Release a higher version where clients must be told about this one."
    }
  ];
}

// src/stages/register/run.ts
async function run(input, context) {
  const { cwd, env, signal } = context;
  const { plan, findings } = await resolvePlan({ ...input, cwd, env });
  if (plan.target.register === false) {
    return { status: "skipped", findings, checks: [notWanted(plan)], outputs: {} };
  }
  const home = homeDirectory(env);
  const place = { home, name: plan.name, environment: plan.environment };
  const deployed = await deployedRelease(releasesDirectory(place), { ...input, plan, env });
  const built = buildServerJson(plan, deployed);
  const { server } = built;
  const registry = openRegistry(plan.platform.registry, { home, env, signal });
  const problems = await checkServerJson(server);
  if (problems.length === 0) problems.push(...await registry.validate(server));
  if (problems.length > 0) {
    const checks = [{ id: "server-json-valid", status: "failed" }];
    return { status: "failed", findings: [...findings, ...problems], checks, outputs: {} };
  }
  context.progress(`publishing ${server.name} ${server.version}`);
  const listed = await listRelease(registry, plan, server, /* @__PURE__ */ new Date());
  return {
    status: "passed",
    findings: [...findings, ...leftOut(built), ...listed.findings],
    checks: [...checksOf(), ...listed.checks],
    outputs: { "registry-entry": listed.address }
  };
}
function checksOf() {
  return [
    { id: "release-verified", status: "passed" },
    { id: "server-json-valid", status: "passed", message: "official schema 2025-12-11" },
    { id: "review-approved", status: "not exercised", message: "This version reads no review evidence." }
  ];
}
function leftOut({ server, left }) {
  if (left === void 0) return [];
  return [
    {
      ruleId: "registry-entry-shortened",
      severity: "info",
      message: `The entry of ${server.name} leaves out its ${left}: the registry takes 4,096 bytes of metadata.`
    }
  ];
}
function notWanted(plan) {
  const message = `Environment ${plan.environment} is not registered: its platform entry says register: false.`;
  return { id: "entry-found", status: "not exercised", message };
}
export {
  run
};
