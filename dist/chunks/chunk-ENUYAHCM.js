import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  FileRegistry,
  contentDifferences,
  entryDiffers
} from "./chunk-YYJHESKJ.js";
import {
  officialOf,
  serverListResponse,
  serverResponse
} from "./chunk-4GHQLOGA.js";
import {
  requestOidcToken
} from "./chunk-O2I2GG4U.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  array,
  boolean,
  object,
  string
} from "./chunk-3S3HXV5Q.js";

// src/registry/open.ts
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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
    const text = await limitedText(response);
    if (passing.has(response.status)) {
      return { reason: `HTTP ${response.status}`, waitMs: retryAfter(response.headers.get("retry-after")) };
    }
    return { answer: { status: response.status, body: parseJson(text) } };
  } catch (error) {
    signal.throwIfAborted();
    return { reason: causeOf(error) };
  }
}
async function limitedText(response) {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Error("the answer is larger than 16 MiB");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
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
  if (settings === void 0) return new FileRegistry(join(home, "registry"));
  const { url } = settings;
  if (url.startsWith("file://")) return new FileRegistry(fileURLToPath(url));
  if (url.startsWith("file:")) return new FileRegistry(join(home, url.slice("file:".length)));
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

export {
  openRegistry
};
