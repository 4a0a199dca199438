import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  anyManifest,
  mediaTypes
} from "./chunk-FDAJP5LY.js";
import {
  apiOf
} from "./chunk-V6Z3UZP7.js";
import {
  run
} from "./chunk-MRR4RABB.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  looseObject,
  record,
  string
} from "./chunk-3S3HXV5Q.js";

// src/image/registry-client/client.ts
import { createHash } from "node:crypto";

// src/image/registry-client/credentials.ts
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
var configSchema = looseObject({
  auths: record(string(), looseObject({ auth: string().optional(), identitytoken: string().optional() })).optional(),
  credHelpers: record(string(), string()).optional(),
  credsStore: string().optional()
});
var helperAnswer = looseObject({ Username: string(), Secret: string() });
var helperTimeoutMs = 3e4;
function dockerConfigFolder(env) {
  return env.DOCKER_CONFIG || join(env.HOME || homedir(), ".docker");
}
function tokenFor(registry, own, env) {
  const token = env.MCP_PIPELINE_REGISTRY_TOKEN;
  if (token && registry === own)
    return { username: env.MCP_PIPELINE_REGISTRY_USERNAME || "token", password: token };
  if (registry === "ghcr.io" && env.GITHUB_TOKEN) {
    return { username: env.GITHUB_ACTOR || "token", password: env.GITHUB_TOKEN };
  }
  return void 0;
}
async function dockerLogin(registry, env) {
  const file = join(dockerConfigFolder(env), "config.json");
  const text = await readFile(file, "utf8").catch(() => void 0);
  const config = configSchema.safeParse(text === void 0 ? {} : parseJson(text)).data ?? {};
  const keys = registry === "docker.io" ? ["https://index.docker.io/v1/", registry] : [registry, `https://${registry}`];
  for (const key of keys) {
    const helper = config.credHelpers?.[key] ?? config.credsStore;
    const found = helper ? await askHelper(helper, key, env) : void 0;
    if (found) return found;
    const entry = config.auths?.[key];
    if (entry?.identitytoken) return { identityToken: entry.identitytoken };
    if (entry?.auth) return decodeLogin(entry.auth);
  }
  return void 0;
}
function decodeLogin(auth) {
  const [, username, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(auth, "base64").toString("utf8")) ?? [];
  return username === void 0 || password === void 0 ? void 0 : { username, password };
}
async function askHelper(helper, registry, env) {
  if (!/^[\w.-]+$/.test(helper)) return void 0;
  const variables = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== void 0)
  );
  const options = {
    cwd: homedir(),
    env: variables,
    input: registry,
    timeoutMs: helperTimeoutMs,
    allowFailure: true
  };
  const answer = await run([`docker-credential-${helper}`, "get"], options).catch(() => void 0);
  const parsed = helperAnswer.safeParse(answer?.exitCode === 0 ? parseJson(answer.stdout) : void 0);
  if (!parsed.success) return void 0;
  const { Username, Secret } = parsed.data;
  return Username === "<token>" ? { identityToken: Secret } : { username: Username, password: Secret };
}

// src/image/registry-client/backoff.ts
import { setTimeout as pause } from "node:timers/promises";
var waitsMs = [500, 2e3, 6e3];
async function withBackoff(attempt, again, signal, waits = waitsMs) {
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      const wait = waits[number];
      if (wait === void 0 || signal.aborted || !again(error)) throw error;
      await pause(wait * (0.75 + Math.random() / 2), void 0, { signal });
    }
  }
}

// src/image/registry-client/http.ts
var requestTimeoutMs = 6e4;
var tokenAnswer = looseObject({ token: string().optional(), access_token: string().optional() });
var Transient = class extends Error {
};
var RegistryHttp = class {
  #options;
  #authorizations = /* @__PURE__ */ new Map();
  constructor(options) {
    this.#options = options;
  }
  /**
   * @returns any answer below 500 but 401, 403 and 429
   * @throws Problem exit 3 `image-registry-unreachable`, `image-registry-refused`
   */
  async request(request) {
    const { registry, signal, waits } = this.#options;
    try {
      const again = (error) => error instanceof Transient;
      return await withBackoff(() => this.#attempt(request), again, signal, waits);
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      throw unreachable(
        "image-registry-unreachable",
        `The image registry ${registry} does not answer: ${error.message}.`,
        {
          help: "Look whether it is up and reachable from here, then run the stage again: what has arrived is kept."
        }
      );
    }
  }
  async #attempt(request) {
    let answer = await this.#send(request);
    if (answer.status === 401) {
      const authorization = await this.#logIn(answer.headers.get("www-authenticate") ?? "", request.scope);
      if (authorization !== void 0) {
        this.#authorizations.set(request.scope, authorization);
        await answer.body?.cancel();
        answer = await this.#send(request);
      }
    }
    if (answer.status >= 500 || answer.status === 429) {
      const said = (await answer.text()).slice(0, 200);
      throw new Transient(`${answer.status} ${said}`.trim());
    }
    if (answer.status === 401 || answer.status === 403) throw await this.#refused(answer, request);
    return answer;
  }
  async #send({ method = "GET", path, headers, body, scope }) {
    const { registry, signal } = this.#options;
    const url = new URL(path, `${apiOf(registry)}/`);
    const own = url.origin === new URL(apiOf(registry)).origin;
    const authorization = own ? this.#authorizations.get(scope) : void 0;
    return this.#fetch(url, {
      method,
      headers: { ...headers, ...authorization && { authorization } },
      ...body && { body },
      signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)])
    });
  }
  async #fetch(url, init) {
    try {
      return await fetch(url, init);
    } catch (error) {
      this.#options.signal.throwIfAborted();
      const cause = error instanceof Error ? error.cause ?? error : error;
      throw new Transient(cause instanceof Error ? cause.message : String(cause));
    }
  }
  /** What to send as Authorization after this challenge; undefined where there is no login for it. */
  async #logIn(challenge, scope) {
    const credentials = await this.#options.credentials();
    const basic = credentials && "password" in credentials ? basicOf(credentials) : void 0;
    if (/^basic/i.test(challenge)) return basic;
    const { realm, service } = parametersOf(challenge);
    if (!/^bearer/i.test(challenge) || realm === void 0 || !URL.canParse(realm)) return void 0;
    const url = new URL(realm);
    if (url.protocol !== "https:" && !apiOf(url.host).startsWith("http:")) return void 0;
    const answer = await this.#askToken(url, { ...service && { service }, scope }, credentials, basic);
    if (!answer.ok) return void 0;
    const { token, access_token } = tokenAnswer.parse(await answer.json());
    return `Bearer ${token ?? access_token}`;
  }
  async #askToken(url, query, credentials, basic) {
    const signal = AbortSignal.any([this.#options.signal, AbortSignal.timeout(requestTimeoutMs)]);
    if (credentials && "identityToken" in credentials) {
      const form = {
        ...query,
        grant_type: "refresh_token",
        client_id: "mcp-pipeline",
        refresh_token: credentials.identityToken
      };
      return this.#fetch(url, { method: "POST", body: new URLSearchParams(form), signal });
    }
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return this.#fetch(url, { headers: basic ? { authorization: basic } : {}, signal });
  }
  async #refused(answer, { method = "GET", scope }) {
    const said = (await answer.text()).slice(0, 300);
    const what = scope.replace(/^repository:/, "").replace(/:[a-z,]+$/, "");
    const may = method === "GET" || method === "HEAD" ? "read" : "write to";
    const message = `The image registry ${this.#options.registry} refuses to let us ${may} ${what} (${answer.status}): ${said}`;
    return unreachable("image-registry-refused", message.trim(), {
      help: "Log in with `docker login`, or set MCP_PIPELINE_REGISTRY_TOKEN, and check that the login may push there."
    });
  }
};
function basicOf({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
function parametersOf(challenge) {
  return Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value])
  );
}

// src/image/registry-client/client.ts
var mostManifestBytes = 4 * 1024 * 1024;
var RepositoryClient = class {
  registry;
  repository;
  #http;
  constructor({ registry, repository }, { env, signal, own, waits }) {
    this.registry = registry;
    this.repository = repository;
    const credentials = () => {
      const token = tokenFor(registry, own, env);
      return token ? Promise.resolve(token) : dockerLogin(registry, env);
    };
    this.#http = new RegistryHttp({ registry, credentials, signal, ...waits && { waits } });
  }
  /**
   * A manifest by tag or digest; undefined where there is none.
   * @throws Problem exit 3: `image-registry-unreachable`, `image-registry-refused`, `image-registry-answer-invalid` where what comes
   *   does not hash to what was asked for
   */
  async manifest(tagOrDigest) {
    const answer = await this.#http.request({
      path: this.#path(`manifests/${tagOrDigest}`),
      headers: { accept: anyManifest },
      scope: this.#scope("pull")
    });
    if (answer.status === 404) return void 0;
    const bytes = await this.#read(answer, mostManifestBytes);
    const digest = digestOf(bytes);
    if (tagOrDigest.startsWith("sha256:") && digest !== tagOrDigest)
      throw this.#invalid(`${tagOrDigest} hashes to ${digest}`);
    return {
      bytes,
      digest,
      mediaType: (answer.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? ""
    };
  }
  /** A manifest that must be there and fit. @throws Problem exit 3 `image-missing`, `image-registry-answer-invalid` */
  async read(tagOrDigest, schema) {
    const found = await this.manifest(tagOrDigest);
    if (!found) throw unreachable("image-missing", `${this.#name(tagOrDigest)} is not in the registry.`);
    return this.#parse(found.bytes, schema, tagOrDigest);
  }
  /** Digest that a tag names now; undefined where there is no such tag. */
  async resolve(tag) {
    return (await this.manifest(tag))?.digest;
  }
  /** A JSON blob by digest. */
  async blob(digest, schema) {
    const answer = await this.#http.request({
      path: this.#path(`blobs/${digest}`),
      scope: this.#scope("pull")
    });
    if (!answer.ok)
      throw unreachable("image-missing", `Blob ${digest} of ${this.#name("")} is not in the registry.`);
    const bytes = await this.#read(answer, 16 * mostManifestBytes);
    if (digestOf(bytes) !== digest) throw this.#invalid(`blob ${digest} hashes to ${digestOf(bytes)}`);
    return this.#parse(bytes, schema, digest);
  }
  /** Bytes of a blob as they come, for layers. The reader checks them against the digest. */
  async stream(digest) {
    const answer = await this.#http.request({
      path: this.#path(`blobs/${digest}`),
      scope: this.#scope("pull")
    });
    if (!answer.ok || !answer.body)
      throw unreachable("image-missing", `Layer ${digest} of ${this.#name("")} is not in the registry.`);
    return answer.body;
  }
  /** Uploads a blob unless it is there. @returns its descriptor */
  async putBlob(bytes, mediaType) {
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
    const scope = this.#scope("pull,push");
    const there = await this.#http.request({
      method: "HEAD",
      path: this.#path(`blobs/${descriptor.digest}`),
      scope
    });
    if (there.ok) return descriptor;
    const begun = await this.#http.request({ method: "POST", path: this.#path("blobs/uploads/"), scope });
    const location = begun.headers.get("location");
    if (begun.status !== 202 || !location) throw this.#invalid(`an upload was answered with ${begun.status}`);
    const place = new URL(location, begun.url);
    place.searchParams.set("digest", descriptor.digest);
    const done = await this.#http.request({
      method: "PUT",
      path: place.href,
      headers: { "content-type": "application/octet-stream" },
      body: bytes,
      scope
    });
    if (done.status !== 201)
      throw this.#invalid(`the end of an upload was answered with ${done.status}: ${await words(done)}`);
    return descriptor;
  }
  /**
   * Stores a manifest under a tag, or under its own digest.
   * @returns undefined where it is stored, else what the registry said: it may keep tags from being moved
   */
  async putManifest(manifest, mediaType, tag) {
    const done = await this.#http.request({
      method: "PUT",
      path: this.#path(`manifests/${tag ?? digestOf(manifest)}`),
      headers: { "content-type": mediaType },
      body: manifest,
      scope: this.#scope("pull,push")
    });
    return done.status === 201 ? void 0 : `${done.status} ${await words(done)}`.trim();
  }
  /** The registry's own list of what refers to a digest; undefined where it keeps none (before distribution-spec 1.1). */
  async referrers(digest) {
    const answer = await this.#http.request({
      path: this.#path(`referrers/${digest}`),
      headers: { accept: mediaTypes.index },
      scope: this.#scope("pull")
    });
    if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith(mediaTypes.index))
      return void 0;
    const bytes = await this.#read(answer, mostManifestBytes);
    return { bytes, digest: digestOf(bytes), mediaType: mediaTypes.index };
  }
  #path(rest) {
    return `/v2/${this.repository}/${rest}`;
  }
  #scope(actions) {
    return `repository:${this.repository}:${actions}`;
  }
  #name(rest) {
    return `${this.registry}/${this.repository}${rest === "" ? "" : rest.startsWith("sha256:") ? `@${rest}` : `:${rest}`}`;
  }
  async #read(answer, most) {
    const parts = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      size += part.length;
      if (size > most) throw this.#invalid(`an answer is larger than ${most} bytes`);
      parts.push(part);
    }
    return Buffer.concat(parts);
  }
  #parse(bytes, schema, what) {
    const parsed = schema.safeParse(parseJson(bytes.toString("utf8")));
    if (!parsed.success)
      throw this.#invalid(`${what} is not what it should be: ${parsed.error.issues[0]?.message}`);
    return parsed.data;
  }
  #invalid(why) {
    return unreachable(
      "image-registry-answer-invalid",
      `The image registry ${this.registry} answered something unusable: ${why}.`
    );
  }
};
function digestOf(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
async function words(answer) {
  return (await answer.text()).slice(0, 300);
}

export {
  withBackoff,
  tokenFor,
  RepositoryClient,
  digestOf
};
