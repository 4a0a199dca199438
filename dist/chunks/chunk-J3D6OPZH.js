import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  isConflict
} from "./chunk-S3F7HNAD.js";
import {
  releaseHead
} from "./chunk-P2JXYC7Z.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  array,
  custom,
  int,
  literal,
  object,
  record,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";

// src/kubernetes/release/payload.ts
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
var releasePayload = object({
  schemaVersion: literal(1),
  release: int().positive(),
  image: string(),
  /** Every object as it was sent, in the order in which it was. */
  objects: array(
    custom(
      (value) => object({ apiVersion: string(), kind: string(), metadata: object({ name: string() }) }).safeParse(value).success
    )
  ),
  /** Text of the manifest. */
  manifest: string(),
  /** Text of the lock, where there was one. */
  lock: string().optional(),
  /** The plan as validate resolved it, without the folder that it lay in. */
  plan: record(string(), unknown()),
  /** Digests under which a node may report the image: index, this platform's manifest, its configuration. */
  digests: array(string()),
  /** Version of the pipeline. */
  tool: string()
});
var partBytes = 700 * 1024;
async function packPayload(payload) {
  const bytes = await promisify(gzip)(Buffer.from(JSON.stringify(payload)), { level: 9 });
  const parts = [];
  for (let at = 0; at < bytes.length; at += partBytes) parts.push(bytes.subarray(at, at + partBytes));
  return parts;
}
async function unpackPayload(parts) {
  const bytes = await promisify(gunzip)(Buffer.concat(parts), { maxOutputLength: 64 * 1024 * 1024 });
  return releasePayload.parse(JSON.parse(bytes.toString("utf8")));
}

// src/kubernetes/release/store.ts
var secretType = "mcp-pipeline.dev/release";
function recordLabels({ server, environment }) {
  return {
    "app.kubernetes.io/managed-by": "mcp-pipeline",
    "mcp-pipeline.dev/records-of": server,
    "mcp-pipeline.dev/environment": environment
  };
}
var recordName = ({ server, environment }) => `${server}.${environment}.releases`;
async function readHead(place) {
  const { server, environment, namespace, cluster } = place;
  const id = { apiVersion: "v1", kind: "ConfigMap", namespace, name: recordName(place) };
  const source = await cluster.find(id);
  if (source === void 0) return { head: { schemaVersion: 1, server, environment, releases: [] }, source };
  const text = source.data?.head ?? "";
  try {
    return { head: releaseHead.parse(JSON.parse(text)), source };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw unreachable(
      "release-unreadable",
      `The release records in ConfigMap ${namespace}/${id.name} of cluster ${cluster.name} cannot be read (${why}).`,
      {
        help: "Restore the ConfigMap; deleting it makes the pipeline forget what it may roll back to and prune."
      }
    );
  }
}
async function writeHead(place, read, head) {
  const { cluster, namespace } = place;
  const object2 = {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: recordName(place),
      namespace,
      labels: recordLabels(place),
      ...read.source?.metadata.resourceVersion === void 0 ? {} : { resourceVersion: read.source.metadata.resourceVersion }
    },
    data: { head: JSON.stringify(head) }
  };
  const writing = read.source === void 0 ? cluster.create(object2) : cluster.replace(object2);
  const source = await writing.catch(async (error) => {
    const now = isConflict(error) ? await readHead(place) : void 0;
    if (now?.source === void 0 || JSON.stringify(now.head) !== JSON.stringify(head)) throw error;
    return now.source;
  });
  return { head, source };
}
var secretName = (place, release, part) => `${place.server}.${place.environment}.v${release}${part === 0 ? "" : `.${part}`}`;
async function writePayload(place, payload) {
  const parts = await packPayload(payload);
  for (const [part, bytes] of [...parts.entries()].reverse()) {
    const secret = {
      apiVersion: "v1",
      kind: "Secret",
      metadata: {
        name: secretName(place, payload.release, part),
        namespace: place.namespace,
        labels: { ...recordLabels(place), "mcp-pipeline.dev/release": String(payload.release) },
        annotations: { "mcp-pipeline.dev/parts": String(parts.length) }
      },
      type: secretType,
      immutable: true,
      data: { release: bytes.toString("base64") }
    };
    await place.cluster.create(secret).catch(async (error) => {
      if (!isConflict(error)) throw error;
      await deleteSecret(place, secret.metadata.name);
      await place.cluster.create(secret);
    });
  }
}
async function readPayload(place, release) {
  const first = await readPart(place, release, 0);
  const count = Number(first?.metadata.annotations?.["mcp-pipeline.dev/parts"] ?? 1);
  const secrets = [first];
  for (let part = 1; part < count; part++) secrets.push(await readPart(place, release, part));
  try {
    return await unpackPayload(
      secrets.map((secret) => {
        const data = secret?.data?.release;
        if (data === void 0) throw new Error("a part of it is gone");
        return Buffer.from(data, "base64");
      })
    );
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw unreachable(
      "release-unreadable",
      `The record of release ${release} of ${place.server} in cluster ${place.cluster.name} cannot be read (${why}).`
    );
  }
}
function readPart(place, release, part) {
  const name = secretName(place, release, part);
  return place.cluster.find({ apiVersion: "v1", kind: "Secret", namespace: place.namespace, name });
}
async function deleteSecret(place, name) {
  const id = { apiVersion: "v1", kind: "Secret", namespace: place.namespace, name };
  const found = await place.cluster.find(id);
  if (found?.metadata.uid !== void 0) await place.cluster.delete(id, { uid: found.metadata.uid });
}
async function deletePayloads(place, releases) {
  for (const release of releases) {
    const first = await readPart(place, release, 0);
    const count = Number(first?.metadata.annotations?.["mcp-pipeline.dev/parts"] ?? 1);
    for (let part = 0; part < count; part++) await deleteSecret(place, secretName(place, release, part));
  }
}

export {
  recordLabels,
  readHead,
  writeHead,
  writePayload,
  readPayload,
  deletePayloads
};
