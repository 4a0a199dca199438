import type { IncomingMessage } from "node:http";
import { type Json, parseJson } from "../source/json.ts";
import { sseReader } from "./sse.ts";
import { maxMessageBytes, WireError } from "./wire.ts";

/** Media type of a response, in lower case and without parameters. */
export function mediaType(response: IncomingMessage): string {
  return (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/**
 * Reads a whole body.
 * @throws WireError `too-large` above 16 MiB, `closed` where it breaks off.
 */
export function readBody(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxMessageBytes) return void chunks.push(chunk);
      response.destroy();
      reject(tooLarge());
    });
    response.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    response.once("error", (error) => reject(broken(error)));
    response.once("close", () => reject(broken()));
  });
}

/**
 * Reads an event stream until its end and hands over each message; resolves at the end.
 * @throws WireError as {@link readBody}.
 */
export function readEvents(
  response: IncomingMessage,
  onData: (raw: string, value: Json | undefined) => void,
) {
  return new Promise<void>((resolve, reject) => {
    const read = sseReader(
      maxMessageBytes,
      (raw) => onData(raw, parseJson(raw)),
      () => {
        response.destroy();
        reject(tooLarge());
      },
    );
    response.on("data", read);
    response.once("end", resolve);
    response.once("error", (error) => reject(broken(error)));
    response.once("close", () => reject(broken()));
  });
}

function tooLarge(): WireError {
  return new WireError("too-large", `an answer is larger than ${maxMessageBytes / 1024 / 1024} MiB`);
}

function broken(cause?: Error): WireError {
  return new WireError("closed", "the connection broke off in the middle of an answer", { cause });
}
