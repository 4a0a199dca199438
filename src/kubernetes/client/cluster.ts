import * as z from "zod";
import { parseJson } from "../../source/json.ts";
import { ApiError, ClusterAway, isNotFound } from "./api-error.ts";
import type { Connection } from "./connection.ts";
import { groupPath, type Resource, readResources } from "./discovery.ts";
import { type ApiAnswer, type ApiRequest, type ApiTransport, openTransport } from "./http.ts";
import { idOf, type KubernetesObject, type ObjectId } from "./object.ts";

/** Our name in managedFields: whose fields are whose. */
export const fieldManager = "mcp-pipeline";

export interface ClusterOptions {
  /** Name in platform.yaml. */
  name: string;
  connection: Connection;
  signal: AbortSignal;
  /** How long an API server may be away before we give up, in ms (rollout.md, row 47). */
  patienceMs?: number;
}

export interface ApplyOptions {
  dryRun?: boolean;
  /** Take fields over from whoever else manages them. */
  force?: boolean;
}

export interface Applied {
  object: KubernetesObject;
  warnings: string[];
}

type Call = Pick<ApiRequest, "method" | "path" | "body" | "contentType"> & {
  timeoutMs?: number;
  /** Not tried again: the answer itself is what is wanted. */
  once?: boolean;
};

const requestMs = 15_000;
const defaultPatienceMs = 60_000;

const statusObject = z.object({
  message: z.string().optional(),
  reason: z.string().optional(),
  details: z
    .object({
      causes: z
        .array(
          z.object({
            reason: z.string().optional(),
            message: z.string().optional(),
            field: z.string().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});

const anyObject = z.custom<KubernetesObject>(
  (value) =>
    z
      .object({ apiVersion: z.string(), kind: z.string(), metadata: z.object({ name: z.string() }) })
      .safeParse(value).success,
  { error: "not a Kubernetes object" },
);
const anyList = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  metadata: z.object({ continue: z.string().optional() }).optional(),
});

/**
 * One cluster's API. Reads are always fresh from the store (no resourceVersion is sent), so that no verdict rests on a
 * cache. What fails in passing (no connection, 429, 5xx) is tried again: every write here can be repeated.
 */
export class Cluster {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly #connection: Connection;
  readonly #transport: ApiTransport;
  readonly #patienceMs: number;
  readonly #groups = new Map<string, Promise<Map<string, Resource>>>();

  constructor(options: ClusterOptions, transport: ApiTransport = openTransport(options.connection)) {
    this.name = options.name;
    this.signal = options.signal;
    this.#connection = options.connection;
    this.#transport = transport;
    this.#patienceMs = options.patienceMs ?? defaultPatienceMs;
  }

  /** The same cluster for work that ends with another signal: what an interrupted run still has to say. */
  within(signal: AbortSignal, patienceMs = this.#patienceMs): Cluster {
    return new Cluster(
      { name: this.name, connection: this.#connection, signal, patienceMs },
      this.#transport,
    );
  }

  close(): void {
    this.#transport.close();
  }

  /** @throws ApiError where there is no such object, or no such kind */
  async get(id: ObjectId): Promise<KubernetesObject> {
    return anyObject.parse(await this.#json({ method: "GET", path: await this.#path(id) }));
  }

  async find(id: ObjectId): Promise<KubernetesObject | undefined> {
    return this.get(id).catch((error) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });
  }

  /** All objects of a kind in a namespace; an empty list where the kind is not served. */
  async list(
    kind: Pick<ObjectId, "apiVersion" | "kind">,
    namespace: string,
    selectors: { labels?: string; fields?: string } = {},
  ): Promise<KubernetesObject[]> {
    const resource = await this.#resource(kind).catch((error) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });
    if (resource === undefined) return [];
    const query = new URLSearchParams({ limit: "500" });
    if (selectors.labels !== undefined) query.set("labelSelector", selectors.labels);
    if (selectors.fields !== undefined) query.set("fieldSelector", selectors.fields);
    const found: KubernetesObject[] = [];
    for (;;) {
      const path = `${groupPath(kind.apiVersion)}/namespaces/${encodeURIComponent(namespace)}/${resource.plural}?${query}`;
      const page = anyList.parse(await this.#json({ method: "GET", path }));
      // Items of a list carry no kind of their own.
      found.push(...page.items.map((item) => anyObject.parse({ ...item, ...kind })));
      const next = page.metadata?.continue;
      if (!next) return found;
      query.set("continue", next);
    }
  }

  /** Server-side apply: only the fields in `object` become ours. */
  async apply(object: KubernetesObject, options: ApplyOptions = {}): Promise<Applied> {
    const query = new URLSearchParams({ fieldManager, fieldValidation: "Strict" });
    if (options.dryRun) query.set("dryRun", "All");
    if (options.force) query.set("force", "true");
    const path = `${await this.#path(idOf(object))}?${query}`;
    const contentType = "application/apply-patch+yaml";
    const { body, warnings } = await this.#answered({ method: "PATCH", path, body: object, contentType });
    return { object: anyObject.parse(parseJson(body)), warnings };
  }

  /** @throws ApiError (409) where it is there already */
  async create(object: KubernetesObject): Promise<KubernetesObject> {
    const path = `${await this.#folder(object, object.metadata.namespace)}?fieldManager=${fieldManager}`;
    return anyObject.parse(await this.#json({ method: "POST", path, body: object }));
  }

  /** Writes an object that was read before. @throws ApiError (409) where somebody wrote it since */
  async replace(object: KubernetesObject): Promise<KubernetesObject> {
    const path = `${await this.#path(idOf(object))}?fieldManager=${fieldManager}`;
    return anyObject.parse(await this.#json({ method: "PUT", path, body: object }));
  }

  /** JSON Patch (RFC 6902). */
  async patch(id: ObjectId, operations: readonly object[]): Promise<KubernetesObject> {
    const path = `${await this.#path(id)}?fieldManager=${fieldManager}`;
    const contentType = "application/json-patch+json";
    return anyObject.parse(await this.#json({ method: "PATCH", path, body: operations, contentType }));
  }

  /** Deletes exactly the object that was seen: another one of the same name stays. @throws ApiError (409) then */
  async delete(id: ObjectId, seen: { uid: string; resourceVersion?: string }): Promise<void> {
    await this.#answered({
      method: "DELETE",
      path: await this.#path(id),
      body: { apiVersion: "v1", kind: "DeleteOptions", propagationPolicy: "Background", preconditions: seen },
    });
  }

  /** Any other request: reviews, scale, logs, proxies. */
  async raw(call: Call): Promise<ApiAnswer> {
    return this.#answered(call);
  }

  /** Whether the cluster serves a kind at all. */
  async serves(kind: Pick<ObjectId, "apiVersion" | "kind">): Promise<boolean> {
    return this.#resource(kind).then(
      () => true,
      (error) => {
        if (isNotFound(error)) return false;
        throw error;
      },
    );
  }

  async #path(id: ObjectId): Promise<string> {
    return `${await this.#folder(id, id.namespace)}/${encodeURIComponent(id.name)}`;
  }

  async #folder(kind: { apiVersion: string; kind: string }, namespace: string | undefined): Promise<string> {
    const { plural, namespaced } = await this.#resource(kind);
    const inside =
      namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : "";
    return `${groupPath(kind.apiVersion)}${inside}/${plural}`;
  }

  async #resource({ apiVersion, kind }: { apiVersion: string; kind: string }): Promise<Resource> {
    let group = this.#groups.get(apiVersion);
    if (group === undefined) {
      group = this.#json({ method: "GET", path: groupPath(apiVersion) }).then(readResources);
      this.#groups.set(apiVersion, group);
      // A kind whose definition comes later is looked for again.
      group.catch(() => this.#groups.delete(apiVersion));
    }
    const found = (await group).get(kind);
    if (found !== undefined) return found;
    this.#groups.delete(apiVersion);
    throw new ApiError(404, "NotFound", `the cluster knows no kind ${kind} in ${apiVersion}`);
  }

  async #json(call: Call): Promise<unknown> {
    return parseJson((await this.#answered(call)).body);
  }

  async #answered(call: Call): Promise<ApiAnswer> {
    const until = performance.now() + this.#patienceMs;
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.#once(call);
      if (!("again" in outcome)) return outcome;
      if (call.once) throw new ClusterAway(outcome.again);
      const waitMs = outcome.afterMs ?? Math.min(250 * 2 ** attempt, 5_000);
      if (performance.now() + waitMs > until) {
        throw new ClusterAway(`the API server of cluster ${this.name} does not answer: ${outcome.again}`);
      }
      await pause(waitMs, this.signal);
    }
  }

  async #once(call: Call): Promise<ApiAnswer | { again: string; afterMs?: number }> {
    let answer: ApiAnswer;
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
    // A policy's web hook that is away answers 500 and is no fault of the API server: the caller judges it.
    const passing = status === 429 || (status >= 500 && !/failed calling webhook/.test(refused.message));
    if (!passing) throw refused;
    const { retryAfter } = answer;
    return {
      again: `HTTP ${status} ${refused.message}`.trim(),
      ...(retryAfter === undefined ? {} : { afterMs: Math.min(retryAfter, 10) * 1000 }),
    };
  }
}

function reasonOf(error: Error): string {
  const code = (error as NodeJS.ErrnoException).code;
  return error.message || code || "no connection";
}

function errorOf({ status, body }: ApiAnswer): ApiError {
  const parsed = statusObject.safeParse(parseJson(body));
  if (!parsed.success) return new ApiError(status, "", body.slice(0, 300) || `HTTP ${status}`);
  const { message = `HTTP ${status}`, reason = "", details } = parsed.data;
  const causes = (details?.causes ?? []).map((cause) => ({
    reason: cause.reason ?? "",
    message: cause.message ?? "",
    field: cause.field ?? "",
  }));
  return new ApiError(status, reason, message, causes);
}

/** Waits, unless the run is interrupted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve) => {
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
