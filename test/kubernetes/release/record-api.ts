import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Cluster } from "../../../src/kubernetes/client/cluster.ts";
import type { KubernetesObject } from "../../../src/kubernetes/client/object.ts";
import { recordedObject } from "../../../src/kubernetes/prune/plan.ts";
import { Journal } from "../../../src/kubernetes/release/journal.ts";
import { writePayload } from "../../../src/kubernetes/release/store.ts";

export interface RecordApi {
  url: string;
  /** Text of a kubeconfig that leads here. */
  kubeconfig: string;
  /** Path of every object that is there. */
  paths(): string[];
  /** Writes a release as a deploy does, and verifies it unless `state` says otherwise. */
  release(
    place: { namespace: string; server: string; environment: string },
    one: RecordedRelease,
  ): Promise<void>;
  close(): Promise<void>;
}

export interface RecordedRelease {
  release: number;
  url: string;
  image: string;
  manifest: string;
  lock?: string;
  commit?: string;
  state?: "verified" | "failed" | "pending";
  /** Name of a Service that the release puts there. */
  service?: string;
}

type Stored = Record<string, unknown> & {
  metadata: { name: string; uid?: string; resourceVersion?: string };
};

/**
 * The part of a Kubernetes API that keeps release records: ConfigMaps and Secrets in memory. Records are written by the
 * pipeline's own code; a real API server is in the deploy part.
 */
export async function recordApi(): Promise<RecordApi> {
  const objects = new Map<string, Stored>();
  const server = createServer(async (request, response) => {
    const [status, body] = answer(
      objects,
      request.method ?? "GET",
      request.url ?? "/",
      await bodyOf(request),
    );
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const kubeconfig = JSON.stringify({
    "current-context": "one",
    contexts: [{ name: "one", context: { cluster: "one", user: "one" } }],
    clusters: [{ name: "one", cluster: { server: url } }],
    users: [{ name: "one", user: {} }],
  });
  return {
    url,
    kubeconfig,
    paths: () => [...objects.keys()],
    release: (place, one) => write(url, place, one),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function write(
  url: string,
  at: { namespace: string; server: string; environment: string },
  { release, url: route, image, manifest, lock, commit, service, state = "verified" }: RecordedRelease,
): Promise<void> {
  const cluster = new Cluster({
    name: "one",
    connection: { server: url },
    signal: new AbortController().signal,
  });
  const place = { ...at, cluster };
  const what = {
    schemaVersion: 1 as const,
    release,
    image,
    objects: [],
    manifest,
    plan: {},
    digests: [],
    tool: "test",
  };
  await writePayload(place, { ...what, ...(lock === undefined ? {} : { lock }) });
  const journal = await Journal.open(place);
  const who = { who: "tester", run: "test run", startedAt: new Date().toISOString() };
  const named = commit === undefined ? {} : { commit };
  const objects = service === undefined ? [] : [recordedObject(await cluster.create(serviceOf(at, service)))];
  await journal.add({
    release,
    state: "pending",
    step: "prepared",
    image,
    url: route,
    ...who,
    ...named,
    objects,
  });
  if (state !== "pending") await journal.end(release, state);
  cluster.close();
}

function serviceOf(
  { namespace, server }: { namespace: string; server: string },
  name: string,
): KubernetesObject {
  const labels = { "app.kubernetes.io/managed-by": "mcp-pipeline", "app.kubernetes.io/name": server };
  return { apiVersion: "v1", kind: "Service", metadata: { name, namespace, labels } };
}

function answer(
  objects: Map<string, Stored>,
  method: string,
  target: string,
  body?: Stored,
): [number, unknown] {
  const path = new URL(target, "http://api.invalid").pathname;
  const resource = (name: string, kind: string) => ({ name, kind, namespaced: true });
  if (path === "/api/v1") {
    const kinds = [
      resource("configmaps", "ConfigMap"),
      resource("secrets", "Secret"),
      resource("services", "Service"),
    ];
    return [200, { resources: kinds }];
  }
  if (path === "/apis/coordination.k8s.io/v1") return [200, { resources: [resource("leases", "Lease")] }];
  if (method === "POST" && body !== undefined) return store(objects, `${path}/${body.metadata.name}`, body);
  const found = objects.get(path);
  if (found === undefined) return [404, { kind: "Status", reason: "NotFound", message: `${path} not found` }];
  if (method === "GET") return [200, found];
  if (method === "PUT" && body !== undefined) {
    if (body.metadata.resourceVersion !== found.metadata.resourceVersion) {
      return [409, { kind: "Status", reason: "Conflict", message: "the object has been modified" }];
    }
    objects.delete(path);
    return store(objects, path, body);
  }
  objects.delete(path);
  return [200, { kind: "Status" }];
}

function store(objects: Map<string, Stored>, path: string, body: Stored): [number, unknown] {
  if (objects.has(path)) return [409, { kind: "Status", reason: "AlreadyExists", message: `${path} exists` }];
  const managedFields = [{ manager: "mcp-pipeline" }];
  const metadata = { ...body.metadata, uid: randomUUID(), resourceVersion: randomUUID(), managedFields };
  objects.set(path, { ...body, metadata });
  return [201, objects.get(path)];
}

async function bodyOf(request: IncomingMessage): Promise<Stored | undefined> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text === "" ? undefined : JSON.parse(text);
}
