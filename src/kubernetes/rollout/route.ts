import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";

/** What a URL answers to one POST without any credential. */
export interface PlainAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

const ping = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });

/**
 * Sends `tools/list` to an MCP endpoint as nobody.
 * @throws Error where no answer came: no address, no connection, no certificate that we trust
 */
export function askAsNobody(url: string, signal: AbortSignal, timeoutMs = 5_000): Promise<PlainAnswer> {
  const send = url.startsWith("https:") ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = send(
      url,
      {
        method: "POST",
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        headers: {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          "content-length": Buffer.byteLength(ping),
        },
      },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      },
    );
    sent.on("error", reject);
    sent.end(ping);
  });
}
