import { unreachable } from "../../report/problem.ts";
import { isConflict } from "../client/api-error.ts";
import type { Cluster } from "../client/cluster.ts";
import type { KubernetesObject, ObjectId } from "../client/object.ts";
import { type ReleaseHead, releaseHead } from "./head.ts";
import { packPayload, type ReleasePayload, unpackPayload } from "./payload.ts";

/** Where the records of one server are kept: in its own namespace, on the cluster that it runs on. */
export interface RecordPlace {
  cluster: Cluster;
  namespace: string;
  server: string;
  environment: string;
}

/** Type of the Secrets that hold releases. */
const secretType = "mcp-pipeline.dev/release";

/** Labels of everything that the pipeline keeps for itself beside a server. */
export function recordLabels({ server, environment }: Pick<RecordPlace, "server" | "environment">) {
  return {
    "app.kubernetes.io/managed-by": "mcp-pipeline",
    "mcp-pipeline.dev/records-of": server,
    "mcp-pipeline.dev/environment": environment,
  };
}

const recordName = ({ server, environment }: RecordPlace) => `${server}.${environment}.releases`;

/** The head and what it was read from; writing it back fails where somebody else wrote since. */
export interface ReadHead {
  head: ReleaseHead;
  source: KubernetesObject | undefined;
}

/** @throws Problem (exit 3) where the record is unreadable */
export async function readHead(place: RecordPlace): Promise<ReadHead> {
  const { server, environment, namespace, cluster } = place;
  const id: ObjectId = { apiVersion: "v1", kind: "ConfigMap", namespace, name: recordName(place) };
  const source = await cluster.find(id);
  if (source === undefined) return { head: { schemaVersion: 1, server, environment, releases: [] }, source };
  const text = (source as { data?: Record<string, string> }).data?.head ?? "";
  try {
    return { head: releaseHead.parse(JSON.parse(text)), source };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw unreachable(
      "release-unreadable",
      `The release records in ConfigMap ${namespace}/${id.name} of cluster ${cluster.name} cannot be read (${why}).`,
      {
        help: "Restore the ConfigMap; deleting it makes the pipeline forget what it may roll back to and prune.",
      },
    );
  }
}

/**
 * Writes the head. Only the holder of the lease writes it, and this is what holds it to that: a run that lost the lease
 * is refused here.
 * @throws ApiError (409) where somebody else wrote it since
 */
export async function writeHead(place: RecordPlace, read: ReadHead, head: ReleaseHead): Promise<ReadHead> {
  const { cluster, namespace } = place;
  const object: KubernetesObject = {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: recordName(place),
      namespace,
      labels: recordLabels(place),
      ...(read.source?.metadata.resourceVersion === undefined
        ? {}
        : { resourceVersion: read.source.metadata.resourceVersion }),
    },
    data: { head: JSON.stringify(head) },
  };
  const writing = read.source === undefined ? cluster.create(object) : cluster.replace(object);
  const source = await writing.catch(async (error) => {
    // The answer to our own write may have been lost on its way, and the write then been repeated.
    const now = isConflict(error) ? await readHead(place) : undefined;
    if (now?.source === undefined || JSON.stringify(now.head) !== JSON.stringify(head)) throw error;
    return now.source;
  });
  return { head, source };
}

const secretName = (place: RecordPlace, release: number, part: number) =>
  `${place.server}.${place.environment}.v${release}${part === 0 ? "" : `.${part}`}`;

/** Keeps what a release is. Later parts come first: the one that says how many there are makes it whole. */
export async function writePayload(place: RecordPlace, payload: ReleasePayload): Promise<void> {
  const parts = await packPayload(payload);
  for (const [part, bytes] of [...parts.entries()].reverse()) {
    const secret: KubernetesObject = {
      apiVersion: "v1",
      kind: "Secret",
      metadata: {
        name: secretName(place, payload.release, part),
        namespace: place.namespace,
        labels: { ...recordLabels(place), "mcp-pipeline.dev/release": String(payload.release) },
        annotations: { "mcp-pipeline.dev/parts": String(parts.length) },
      },
      type: secretType,
      immutable: true,
      data: { release: bytes.toString("base64") },
    };
    await place.cluster.create(secret).catch(async (error) => {
      // A run that died before it wrote the head has left this number's payload: no head names it, so it is replaced.
      if (!isConflict(error)) throw error;
      await deleteSecret(place, secret.metadata.name);
      await place.cluster.create(secret);
    });
  }
}

/** @throws Problem (exit 3) where the record is gone or unreadable */
export async function readPayload(place: RecordPlace, release: number): Promise<ReleasePayload> {
  const first = await readPart(place, release, 0);
  const count = Number(first?.metadata.annotations?.["mcp-pipeline.dev/parts"] ?? 1);
  const secrets = [first];
  for (let part = 1; part < count; part++) secrets.push(await readPart(place, release, part));
  try {
    return await unpackPayload(
      secrets.map((secret) => {
        const data = (secret as { data?: Record<string, string> } | undefined)?.data?.release;
        if (data === undefined) throw new Error("a part of it is gone");
        return Buffer.from(data, "base64");
      }),
    );
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw unreachable(
      "release-unreadable",
      `The record of release ${release} of ${place.server} in cluster ${place.cluster.name} cannot be read (${why}).`,
    );
  }
}

function readPart(place: RecordPlace, release: number, part: number): Promise<KubernetesObject | undefined> {
  const name = secretName(place, release, part);
  return place.cluster.find({ apiVersion: "v1", kind: "Secret", namespace: place.namespace, name });
}

async function deleteSecret(place: RecordPlace, name: string): Promise<void> {
  const id: ObjectId = { apiVersion: "v1", kind: "Secret", namespace: place.namespace, name };
  const found = await place.cluster.find(id);
  if (found?.metadata.uid !== undefined) await place.cluster.delete(id, { uid: found.metadata.uid });
}

/** Forgets releases; their Secrets go before the head stops naming them. */
export async function deletePayloads(place: RecordPlace, releases: readonly number[]): Promise<void> {
  for (const release of releases) {
    const first = await readPart(place, release, 0);
    const count = Number(first?.metadata.annotations?.["mcp-pipeline.dev/parts"] ?? 1);
    for (let part = 0; part < count; part++) await deleteSecret(place, secretName(place, release, part));
  }
}
