import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";

/**
 * Stands before a registry and misbehaves on demand: `drop` cuts as many uploads short, `immutable` refuses to move
 * tags, as some registries are told to.
 */
export class UnkindProxy {
  drop = 0;
  dropped = 0;
  immutable = false;
  #server;
  #target;

  static async open() {
    const proxy = new UnkindProxy();
    proxy.#server = createServer((request, response) => void proxy.#pass(request, response));
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  /** Address of the registry behind it. */
  set target(address) {
    this.#target = address;
  }

  get address() {
    return `127.0.0.1:${this.#server.address().port}`;
  }

  async stop() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #pass(request, response) {
    const upload = request.url.includes("/blobs/uploads/") && request.method !== "POST";
    if (this.drop > 0 && upload) {
      this.drop--;
      this.dropped++;
      return request.socket.destroy();
    }
    const tag = /\/manifests\/(?!sha256:)/.test(request.url);
    if (this.immutable && request.method === "PUT" && tag) {
      const accept = "application/vnd.oci.image.index.v1+json";
      const there = await fetch(`http://${this.#target}${request.url}`, {
        method: "HEAD",
        headers: { accept },
      });
      if (there.ok) return response.writeHead(409).end("tag is immutable");
    }
    const headers = { ...request.headers, host: this.address };
    const [host, port] = this.#target.split(":");
    const onward = httpRequest({ host, port, method: request.method, path: request.url, headers });
    onward.on("response", (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  }
}
