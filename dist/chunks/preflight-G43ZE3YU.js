import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  startServer
} from "./chunk-H5KNBRVR.js";
import {
  startupDeadlineMs
} from "./chunk-PP3XTXN7.js";
import {
  freePort,
  isListening
} from "./chunk-VOWRFAVP.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";

// src/image/container/preflight.ts
import { setTimeout as pause } from "node:timers/promises";

// src/image/container/sockets.ts
import { readFile } from "node:fs/promises";
var listening = "0A";
async function listeningSockets() {
  const tables = await Promise.all(
    ["tcp", "tcp6"].map((name) => readFile(`/proc/net/${name}`, "utf8").catch(() => ""))
  );
  return tables.flatMap(parseSockets);
}
function parseSockets(table) {
  return table.split("\n").flatMap((line) => {
    const [, local = "", , state, , , , uid] = line.trim().split(/\s+/);
    const [address = "", port = ""] = local.split(":");
    if (state !== listening) return [];
    return [{ address: addressOf(address), port: Number.parseInt(port, 16), uid: Number(uid) }];
  });
}
function addressOf(hex) {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => [...Buffer.from(word, "hex")].reverse());
  if (bytes.length === 4) return bytes.join(".");
  if (bytes.every((byte) => byte === 0)) return "::";
  if (bytes.slice(0, 15).every((byte) => byte === 0)) return "::1";
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  return mapped ? `::ffff:${bytes.slice(12).join(".")}` : Buffer.from(bytes).toString("hex");
}
function isLoopback(address) {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

// src/image/container/preflight.ts
var relaxations = [
  {
    ruleId: "image-writes-to-root",
    change: { writable: true },
    message: "The image only starts where it can write to its own file system, which is read-only in the cluster.",
    help: "Write to /tmp, or keep state where an environment variable points."
  },
  {
    ruleId: "image-needs-root",
    change: { user: "0:0", writable: true },
    message: "The image only starts as root, and in the cluster it does not get to be root.",
    help: "Make what it reads readable for everybody (chmod), listen on a port above 1023, and set USER 65532 in the Dockerfile."
  }
];
async function preflight(server, signal) {
  const seen = await startAndLook(server, {}, signal);
  if (seen.up) return seen.findings;
  for (const { ruleId, change, message, help } of relaxations) {
    const again = await startAndLook(server, change, signal);
    if (again.up)
      return [{ ruleId, severity: "error", message: `${message} ${said(seen.tail)}`.trim(), help }];
  }
  return [...elsewhere(seen, server.uid), notUp(seen)].slice(0, 1);
}
async function startAndLook(server, change, signal) {
  const port = await freePort();
  const before = await listeningSockets();
  const running = await startServer(server.spec(port, change), { signal });
  try {
    const up = await comesUp(running, `http://127.0.0.1:${port}`, signal);
    const known = new Set(before.map((one) => `${one.address} ${one.port}`));
    const opened = (await listeningSockets()).filter((one) => !known.has(`${one.address} ${one.port}`));
    const exitCode = running.exit()?.code;
    const seen = { up, port, tail: running.stderrTail(), opened, findings: up ? exposed(opened, port) : [] };
    return exitCode === void 0 ? seen : { ...seen, exitCode };
  } finally {
    await running.stop(1e3);
    await server.cleanUp();
  }
}
async function comesUp(running, url, signal) {
  const until = performance.now() + startupDeadlineMs;
  while (performance.now() < until && running.exit() === void 0) {
    if (await isListening(url)) return true;
    await pause(50, void 0, { signal });
  }
  return false;
}
function exposed(opened, port) {
  const open = opened.find((one) => one.port === port && !isLoopback(one.address));
  if (!open) return [];
  const message = `The server was told to listen on 127.0.0.1 (HOST) and listens on ${open.address}: whoever reaches the pod's address walks around the gateway.`;
  return [
    {
      ruleId: "listens-on-all-addresses",
      severity: "error",
      message,
      help: "Bind to the address in the environment variable HOST."
    }
  ];
}
function elsewhere({ opened, port }, uid) {
  const other = opened.find((one) => one.uid === uid && one.port !== port);
  if (!other) return [];
  const message = `The server was told to listen on port ${port} (PORT) and listens on ${other.address}:${other.port}.`;
  return [
    {
      ruleId: "listens-elsewhere",
      severity: "error",
      message,
      help: "Listen on the port in the environment variable PORT."
    }
  ];
}
function notUp({ tail, exitCode }) {
  const how = exitCode === void 0 ? `does not listen within ${startupDeadlineMs / 1e3} s` : `ends with exit code ${exitCode}`;
  const memory = exitCode === 137 ? " Code 137 is what the kernel leaves where the memory limit is too small." : "";
  const message = `The image ${how}, run as in the cluster and with every freedom.${memory} ${said(tail)}`.trim();
  return { ruleId: "image-does-not-start", severity: "error", message };
}
function said(tail) {
  return tail === "" ? "" : `It said:
${tail}`;
}
export {
  preflight
};
