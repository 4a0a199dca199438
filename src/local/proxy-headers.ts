/** Response header that names the release which answered; in a request: the only release that may answer. */
export const releaseHeader = "x-mcp-pipeline-release";

/** RFC 9110, 7.6.1, with what proxies have made of it. `expect` has been answered by then. */
const hopByHop = new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * What says who calls is written by the gateway alone (product.md, "Who is calling"). Here nobody has checked
 * a token, so none of it reaches the server, and the token neither: a server that reads it would work here
 * and nowhere else. Compared with `_` read as `-`, because CGI-like frameworks do not tell them apart.
 */
const identityHeaders = new Set(["x-forwarded-user", "x-forwarded-groups", "x-forwarded-workload"]);

type HeaderValues = Record<string, string | string[]>;

/**
 * Headers for the server, or for the gateway in front of it, which wants the token and the host that was asked for.
 * `chunked` and `content-length` framing is kept as it came.
 */
export function requestHeaders(raw: readonly string[], host: string, enforced: boolean): HeaderValues {
  const headers = collect(raw, (name) => {
    const plain = name.replaceAll("_", "-");
    const token = plain === "authorization" && !enforced;
    return token || identityHeaders.has(plain) || plain === releaseHeader || name === "host";
  });
  const asked = pairs(raw).find(([name]) => name.toLowerCase() === "host");
  headers.host = enforced && asked !== undefined ? asked[1] : host;
  const framing = pairs(raw).find(([name]) => name.toLowerCase() === "transfer-encoding");
  if (framing !== undefined) headers["transfer-encoding"] = "chunked";
  headers.connection = "close";
  return headers;
}

/** Headers for the client, with the release that answered. */
export function responseHeaders(raw: readonly string[], release: number): HeaderValues {
  const headers = collect(raw, (name) => name === releaseHeader);
  headers[releaseHeader] = String(release);
  return headers;
}

function collect(raw: readonly string[], drop: (name: string) => boolean): HeaderValues {
  const listed = new Set(
    pairs(raw)
      .filter(([name]) => name.toLowerCase() === "connection")
      .flatMap(([, value]) =>
        value
          .toLowerCase()
          .split(",")
          .map((word) => word.trim()),
      ),
  );
  const headers: HeaderValues = Object.create(null) as HeaderValues;
  for (const [name, value] of pairs(raw)) {
    const lower = name.toLowerCase();
    if (hopByHop.has(lower) || listed.has(lower) || drop(lower)) continue;
    const before = headers[lower];
    headers[lower] = before === undefined ? value : [before, value].flat();
  }
  return headers;
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index) =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as [string, string]] : [],
  );
}
