import type { FileRegistry } from "./file-registry.ts";

export interface ApiAnswer {
  status: number;
  body: unknown;
}

const notFound: ApiAnswer = {
  status: 404,
  body: { title: "Not Found", status: 404, detail: "Server not found" },
};

/**
 * The read half of the official registry API v0.1 over a file registry: list, versions, one version.
 * @param target path and query of the request, e.g. `/v0.1/servers/com.acme%2Fpresto/versions/latest`.
 */
export async function answerRead(registry: FileRegistry, target: string): Promise<ApiAnswer> {
  const url = new URL(target, "http://registry.invalid");
  const [version, collection, name, ...rest] = url.pathname.split("/").filter((part) => part !== "");
  if (version !== "v0.1" || collection !== "servers") return notFound;
  if (name === undefined) return list(registry, url.searchParams);
  const decoded = decode(name);
  if (decoded === undefined || rest[0] !== "versions" || rest.length > 2) return notFound;
  if (rest[1] === undefined) {
    const servers = await registry.versions(decoded);
    return servers.length === 0
      ? notFound
      : { status: 200, body: { servers, metadata: { count: servers.length } } };
  }
  const wanted = decode(rest[1]);
  const entry = wanted === undefined ? undefined : await registry.get(decoded, wanted);
  return entry === undefined ? notFound : { status: 200, body: entry };
}

async function list(registry: FileRegistry, query: URLSearchParams): Promise<ApiAnswer> {
  const limit = Number(query.get("limit") ?? 30);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    return {
      status: 422,
      body: { title: "Unprocessable Entity", status: 422, detail: "limit must be 1 to 100" },
    };
  }
  const optional = (key: string) => query.get(key) ?? undefined;
  const [cursor, search, version] = ["cursor", "search", "version"].map(optional);
  return { status: 200, body: await registry.list({ limit, cursor, search, version }) };
}

/** undefined for text that is not valid percent-encoding. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
