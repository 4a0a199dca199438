import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  ApiError,
  ClusterAway,
  isNotFound
} from "./chunk-S3F7HNAD.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  array,
  boolean,
  custom,
  object,
  record,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";

// src/kubernetes/client/object.ts
function idOf({ apiVersion, kind, metadata }) {
  const { namespace, name } = metadata;
  return { apiVersion, kind, ...namespace === void 0 ? {} : { namespace }, name };
}
function nameOf(id) {
  return `${id.kind} ${id.name}`;
}
function keyOf({ apiVersion, kind, namespace, name }) {
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  return `${group}/${kind}/${namespace ?? ""}/${name}`;
}

// src/kubernetes/client/discovery.ts
var resourceList = object({
  resources: array(object({ name: string(), kind: string(), namespaced: boolean() }))
});
function groupPath(apiVersion) {
  return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
function readResources(document) {
  const found = /* @__PURE__ */ new Map();
  for (const { name, kind, namespaced } of resourceList.parse(document).resources) {
    if (!name.includes("/")) found.set(kind, { plural: name, namespaced });
  }
  return found;
}

// src/kubernetes/client/http.ts
import {
  Agent as HttpAgent,
  request as httpRequest
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
var maxBytes = 64 * 1024 * 1024;
function openTransport(connection) {
  const secure = connection.server.startsWith("https:");
  const tls = {
    ...connection.certificateAuthority === void 0 ? {} : { ca: connection.certificateAuthority },
    ...connection.serverName === void 0 ? {} : { servername: connection.serverName },
    ...connection.insecure ? { rejectUnauthorized: false } : {},
    ...connection.clientCertificate === void 0 ? {} : { cert: connection.clientCertificate.certificate, key: connection.clientCertificate.key }
  };
  const agent = secure ? new HttpsAgent({ keepAlive: true, maxSockets: 12, ...tls }) : new HttpAgent({ keepAlive: true });
  return {
    send(request, token) {
      const limit = AbortSignal.timeout(request.timeoutMs);
      const signal = AbortSignal.any([request.signal, limit]);
      const body = request.body === void 0 ? void 0 : JSON.stringify(request.body);
      const options = {
        method: request.method,
        agent,
        signal,
        headers: {
          accept: "application/json",
          "user-agent": "mcp-pipeline",
          ...body === void 0 ? {} : {
            "content-type": request.contentType ?? "application/json",
            "content-length": Buffer.byteLength(body)
          },
          ...token === void 0 ? {} : { authorization: `Bearer ${token}` }
        }
      };
      return new Promise((resolve, reject) => {
        const fail = (error) => {
          if (request.signal.aborted) reject(request.signal.reason);
          else reject(limit.aborted ? new Error(`no answer within ${request.timeoutMs / 1e3} s`) : error);
        };
        const sent = (secure ? httpsRequest : httpRequest)(
          new URL(request.path, connection.server),
          options,
          (response) => read(response).then(resolve, fail)
        );
        sent.on("error", fail);
        sent.end(body);
      });
    },
    close: () => agent.destroy()
  };
}
async function read(response) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error("the answer is too long");
    chunks.push(chunk);
  }
  const retryAfter = Number(response.headers["retry-after"]);
  return {
    status: response.statusCode ?? 0,
    body: Buffer.concat(chunks).toString("utf8"),
    warnings: warningsOf(response.headers.warning),
    ...response.headers.date === void 0 ? {} : { date: response.headers.date },
    ...Number.isFinite(retryAfter) ? { retryAfter } : {}
  };
}
function warningsOf(header) {
  return [...(header ?? "").matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(
    ([, text = ""]) => text.replaceAll(/\\(.)/g, "$1")
  );
}

// src/kubernetes/client/cluster.ts
var fieldManager = "mcp-pipeline";
var requestMs = 15e3;
var defaultPatienceMs = 6e4;
var statusObject = object({
  message: string().optional(),
  reason: string().optional(),
  details: object({
    causes: array(
      object({
        reason: string().optional(),
        message: string().optional(),
        field: string().optional()
      })
    ).optional()
  }).optional()
});
var anyObject = custom(
  (value) => object({ apiVersion: string(), kind: string(), metadata: object({ name: string() }) }).safeParse(value).success,
  { error: "not a Kubernetes object" }
);
var anyList = object({
  items: array(record(string(), unknown())),
  metadata: object({ continue: string().optional() }).optional()
});
var Cluster = class _Cluster {
  name;
  signal;
  #connection;
  #transport;
  #patienceMs;
  #groups = /* @__PURE__ */ new Map();
  constructor(options, transport = openTransport(options.connection)) {
    this.name = options.name;
    this.signal = options.signal;
    this.#connection = options.connection;
    this.#transport = transport;
    this.#patienceMs = options.patienceMs ?? defaultPatienceMs;
  }
  /** The same cluster for work that ends with another signal: what an interrupted run still has to say. */
  within(signal, patienceMs = this.#patienceMs) {
    return new _Cluster(
      { name: this.name, connection: this.#connection, signal, patienceMs },
      this.#transport
    );
  }
  close() {
    this.#transport.close();
  }
  /** @throws ApiError where there is no such object, or no such kind */
  async get(id) {
    return anyObject.parse(await this.#json({ method: "GET", path: await this.#path(id) }));
  }
  async find(id) {
    return this.get(id).catch((error) => {
      if (isNotFound(error)) return void 0;
      throw error;
    });
  }
  /** All objects of a kind in a namespace; an empty list where the kind is not served. */
  async list(kind, namespace, selectors = {}) {
    const resource = await this.#resource(kind).catch((error) => {
      if (isNotFound(error)) return void 0;
      throw error;
    });
    if (resource === void 0) return [];
    const query = new URLSearchParams({ limit: "500" });
    if (selectors.labels !== void 0) query.set("labelSelector", selectors.labels);
    if (selectors.fields !== void 0) query.set("fieldSelector", selectors.fields);
    const found = [];
    for (; ; ) {
      const path = `${groupPath(kind.apiVersion)}/namespaces/${encodeURIComponent(namespace)}/${resource.plural}?${query}`;
      const page = anyList.parse(await this.#json({ method: "GET", path }));
      found.push(...page.items.map((item) => anyObject.parse({ ...item, ...kind })));
      const next = page.metadata?.continue;
      if (!next) return found;
      query.set("continue", next);
    }
  }
  /** Server-side apply: only the fields in `object` become ours. */
  async apply(object2, options = {}) {
    const query = new URLSearchParams({ fieldManager, fieldValidation: "Strict" });
    if (options.dryRun) query.set("dryRun", "All");
    if (options.force) query.set("force", "true");
    const path = `${await this.#path(idOf(object2))}?${query}`;
    const contentType = "application/apply-patch+yaml";
    const { body, warnings } = await this.#answered({ method: "PATCH", path, body: object2, contentType });
    return { object: anyObject.parse(parseJson(body)), warnings };
  }
  /** @throws ApiError (409) where it is there already */
  async create(object2) {
    const path = `${await this.#folder(object2, object2.metadata.namespace)}?fieldManager=${fieldManager}`;
    return anyObject.parse(await this.#json({ method: "POST", path, body: object2 }));
  }
  /** Writes an object that was read before. @throws ApiError (409) where somebody wrote it since */
  async replace(object2) {
    const path = `${await this.#path(idOf(object2))}?fieldManager=${fieldManager}`;
    return anyObject.parse(await this.#json({ method: "PUT", path, body: object2 }));
  }
  /** JSON Patch (RFC 6902). */
  async patch(id, operations) {
    const path = `${await this.#path(id)}?fieldManager=${fieldManager}`;
    const contentType = "application/json-patch+json";
    return anyObject.parse(await this.#json({ method: "PATCH", path, body: operations, contentType }));
  }
  /** Deletes exactly the object that was seen: another one of the same name stays. @throws ApiError (409) then */
  async delete(id, seen) {
    await this.#answered({
      method: "DELETE",
      path: await this.#path(id),
      body: { apiVersion: "v1", kind: "DeleteOptions", propagationPolicy: "Background", preconditions: seen }
    });
  }
  /** Any other request: reviews, scale, logs, proxies. */
  async raw(call) {
    return this.#answered(call);
  }
  /** Whether the cluster serves a kind at all. */
  async serves(kind) {
    return this.#resource(kind).then(
      () => true,
      (error) => {
        if (isNotFound(error)) return false;
        throw error;
      }
    );
  }
  async #path(id) {
    return `${await this.#folder(id, id.namespace)}/${encodeURIComponent(id.name)}`;
  }
  async #folder(kind, namespace) {
    const { plural, namespaced } = await this.#resource(kind);
    const inside = namespaced && namespace !== void 0 ? `/namespaces/${encodeURIComponent(namespace)}` : "";
    return `${groupPath(kind.apiVersion)}${inside}/${plural}`;
  }
  async #resource({ apiVersion, kind }) {
    let group = this.#groups.get(apiVersion);
    if (group === void 0) {
      group = this.#json({ method: "GET", path: groupPath(apiVersion) }).then(readResources);
      this.#groups.set(apiVersion, group);
      group.catch(() => this.#groups.delete(apiVersion));
    }
    const found = (await group).get(kind);
    if (found !== void 0) return found;
    this.#groups.delete(apiVersion);
    throw new ApiError(404, "NotFound", `the cluster knows no kind ${kind} in ${apiVersion}`);
  }
  async #json(call) {
    return parseJson((await this.#answered(call)).body);
  }
  async #answered(call) {
    const until = performance.now() + this.#patienceMs;
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.#once(call);
      if (!("again" in outcome)) return outcome;
      if (call.once) throw new ClusterAway(outcome.again);
      const waitMs = outcome.afterMs ?? Math.min(250 * 2 ** attempt, 5e3);
      if (performance.now() + waitMs > until) {
        throw new ClusterAway(`the API server of cluster ${this.name} does not answer: ${outcome.again}`);
      }
      await pause(waitMs, this.signal);
    }
  }
  async #once(call) {
    let answer;
    const request = { ...call, timeoutMs: call.timeoutMs ?? requestMs, signal: this.signal };
    try {
      answer = await this.#transport.send(request, await this.#connection.token?.(false));
      if (answer.status === 401 && this.#connection.token) {
        answer = await this.#transport.send(request, await this.#connection.token(true));
      }
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof Error && error.name !== "Problem") return { again: reasonOf(error) };
      throw error;
    }
    const { status } = answer;
    if (status >= 200 && status < 300) return answer;
    const refused = errorOf(answer);
    const passing = status === 429 || status >= 500 && !/failed calling webhook/.test(refused.message);
    if (!passing) throw refused;
    const { retryAfter } = answer;
    return {
      again: `HTTP ${status} ${refused.message}`.trim(),
      ...retryAfter === void 0 ? {} : { afterMs: Math.min(retryAfter, 10) * 1e3 }
    };
  }
};
function reasonOf(error) {
  const code = error.code;
  return error.message || code || "no connection";
}
function errorOf({ status, body }) {
  const parsed = statusObject.safeParse(parseJson(body));
  if (!parsed.success) return new ApiError(status, "", body.slice(0, 300) || `HTTP ${status}`);
  const { message = `HTTP ${status}`, reason = "", details } = parsed.data;
  const causes = (details?.causes ?? []).map((cause) => ({
    reason: cause.reason ?? "",
    message: cause.message ?? "",
    field: cause.field ?? ""
  }));
  return new ApiError(status, reason, message, causes);
}
async function pause(ms, signal) {
  signal.throwIfAborted();
  await new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
  });
  signal.throwIfAborted();
}

export {
  idOf,
  nameOf,
  keyOf,
  fieldManager,
  Cluster,
  pause
};
