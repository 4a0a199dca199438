import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const digestOf = (bytes: Buffer) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

interface Settings {
  /** Answers instead of the registry where it returns true; for planted defects. */
  before?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Whether tags may be moved. */
  immutable?: boolean;
  /** Whether it keeps the list of referrers, as of distribution-spec 1.1. */
  referrers?: boolean;
}

/** Enough of a registry, over real HTTP, to be spoken with by the client. */
export class SmallRegistry {
  readonly manifests = new Map<string, { bytes: Buffer; type: string }>();
  readonly blobs = new Map<string, Buffer>();
  readonly requests: string[] = [];
  settings: Settings = {};
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async open(settings: Settings = {}): Promise<SmallRegistry> {
    const registry = new SmallRegistry();
    registry.settings = settings;
    await new Promise<void>((resolve) => registry.#server.listen(0, "127.0.0.1", resolve));
    return registry;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Puts a manifest in, as a push would. @returns its digest */
  store(repository: string, manifest: unknown, type: string, tag?: string): string {
    const bytes = Buffer.from(JSON.stringify(manifest));
    const digest = digestOf(bytes);
    for (const name of [digest, tag]) if (name) this.manifests.set(`${repository}/${name}`, { bytes, type });
    return digest;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://registry");
    this.requests.push(`${request.method} ${url.pathname}`);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (this.settings.before?.(request, response)) return;
    const [, repository = "", kind, rest = ""] =
      /^\/v2\/(.+?)\/(manifests|blobs|referrers)\/(.*)$/.exec(url.pathname) ?? [];
    const body = Buffer.concat(parts);
    if (kind === "manifests") this.#manifest(request, response, repository, rest, body);
    else if (kind === "blobs") this.#blob(request, response, url, rest, body);
    else if (kind === "referrers") this.#referrers(response, repository, rest);
    else response.writeHead(404).end();
  }

  #manifest(
    request: IncomingMessage,
    response: ServerResponse,
    repository: string,
    name: string,
    body: Buffer,
  ): void {
    const found = this.manifests.get(`${repository}/${name}`);
    if (request.method !== "PUT") {
      if (!found) return void response.writeHead(404).end();
      return void response.writeHead(200, { "content-type": found.type }).end(found.bytes);
    }
    const moved = found !== undefined && !name.startsWith("sha256:");
    if (this.settings.immutable && moved) return void response.writeHead(409).end("tag is immutable");
    const type = String(request.headers["content-type"]);
    this.manifests.set(`${repository}/${name}`, { bytes: body, type });
    this.manifests.set(`${repository}/${digestOf(body)}`, { bytes: body, type });
    response.writeHead(201).end();
  }

  #blob(request: IncomingMessage, response: ServerResponse, url: URL, rest: string, body: Buffer): void {
    if (request.method === "POST")
      return void response.writeHead(202, { location: `${url.pathname}id` }).end();
    if (request.method === "PUT") {
      this.blobs.set(url.searchParams.get("digest") ?? "", body);
      return void response.writeHead(201).end();
    }
    const found = this.blobs.get(rest);
    response.writeHead(found ? 200 : 404).end(request.method === "HEAD" ? undefined : found);
  }

  #referrers(response: ServerResponse, repository: string, digest: string): void {
    if (!this.settings.referrers) return void response.writeHead(404).end();
    const found = new Map<string, unknown>();
    for (const [name, { bytes, type }] of this.manifests) {
      const manifest = JSON.parse(bytes.toString()) as {
        subject?: { digest: string };
        artifactType?: string;
      };
      if (!name.startsWith(`${repository}/`) || manifest.subject?.digest !== digest) continue;
      const { artifactType } = manifest;
      found.set(digestOf(bytes), {
        mediaType: type,
        digest: digestOf(bytes),
        size: bytes.length,
        artifactType,
      });
    }
    const index = {
      schemaVersion: 2,
      mediaType: "application/vnd.oci.image.index.v1+json",
      manifests: [...found.values()],
    };
    response.writeHead(200, { "content-type": index.mediaType }).end(JSON.stringify(index));
  }
}
