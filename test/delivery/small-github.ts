import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Commit {
  sha: string;
  message: string;
  files: Record<string, string>;
}

const shaOf = (text: string) => createHash("sha1").update(text).digest("hex");

/** One repository with the endpoints of GitHub's API that delivery uses, over real HTTP. */
export class SmallGithub {
  readonly commits = new Map<string, Commit>();
  readonly refs = new Map<string, string>();
  readonly pulls: {
    head: string;
    base: string;
    state: string;
    merged: boolean;
    merge_commit_sha: string | null;
  }[] = [];
  /** What happens to a pull request once it is looked at. */
  onPull: "merge" | "close" | "wait" = "merge";
  readOnly = false;
  readonly #server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const body = parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : {};
      const url = new URL(request.url ?? "/", "http://github");
      const path = decodeURIComponent(url.pathname.replace("/repos/acme/clusters/", ""));
      const [status, answer] = this.#answer(request.method ?? "GET", path, url.searchParams, body);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(answer));
    });
  });

  static async open(): Promise<SmallGithub> {
    const github = new SmallGithub();
    github.#commit("heads/main", "first", {});
    await new Promise<void>((resolve) => github.#server.listen(0, "127.0.0.1", resolve));
    return github;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  file(path: string, ref = "heads/main"): string | undefined {
    return this.commits.get(this.refs.get(ref) ?? ref)?.files[path];
  }

  #commit(ref: string, message: string, files: Record<string, string>): string {
    const sha = shaOf(`${this.commits.size} ${message}`);
    const before = this.commits.get(this.refs.get(ref) ?? "")?.files ?? {};
    this.commits.set(sha, { sha, message, files: { ...before, ...files } });
    this.refs.set(ref, sha);
    return sha;
  }

  // biome-ignore lint/suspicious/noExplicitAny: bodies of requests of our own
  #answer(method: string, path: string, query: URLSearchParams, body: any): [number, unknown] {
    if (this.readOnly && method !== "GET") return [403, { message: "Resource not accessible" }];
    const [, name = ""] = /^git\/refs?\/?(.*)$/.exec(path) ?? [];
    if (path.startsWith("git/ref")) {
      if (method === "POST") this.refs.set(body.ref.replace("refs/", ""), body.sha);
      if (method === "PATCH") this.refs.set(name, body.sha);
      const sha = method === "GET" ? this.refs.get(name) : body.sha;
      return sha === undefined ? [404, {}] : [200, { object: { sha } }];
    }
    if (path.startsWith("contents/"))
      return this.#contents(method, path.slice("contents/".length), query, body);
    if (path === "commits") {
      const all = [...this.commits.values()].filter(({ files }) => (query.get("path") ?? "") in files);
      return [200, all.map(({ message }) => ({ commit: { message } }))];
    }
    return this.#pull(method, Number(path.split("/")[1]), body);
  }

  // biome-ignore lint/suspicious/noExplicitAny: bodies of requests of our own
  #contents(method: string, path: string, query: URLSearchParams, body: any): [number, unknown] {
    const ref = query.get("ref") ?? body.branch;
    const text = this.file(path, this.refs.has(`heads/${ref}`) ? `heads/${ref}` : ref);
    if (method === "GET") {
      if (text === undefined) return [404, {}];
      return [200, { sha: shaOf(text), encoding: "base64", content: Buffer.from(text).toString("base64") }];
    }
    if (text !== undefined && body.sha !== shaOf(text)) return [409, { message: "does not match" }];
    const files = { [path]: Buffer.from(body.content, "base64").toString() };
    return [200, { commit: { sha: this.#commit(`heads/${body.branch}`, body.message, files) } }];
  }

  // biome-ignore lint/suspicious/noExplicitAny: bodies of requests of our own
  #pull(method: string, number: number, body: any): [number, unknown] {
    if (method === "POST") {
      this.pulls.push({ ...body, state: "open", merged: false, merge_commit_sha: null });
      number = this.pulls.length;
    } else if (this.onPull !== "wait") {
      const pull = this.pulls[number - 1]!;
      const merged = this.onPull === "merge";
      const files = this.commits.get(this.refs.get(`heads/${pull.head}`) ?? "")?.files ?? {};
      const merge_commit_sha = merged ? this.#commit(`heads/${pull.base}`, "Merge", files) : null;
      Object.assign(pull, { state: "closed", merged, merge_commit_sha });
    }
    return [200, { number, html_url: `${this.url}/pull/${number}`, ...this.pulls[number - 1] }];
  }
}
