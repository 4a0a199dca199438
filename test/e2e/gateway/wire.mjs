// Requests byte for byte: no client library would send what an attacker sends.
import { connect as connectHttp2 } from "node:http2";
import { connect } from "node:net";

const waitMs = 5_000;

/** @returns {{ status: number, headers: Record<string, string>, body: string }} status 0: no answer in time */
export function send(version, port, request) {
  return version === "2" ? sendHttp2(port, request) : sendHttp1(port, request);
}

/** `pieces`: the body in several writes; `framing`: header lines instead of content-length. */
function sendHttp1(port, { method, path, headers, body, pieces, framing }) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const chunks = [];
    let done = false;
    const finish = () => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      socket.destroy();
      resolve(parseHttp1(Buffer.concat(chunks)));
    };
    const timer = setTimeout(finish, waitMs);
    // Envoy keeps the connection for a second after its last byte, so the end is read from the answer itself.
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks).toString("latin1"), method)) finish();
    });
    socket.on("close", finish).on("error", finish);
    socket.on("connect", async () => {
      const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(body);
      const first = head({ method, path, headers, framing }, body === undefined ? undefined : bytes.length);
      if (pieces === undefined) return socket.write(Buffer.concat([first, bytes]));
      socket.setNoDelay(true);
      socket.write(first);
      for (let at = 0; at < bytes.length && !done; at += pieces) {
        await new Promise((next) => setTimeout(next, 2));
        if (!socket.destroyed) socket.write(bytes.subarray(at, at + pieces));
      }
    });
  });
}

function head({ method, path, headers, framing }, size) {
  const length = size === undefined ? [] : [`content-length: ${size}`];
  const lines = [
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(framing ?? length),
    "connection: close",
  ];
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`, "latin1");
}

function isWhole(text, method) {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const head = text.slice(0, end).toLowerCase();
  if (method === "HEAD" || / (204|304) /.test(head.slice(0, 14))) return true;
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return text.length - end - 4 >= Number(length);
  return /\r\ntransfer-encoding: chunked/.test(head) && text.endsWith("0\r\n\r\n");
}

function parseHttp1(bytes) {
  const text = bytes.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const [status = "", ...lines] = text.slice(0, Math.max(end, 0)).split("\r\n");
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  let body = end < 0 ? "" : text.slice(end + 4);
  if (headers["transfer-encoding"] === "chunked") body = unchunk(body);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(status)?.[1] ?? 0), headers, body, raw: text };
}

function unchunk(text) {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const line = text.indexOf("\r\n", at);
    const size = Number.parseInt(text.slice(at, line), 16);
    if (!(size > 0)) break;
    out += text.slice(line + 2, line + 2 + size);
    at = line + 2 + size + 2;
  }
  return out;
}

function sendHttp2(port, { method, path, headers, body, pieces }) {
  return new Promise((resolve) => {
    const session = connectHttp2(`http://127.0.0.1:${port}`);
    const answer = { status: 0, headers: {}, body: "", raw: "" };
    let done = false;
    const finish = () => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      session.destroy();
      resolve(answer);
    };
    const timer = setTimeout(finish, waitMs);
    session.on("error", finish);
    let stream;
    try {
      stream = session.request(pseudo(method, path, headers), { endStream: body === undefined });
    } catch {
      return finish();
    }
    stream.on("response", (fields) => {
      answer.status = fields[":status"];
      answer.headers = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, String(value)]),
      );
    });
    stream.setEncoding("latin1").on("data", (chunk) => {
      answer.body += chunk;
    });
    stream.on("close", finish).on("error", finish);
    if (body === undefined) return;
    const bytes = Buffer.from(body);
    const size = pieces ?? bytes.length;
    for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size));
    stream.end();
  });
}

/** HTTP/2 has no Host and no Connection; a name twice is a list, which the library sends as lines of their own. */
function pseudo(method, path, headers) {
  const fields = { ":method": method, ":path": path };
  for (const [name, value] of headers) {
    const key = name.toLowerCase() === "host" ? ":authority" : name.toLowerCase();
    fields[key] = fields[key] === undefined ? value : [fields[key], value].flat();
  }
  return fields;
}
