import { createHash } from "node:crypto";
import type * as z from "zod";
import { unreachable } from "../../report/problem.ts";
import { parseJson } from "../../source/json.ts";
import { type Credentials, dockerLogin, tokenFor } from "./credentials.ts";
import { RegistryHttp } from "./http.ts";
import { anyManifest, type Descriptor, mediaTypes } from "./manifest.ts";
import type { Reference } from "./reference.ts";

export interface RegistryAccess {
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  /** Host of the platform's own registry: the only one that gets its token. */
  own?: string;
  waits?: readonly number[];
}

/** Manifest bytes as the registry keeps them. */
export interface StoredManifest {
  bytes: Buffer;
  mediaType: string;
  /** Of the bytes: computed here, never believed. */
  digest: string;
}

/** Larger than any manifest: a registry that sends more is not answered. */
const mostManifestBytes = 4 * 1024 * 1024;

/** One repository of an image registry (https://github.com/opencontainers/distribution-spec/blob/main/spec.md). */
export class RepositoryClient {
  readonly registry: string;
  readonly repository: string;
  readonly #http: RegistryHttp;

  constructor({ registry, repository }: Reference, { env, signal, own, waits }: RegistryAccess) {
    this.registry = registry;
    this.repository = repository;
    const credentials = (): Promise<Credentials | undefined> => {
      const token = tokenFor(registry, own, env);
      return token ? Promise.resolve(token) : dockerLogin(registry, env);
    };
    this.#http = new RegistryHttp({ registry, credentials, signal, ...(waits && { waits }) });
  }

  /**
   * A manifest by tag or digest; undefined where there is none.
   * @throws Problem exit 3: `image-registry-unreachable`, `image-registry-refused`, `image-registry-answer-invalid` where what comes
   *   does not hash to what was asked for
   */
  async manifest(tagOrDigest: string): Promise<StoredManifest | undefined> {
    const answer = await this.#http.request({
      path: this.#path(`manifests/${tagOrDigest}`),
      headers: { accept: anyManifest },
      scope: this.#scope("pull"),
    });
    if (answer.status === 404) return undefined;
    const bytes = await this.#read(answer, mostManifestBytes);
    const digest = digestOf(bytes);
    if (tagOrDigest.startsWith("sha256:") && digest !== tagOrDigest)
      throw this.#invalid(`${tagOrDigest} hashes to ${digest}`);
    return {
      bytes,
      digest,
      mediaType: (answer.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "",
    };
  }

  /** A manifest that must be there and fit. @throws Problem exit 3 `image-missing`, `image-registry-answer-invalid` */
  async read<Schema extends z.ZodType>(tagOrDigest: string, schema: Schema): Promise<z.infer<Schema>> {
    const found = await this.manifest(tagOrDigest);
    if (!found) throw unreachable("image-missing", `${this.#name(tagOrDigest)} is not in the registry.`);
    return this.#parse(found.bytes, schema, tagOrDigest);
  }

  /** Digest that a tag names now; undefined where there is no such tag. */
  async resolve(tag: string): Promise<string | undefined> {
    return (await this.manifest(tag))?.digest;
  }

  /** A JSON blob by digest. */
  async blob<Schema extends z.ZodType>(digest: string, schema: Schema): Promise<z.infer<Schema>> {
    const answer = await this.#http.request({
      path: this.#path(`blobs/${digest}`),
      scope: this.#scope("pull"),
    });
    if (!answer.ok)
      throw unreachable("image-missing", `Blob ${digest} of ${this.#name("")} is not in the registry.`);
    const bytes = await this.#read(answer, 16 * mostManifestBytes);
    if (digestOf(bytes) !== digest) throw this.#invalid(`blob ${digest} hashes to ${digestOf(bytes)}`);
    return this.#parse(bytes, schema, digest);
  }

  /** Bytes of a blob as they come, for layers. The reader checks them against the digest. */
  async stream(digest: string): Promise<ReadableStream<Uint8Array>> {
    const answer = await this.#http.request({
      path: this.#path(`blobs/${digest}`),
      scope: this.#scope("pull"),
    });
    if (!answer.ok || !answer.body)
      throw unreachable("image-missing", `Layer ${digest} of ${this.#name("")} is not in the registry.`);
    return answer.body;
  }

  /** Uploads a blob unless it is there. @returns its descriptor */
  async putBlob(bytes: Uint8Array, mediaType: string): Promise<Descriptor> {
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
    const scope = this.#scope("pull,push");
    const there = await this.#http.request({
      method: "HEAD",
      path: this.#path(`blobs/${descriptor.digest}`),
      scope,
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
      scope,
    });
    if (done.status !== 201)
      throw this.#invalid(`the end of an upload was answered with ${done.status}: ${await words(done)}`);
    return descriptor;
  }

  /**
   * Stores a manifest under a tag, or under its own digest.
   * @returns undefined where it is stored, else what the registry said: it may keep tags from being moved
   */
  async putManifest(manifest: Uint8Array, mediaType: string, tag?: string): Promise<string | undefined> {
    const done = await this.#http.request({
      method: "PUT",
      path: this.#path(`manifests/${tag ?? digestOf(manifest)}`),
      headers: { "content-type": mediaType },
      body: manifest,
      scope: this.#scope("pull,push"),
    });
    return done.status === 201 ? undefined : `${done.status} ${await words(done)}`.trim();
  }

  /** The registry's own list of what refers to a digest; undefined where it keeps none (before distribution-spec 1.1). */
  async referrers(digest: string): Promise<StoredManifest | undefined> {
    const answer = await this.#http.request({
      path: this.#path(`referrers/${digest}`),
      headers: { accept: mediaTypes.index },
      scope: this.#scope("pull"),
    });
    if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith(mediaTypes.index))
      return undefined;
    const bytes = await this.#read(answer, mostManifestBytes);
    return { bytes, digest: digestOf(bytes), mediaType: mediaTypes.index };
  }

  #path(rest: string): string {
    return `/v2/${this.repository}/${rest}`;
  }

  #scope(actions: string): string {
    return `repository:${this.repository}:${actions}`;
  }

  #name(rest: string): string {
    return `${this.registry}/${this.repository}${rest === "" ? "" : rest.startsWith("sha256:") ? `@${rest}` : `:${rest}`}`;
  }

  async #read(answer: Response, most: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      size += part.length;
      if (size > most) throw this.#invalid(`an answer is larger than ${most} bytes`);
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  #parse<Schema extends z.ZodType>(bytes: Buffer, schema: Schema, what: string): z.infer<Schema> {
    const parsed = schema.safeParse(parseJson(bytes.toString("utf8")));
    if (!parsed.success)
      throw this.#invalid(`${what} is not what it should be: ${parsed.error.issues[0]?.message}`);
    return parsed.data;
  }

  #invalid(why: string) {
    return unreachable(
      "image-registry-answer-invalid",
      `The image registry ${this.registry} answered something unusable: ${why}.`,
    );
  }
}

/** `sha256:` and 64 hex digits. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

async function words(answer: Response): Promise<string> {
  return (await answer.text()).slice(0, 300);
}
