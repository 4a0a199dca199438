import type { Json, JsonObject } from "../source/json.ts";
import type { Violations } from "./violations.ts";

/** Longest single message that is read, in bytes. */
export const maxMessageBytes = 16 * 1024 * 1024;

/** The answer to one request, exactly as it came. */
export interface Reply {
  /** The JSON-RPC response; `null` where an HTTP error came without one. */
  message: Json;
  /** Every byte of the message: the line, the JSON body, or the data of the SSE event. */
  raw: string;
  /** Only over HTTP. */
  httpStatus?: number;
  /** Only over HTTP; names in lower case. */
  httpHeaders?: Readonly<Record<string, string | string[] | undefined>>;
}

export interface RequestOptions {
  /** Default 10 s. */
  timeoutMs?: number;
  /** Only over HTTP; override the wire's own, an empty string removes one. */
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** Dress this request for that revision instead of the wire's; `null` for none: params as they are. */
  version?: string | null;
}

export interface WireOptions {
  /** Capabilities that we declare. Default none: a server asks nothing then. */
  clientCapabilities?: JsonObject;
  /** Answers a request of the server; `undefined` refuses it with -32601. `ping` is always answered. */
  onRequest?: (
    method: string,
    params: Json | undefined,
  ) => { result: JsonObject } | { error: JsonObject } | undefined;
  /** Sent with every HTTP request; how a caller authenticates. */
  headers?: Readonly<Record<string, string>>;
}

/** Raw JSON-RPC to one server, without an SDK in between that would repair or hide what it does. */
export interface McpWire {
  readonly transport: "stdio" | "streamable-http";
  readonly clientCapabilities: JsonObject;
  /** What the server did that the specification forbids, in words; the first 50. */
  readonly violations: readonly string[];
  /** The same by kind, with counts. */
  readonly violationLog: Violations;
  /** Session that the server gave out (`Mcp-Session-Id`), only over HTTP. */
  readonly sessionId: string | undefined;
  /** The revision that requests are dressed for from now on; set by {@link initialize} and {@link discover}. */
  protocolVersion: string | undefined;
  /**
   * Sends one request and waits for its answer. A JSON-RPC error is an answer; see `resultOf`.
   * @throws WireError where no answer came.
   */
  request(method: string, params?: JsonObject, options?: RequestOptions): Promise<Reply>;
  /** @throws WireError where it could not be sent. */
  notify(method: string, params?: JsonObject, options?: RequestOptions): Promise<void>;
  /**
   * Only over stdio: writes bytes as they are. Until `end`, messages that answer none of our requests are handed
   * over by it instead of being judged.
   */
  raw?(bytes: Buffer): { end(): Json[] };
  /** Forgets session and revision, for another handshake on the same server. Ends the session politely. */
  reset(): Promise<void>;
  /** Ends the session (DELETE) or closes stdin. Never throws. */
  close(): Promise<void>;
}

export type WireFailure =
  | "timeout"
  | "aborted"
  | "closed"
  | "unreachable"
  | "not-json"
  | "too-large"
  | "http";

/** Why a request got no answer. */
export class WireError extends Error {
  readonly failure: WireFailure;
  readonly httpStatus: number | undefined;

  constructor(failure: WireFailure, message: string, more: { httpStatus?: number; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.name = "WireError";
    this.failure = failure;
    this.httpStatus = more.httpStatus;
  }
}
