import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Connection } from "./connection.ts";

/** One request to the API server. */
export interface ApiRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With the query. */
  path: string;
  body?: unknown;
  contentType?: string;
  timeoutMs: number;
  signal: AbortSignal;
}

export interface ApiAnswer {
  status: number;
  body: string;
  /** `Warning` headers: what the API server lets pass and will not be content with later. */
  warnings: string[];
  /** The API server's clock, as in the `Date` header. */
  date?: string;
  /** Seconds of `Retry-After`. */
  retryAfter?: number;
}

/** Longest answer that is read, in bytes. */
const maxBytes = 64 * 1024 * 1024;

/** Requests to one API server over connections that are kept open. */
export interface ApiTransport {
  /** @throws Error where no answer came; the signal's reason where it was aborted */
  send(request: ApiRequest, token: string | undefined): Promise<ApiAnswer>;
  close(): void;
}

export function openTransport(connection: Connection): ApiTransport {
  const secure = connection.server.startsWith("https:");
  const tls = {
    ...(connection.certificateAuthority === undefined ? {} : { ca: connection.certificateAuthority }),
    ...(connection.serverName === undefined ? {} : { servername: connection.serverName }),
    ...(connection.insecure ? { rejectUnauthorized: false } : {}),
    ...(connection.clientCertificate === undefined
      ? {}
      : { cert: connection.clientCertificate.certificate, key: connection.clientCertificate.key }),
  };
  const agent = secure
    ? new HttpsAgent({ keepAlive: true, maxSockets: 12, ...tls })
    : new HttpAgent({ keepAlive: true });
  return {
    send(request, token) {
      const limit = AbortSignal.timeout(request.timeoutMs);
      const signal = AbortSignal.any([request.signal, limit]);
      const body = request.body === undefined ? undefined : JSON.stringify(request.body);
      const options: RequestOptions = {
        method: request.method,
        agent,
        signal,
        headers: {
          accept: "application/json",
          "user-agent": "mcp-pipeline",
          ...(body === undefined
            ? {}
            : {
                "content-type": request.contentType ?? "application/json",
                "content-length": Buffer.byteLength(body),
              }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
      };
      return new Promise((resolve, reject) => {
        const fail = (error: Error) => {
          if (request.signal.aborted) reject(request.signal.reason);
          else reject(limit.aborted ? new Error(`no answer within ${request.timeoutMs / 1000} s`) : error);
        };
        const sent = (secure ? httpsRequest : httpRequest)(
          new URL(request.path, connection.server),
          options,
          (response) => read(response).then(resolve, fail),
        );
        sent.on("error", fail);
        sent.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}

async function read(response: IncomingMessage): Promise<ApiAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error("the answer is too long");
    chunks.push(chunk);
  }
  const retryAfter = Number(response.headers["retry-after"]);
  return {
    status: response.statusCode ?? 0,
    body: Buffer.concat(chunks).toString("utf8"),
    warnings: warningsOf(response.headers.warning),
    ...(response.headers.date === undefined ? {} : { date: response.headers.date }),
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  };
}

/** `299 - "text", 299 - "text"` → the texts (RFC 9110, appendix B; Kubernetes writes no other form). */
function warningsOf(header: string | undefined): string[] {
  return [...(header ?? "").matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) =>
    text.replaceAll(/\\(.)/g, "$1"),
  );
}
