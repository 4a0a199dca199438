import type { IncomingHttpHeaders } from "node:http";
import { isObject, type Json, type JsonObject } from "../../../source/json.ts";
import type { Surface } from "../../../surface/surface.ts";

/** One request and what came back, as a report shows it. */
export interface Exchange {
  request: string;
  response: string;
  /** Only over HTTP; 0 where no response came. */
  status?: number;
  headers?: IncomingHttpHeaders;
  /** The JSON-RPC response to it, or an error without id; undefined where there is none. */
  message?: JsonObject;
  /** All JSON that came back for it, in the order of arrival. */
  messages: Json[];
  /** Why nothing came. */
  silence?: string;
  /** Nothing came in time, as opposed to a connection that broke off. */
  late?: boolean;
}

/** How a request differs from the one that a correct client would send. */
export interface Change {
  /** Only over HTTP; replace those of a correct client, an empty text removes one. */
  headers?: Readonly<Record<string, string>>;
  /** The params exactly as given, without the `_meta` of a stateless revision. */
  bare?: boolean;
  /** Sent without an id. */
  notification?: boolean;
  /** Only over HTTP: wait as long as the run may take. */
  patient?: boolean;
}

/** A conversation in one revision, in which a probe may say what no client would. */
export interface Talk {
  readonly transport: "stdio" | "streamable-http";
  readonly version: string;
  readonly stateless: boolean;
  readonly surface: Surface;
  /** Never throws. */
  ask(method: string, params?: JsonObject, change?: Change): Promise<Exchange>;
  /** Bytes as they are, where a message belongs. Never throws. */
  raw(bytes: Buffer, about?: RawSubject): Promise<Exchange>;
  /**
   * Whether the server answers a plain request.
   * @throws TimeUp where too little of the run is left to tell
   */
  alive(): Promise<boolean>;
  /** How many answers have not come in time. */
  readonly late: number;
  /** Well-formed requests that were answered with HTTP 500 and above. */
  readonly serverErrors: readonly Exchange[];
  /** Answers to well-formed requests, by method: to be held against the official schema. */
  readonly answers: readonly { method: string; exchange: Exchange }[];
  /** Only over HTTP. */
  readonly http?: HttpSide;
}

/** The run is at its end: that nothing came says nothing about the server. */
export class TimeUp extends Error {}

/** A server that answers at all does so within this time, in milliseconds, on a machine as busy as it may be. */
export const aliveMs = 2000;

/** What the headers of a stateless revision say of raw bytes. Omitted: that they are a ping. */
export interface RawSubject {
  method: string;
  params: JsonObject;
}

/** What only HTTP has. */
export interface HttpSide {
  url: string;
  /** Given out by the server at `initialize`; undefined where it issues none. */
  sessionId: string | undefined;
  /** Whether the server listens on this machine only, where Host and Origin can be rebound. */
  loopback: boolean;
  /** Whether it is meant to run behind the pipeline's gateway, as every server with a manifest is. */
  behindGateway: boolean;
  /** A request without a message: GET or DELETE. */
  plain(method: "GET" | "DELETE", headers?: Readonly<Record<string, string>>): Promise<Exchange>;
  /** A handshake, or a discovery, of its own. */
  greet(headers?: Readonly<Record<string, string>>, version?: string): Promise<Exchange>;
}

/** A result, as opposed to an error or silence. */
export function resultIn({ message }: Exchange): JsonObject | undefined {
  return message !== undefined && isObject(message.result) ? message.result : undefined;
}

/** The code of a JSON-RPC error; undefined where it is none. */
export function errorCode({ message }: Exchange): number | undefined {
  const error = message?.error;
  return isObject(error) && typeof error.code === "number" ? error.code : undefined;
}

/** The exchange as the evidence of a finding. */
export function evidenceOf({ request, response }: Exchange): { evidence: string } {
  return { evidence: `→ ${request}\n← ${response}` };
}

/** What the answer was, in a few words. */
export function saidIn(exchange: Exchange): string {
  const code = errorCode(exchange);
  const status = exchange.status ? `HTTP ${exchange.status}` : undefined;
  if (exchange.silence !== undefined) return `nothing (${exchange.silence})`;
  const said = code !== undefined ? `error ${code}` : resultIn(exchange) ? "a result" : undefined;
  return [status, said].filter((part) => part !== undefined).join(" and ") || "nothing";
}

const longest = 600;

/** As much of a message as a report should show. */
export function shown(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}
