// What Argo CD and Flux document, and no more: follow a name, fetch what it stands for by its id, apply, prune.
// Stands in for both, whose own controllers do not build from the registries that the tests use.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { parseAllDocuments } from "yaml";

const everyMs = 1_000;
const manifestType = "application/vnd.oci.image.manifest.v1+json";

/** Applies what a source holds, again and again. */
export class PullAgent {
  /** Ids in the order in which they were applied. */
  applied = [];
  #known = [];
  #running = true;
  #loop;

  /**
   * @param cluster with `kubectl(...)` and `apply(objects)`
   * @param {() => Promise<{ id: string, text: string } | undefined>} source
   */
  constructor(cluster, source) {
    this.cluster = cluster;
    this.source = source;
    this.#loop = this.#run();
  }

  async stop() {
    this.#running = false;
    await this.#loop;
  }

  async #run() {
    while (this.#running) {
      try {
        const found = await this.source();
        if (found !== undefined && found.id !== this.applied.at(-1)) this.#apply(found);
      } catch (error) {
        console.log(`deploy  the pull agent: ${String(error.message).split("\n")[0]}`);
      }
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }

  #apply({ id, text }) {
    const objects = parseAllDocuments(text).map((document) => document.toJS());
    this.cluster.apply(objects);
    const key = ({ kind, metadata }) => `${kind} ${metadata.namespace} ${metadata.name}`;
    const kept = new Set(objects.map(key));
    for (const { kind, metadata } of this.#known.filter((object) => !kept.has(key(object)))) {
      this.cluster.kubectl(
        "-n",
        metadata.namespace,
        "delete",
        kind,
        metadata.name,
        "--ignore-not-found",
        "--wait=false",
      );
    }
    this.#known = objects;
    this.applied.push(id);
  }
}

/** The artifact that a tag names, as an OCI source of either product reads it: one layer, a gzipped tar of YAML. */
export function ociSource(registry, repository, tag) {
  const get = async (path, accept) => {
    const answer = await fetch(`http://${registry}/v2/${repository}/${path}`, { headers: { accept } });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const digestOf = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  return async () => {
    const manifest = await get(`manifests/${tag}`, manifestType);
    if (manifest === undefined) return undefined;
    const { layers } = JSON.parse(manifest);
    if (layers.length !== 1 || !layers[0].mediaType.endsWith("tar+gzip"))
      throw new Error("not one gzipped tar");
    const layer = await get(`blobs/${layers[0].digest}`, "*/*");
    if (digestOf(layer) !== layers[0].digest) throw new Error("the layer is not what its digest says");
    const text = execFileSync("tar", ["-xzO"], { input: layer, encoding: "utf8" });
    return { id: digestOf(manifest), text };
  };
}

/** One file of a branch, through GitHub's API. */
export function gitSource(github, token, repository, path) {
  return async () => {
    const file = await github
      .call(token, "GET", `/repos/${repository}/contents/${path}`)
      .catch(() => undefined);
    return file && { id: file.sha, text: Buffer.from(file.content, "base64").toString("utf8") };
  };
}
