import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  WireError,
  maxMessageBytes
} from "./chunk-KTFUEN5G.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";

// src/server/sse.ts
import { StringDecoder } from "node:string_decoder";
function sseReader(limit, onData, onTooLong) {
  const decoder = new StringDecoder("utf8");
  let pieces = [];
  let waiting = 0;
  let data = [];
  let size = 0;
  let started = false;
  const line = (text) => {
    if (text === "") {
      const whole = data.join("\n");
      data = [];
      size = 0;
      if (whole !== "") onData(whole);
      return;
    }
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(text) ?? [];
    if (field !== "data") return;
    data.push(value ?? "");
    size += (value ?? "").length + 1;
  };
  return (chunk) => {
    let text = decoder.write(chunk);
    if (!started && text !== "") {
      started = true;
      text = text.replace(/^\uFEFF/, "");
    }
    waiting += text.length;
    pieces.push(text);
    if (/[\r\n]/.test(text) || pieces.at(-2)?.endsWith("\r")) {
      const lines = pieces.join("").split(/\r\n|\n|\r(?!$)/);
      const rest = lines.pop() ?? "";
      pieces = [rest];
      waiting = rest.length;
      for (const one of lines) line(one);
    }
    if (size + waiting > limit) onTooLong();
  };
}

// src/server/http-answer.ts
function mediaType(response) {
  return (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
function readBody(response) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    response.on("data", (chunk) => {
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
function readEvents(response, onData) {
  return new Promise((resolve, reject) => {
    const read = sseReader(
      maxMessageBytes,
      (raw) => onData(raw, parseJson(raw)),
      () => {
        response.destroy();
        reject(tooLarge());
      }
    );
    response.on("data", read);
    response.once("end", resolve);
    response.once("error", (error) => reject(broken(error)));
    response.once("close", () => reject(broken()));
  });
}
function tooLarge() {
  return new WireError("too-large", `an answer is larger than ${maxMessageBytes / 1024 / 1024} MiB`);
}
function broken(cause) {
  return new WireError("closed", "the connection broke off in the middle of an answer", { cause });
}

export {
  sseReader,
  mediaType,
  readBody,
  readEvents
};
