import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Json } from "../source/json.ts";
import { parseJson } from "../source/json.ts";
import { mediaType } from "./http-answer.ts";
import { sseReader } from "./sse.ts";

/** One HTTP request, byte for byte as the caller wants it. */
export interface ExchangeRequest {
  method?: "POST" | "GET" | "DELETE";
  headers: Readonly<Record<string, string>>;
  body?: string | Buffer;
  timeoutMs: number;
  /** Ends the reading of an event stream once it holds what was waited for. Default: at its first message. */
  until?: (message: Json) => boolean;
  /** Resolve with the head alone. */
  headOnly?: boolean;
}

/** What came back. Never thrown: that nothing came is an answer to judge as well. */
export interface HttpExchange {
  /** 0 where no response came. */
  status: number;
  headers: IncomingHttpHeaders;
  /** As much of it as was read. */
  body: string;
  /** JSON values of the body, or of the events of the stream. */
  messages: Json[];
  /** Why there is no whole answer. */
  failure?: string;
  /** The failure is that the time was up. */
  late?: boolean;
}

/** Far more than any answer to a probe. */
const maxBytes = 4 * 1024 * 1024;

/** Sends one request on a connection of its own. */
export async function httpExchange(url: string, request: ExchangeRequest): Promise<HttpExchange> {
  const module = new URL(url).protocol === "https:" ? await import("node:https") : await import("node:http");
  return new Promise((resolve) => {
    const answer: HttpExchange = { status: 0, headers: {}, body: "", messages: [] };
    const { method = "POST", headers, body } = request;
    let sent: ClientRequest | undefined;
    const end = (failure?: string): void => {
      clearTimeout(timer);
      sent?.destroy();
      resolve(failure === undefined ? answer : { ...answer, failure });
    };
    const timer = setTimeout(() => {
      answer.late = true;
      end(`no answer within ${request.timeoutMs} ms`);
    }, request.timeoutMs);
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    sent = module.request(url, { method, headers: { ...headers, ...length }, agent: false });
    sent.on("error", (error) => end(error.message || "the connection broke off"));
    sent.once("response", (response) => {
      answer.status = response.statusCode ?? 0;
      answer.headers = response.headers;
      if (request.headOnly) return end();
      read(response, answer, request, end);
    });
    sent.end(body);
  });
}

function read(
  response: IncomingMessage,
  answer: HttpExchange,
  { until = () => true }: ExchangeRequest,
  end: (failure?: string) => void,
): void {
  const stream = mediaType(response) === "text/event-stream";
  const chunks: Buffer[] = [];
  let size = 0;
  const events = sseReader(
    maxBytes,
    (data) => {
      const message = parseJson(data);
      if (message === undefined) return;
      answer.messages.push(message);
      if (until(message)) finish();
    },
    () => end("the answer is too large"),
  );
  const finish = (): void => {
    answer.body = Buffer.concat(chunks).toString("utf8");
    const whole = stream ? undefined : parseJson(answer.body);
    if (whole !== undefined) answer.messages.push(whole);
    end();
  };
  response.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxBytes) return end("the answer is too large");
    chunks.push(chunk);
    if (stream) events(chunk);
  });
  response.once("end", finish);
  response.once("error", (error) => end(error.message));
}
