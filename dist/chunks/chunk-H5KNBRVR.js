import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  signalGroup,
  signalProcess
} from "./chunk-DLXYDCZ4.js";
import {
  Tail,
  lastLines
} from "./chunk-TD5H2TBX.js";
import {
  lineSplitter
} from "./chunk-X2B5NO7L.js";
import {
  redact
} from "./chunk-4E3PMIEO.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";

// src/server/within.ts
async function within(promise, ms) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(void 0), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

// src/server/start.ts
import { spawn as spawn2 } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";

// src/server/guard.ts
import { spawn } from "node:child_process";
var script = `trap '' HUP INT TERM QUIT
group=; word=
read -r group
read -r word
[ "$word" = done ] && exit 0
for round in 1 2 3 4 5; do
  [ -n "$group" ] && kill -KILL -- "-$group" 2>/dev/null
  [ -d /proc/self ] || exit 0
  found=$(grep -lsF -- "$1" /proc/[0-9]*/environ)
  [ -n "$found" ] || exit 0
  for file in $found; do pid=\${file#/proc/}; kill -KILL "\${pid%/environ}" 2>/dev/null; done
  sleep 0.05 2>/dev/null || sleep 1
done`;
function startGuard(cookie) {
  const guard = spawn("/bin/sh", ["-c", script, "mcp-pipeline-guard", cookie], {
    cwd: "/",
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
    detached: true,
    stdio: ["pipe", "ignore", "ignore"]
  });
  guard.on("error", () => {
  });
  guard.stdin?.on("error", () => {
  });
  guard.unref();
  if (guard.stdin && "unref" in guard.stdin && typeof guard.stdin.unref === "function") guard.stdin.unref();
  return {
    watch: (groupId) => guard.stdin?.write(`${groupId}
`),
    dismiss: () => guard.stdin?.end("done\n")
  };
}

// src/server/process-table.ts
import { readdirSync, readFileSync } from "node:fs";
var hasProcessTable = process.platform === "linux";
function processTable() {
  const entries = [];
  for (const pid of processIds()) {
    const stat = readOr(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, parent, group] = fields;
    if (state === void 0 || state === "" || "ZX".includes(state)) continue;
    entries.push({ pid, parent: Number(parent), group: Number(group), startTime: fields[19] ?? "" });
  }
  return entries;
}
function cookieHolders(cookie) {
  const needle = Buffer.from(cookie);
  const holders = /* @__PURE__ */ new Set();
  for (const pid of processIds()) {
    try {
      if (readFileSync(`/proc/${pid}/environ`).includes(needle)) holders.add(pid);
    } catch {
    }
  }
  return holders;
}
function descendants(root, table) {
  const found = table.filter((entry) => entry.pid === root);
  const seen = new Set(found.map((entry) => entry.pid));
  for (let at = 0; at < found.length; at++) {
    for (const entry of table) {
      if (entry.parent !== found[at]?.pid || seen.has(entry.pid)) continue;
      seen.add(entry.pid);
      found.push(entry);
    }
  }
  return found;
}
function processIds() {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
  } catch {
    return [];
  }
}
function readOr(path) {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

// src/server/process-tree.ts
var ProcessTree = class {
  #group;
  #cookie;
  /** Seen as descendants before the server ended: a child that cleaned its environment is known only so. */
  #known = /* @__PURE__ */ new Map();
  /** @param group pid of the server, which leads its group. */
  constructor(group, cookie) {
    this.#group = group;
    this.#cookie = cookie;
  }
  /** Remembers the descendants while their parents still live and tell of them. */
  remember() {
    if (!hasProcessTable) return;
    for (const entry of descendants(this.#group, processTable())) this.#known.set(entry.pid, entry);
  }
  /** Pids that still live. Without /proc only whether the group does. */
  living() {
    if (!hasProcessTable) return groupLives(this.#group) ? [this.#group] : [];
    const holders = cookieHolders(this.#cookie);
    const ours = (entry) => entry.group === this.#group || holders.has(entry.pid) || this.#known.get(entry.pid)?.startTime === entry.startTime;
    return processTable().filter(ours).map((entry) => entry.pid);
  }
  /** Signals the group, and every other process of the tree by its pid. Returns who lived. */
  signal(signal) {
    signalGroup(this.#group, signal);
    const living = this.living();
    if (hasProcessTable) for (const pid of living) signalProcess(pid, signal);
    return living;
  }
  /** Kills what lives until nothing does; several rounds, because a process may fork while it is looked for. */
  async kill() {
    for (let round = 0; round < 10; round++) {
      if (this.signal("SIGKILL").length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5 * (round + 1)));
    }
  }
};
function groupLives(group) {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

// src/server/stop.ts
var childGraceMs = 150;
async function stopTree(tree, exited, options) {
  tree.remember();
  const { graceMs, closedStdin } = options;
  let gone = graceMs > 0 && closedStdin && await settles(exited, graceMs / 2);
  if (!gone && graceMs > 0) {
    if (closedStdin) tree.remember();
    tree.signal("SIGTERM");
    gone = await settles(exited, closedStdin ? graceMs / 2 : graceMs);
  }
  const leftBehind = gone ? await outliving(tree, Math.min(childGraceMs, graceMs)) : [];
  if (!gone || leftBehind.length > 0) await tree.kill();
  await settles(exited, 1e3);
  return { leftBehind, killed: !gone };
}
async function outliving(tree, graceMs) {
  for (let waited = 0; ; waited += 15) {
    const living = tree.living();
    if (living.length === 0 || waited >= graceMs) return living.sort((a, b) => a - b);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
async function settles(promise, ms) {
  return await within(
    promise.then(() => true),
    ms
  ) === true;
}

// src/server/running-server.ts
var StartedServer = class {
  spec;
  pid;
  cookie;
  startedAt;
  exited;
  #child;
  #guard;
  #tree;
  #tail = new Tail();
  #exit;
  #stdioWire;
  #wires = [];
  #stopping;
  #killing;
  constructor(parts) {
    this.spec = parts.spec;
    this.pid = parts.pid;
    this.cookie = parts.cookie;
    this.startedAt = parts.startedAt;
    this.exited = parts.exited;
    this.#child = parts.child;
    this.#guard = parts.guard;
    this.#tree = new ProcessTree(parts.pid, parts.cookie);
    void this.exited.then((exit) => {
      this.#exit = exit;
    });
    this.#listen("stderr", parts.options);
    if (this.spec.transport !== "stdio") this.#listen("stdout", parts.options);
  }
  #listen(stream, options) {
    const secrets = this.spec.secrets ?? [];
    const onLine = options.onStderr;
    const lines = lineSplitter(8 * 1024, (line) => onLine?.(redact(line, secrets)));
    this.#child[stream]?.on("error", () => {
    });
    this.#child[stream]?.on("data", (chunk) => {
      this.#tail.push(chunk);
      if (onLine) lines.push(chunk);
    });
  }
  exit() {
    return this.#exit;
  }
  stderrTail() {
    return lastLines(redact(this.#tail.toString(), this.spec.secrets ?? []));
  }
  async open(options = {}) {
    if (this.spec.transport === "stdio") {
      const { StdioWire } = await import("./stdio-wire-KPFBY5HE.js");
      this.#stdioWire ??= new StdioWire(this.#child, this.exited, options);
      return this.#stdioWire;
    }
    const { openUrl } = await import("./http-wire-QAB6B2X7.js");
    const { answers } = await import("./ready-OM425KAX.js");
    const url = this.spec.url ?? "";
    await answers(url, { ...options, exited: this.exited });
    const wire = openUrl(url, options);
    this.#wires.push(wire);
    return wire;
  }
  stop(graceMs = 2e3) {
    if (graceMs === 0) this.#killing ??= this.#end(0);
    this.#stopping ??= this.#killing ?? this.#end(graceMs);
    return this.#killing ?? this.#stopping;
  }
  async #end(graceMs) {
    if (graceMs > 0) await Promise.all(this.#wires.map((wire) => wire.close()));
    else for (const wire of this.#wires) void wire.close();
    const closedStdin = this.spec.transport === "stdio";
    if (closedStdin) this.#child.stdin?.end();
    const stopped = await stopTree(this.#tree, this.exited, { graceMs, closedStdin });
    this.#guard.dismiss();
    for (const stream of this.#child.stdio) stream?.destroy();
    return stopped;
  }
};

// src/server/start.ts
var cookieName = "MCP_PIPELINE_SERVER";
async function startServer(spec, options = {}) {
  options.signal?.throwIfAborted();
  const [program] = spec.argv;
  if (!program) throw notStarted("the command is empty. Name the program to run.");
  if (!existsSync(spec.cwd)) throw notStarted(`its working directory ${spec.cwd} does not exist.`);
  await refuseTakenPort(spec);
  const cookie = `${cookieName}=${randomUUID()}`;
  const guard = startGuard(cookie);
  const startedAt = performance.now();
  const child = spawned(spec, cookie, guard);
  const exited = exitOf(child);
  const pid = child.pid;
  if (pid === void 0) {
    guard.dismiss();
    throw notStarted(await reasonOf(child, program));
  }
  child.on("error", () => {
  });
  guard.watch(pid);
  const running = new StartedServer({ spec, child, pid, cookie, startedAt, exited, guard, options });
  const kill = () => void running.stop(0);
  options.signal?.addEventListener("abort", kill, { once: true });
  void exited.then(() => options.signal?.removeEventListener("abort", kill));
  return running;
}
function spawned(spec, cookie, guard) {
  const [program = "", ...args] = spec.argv;
  try {
    return spawn2(program, args, {
      cwd: spec.cwd,
      env: { ...spec.env, [cookieName]: cookie.slice(cookieName.length + 1) },
      detached: true,
      stdio: [spec.transport === "stdio" ? "pipe" : "ignore", "pipe", "pipe"]
    });
  } catch (error) {
    guard.dismiss();
    throw notStarted(error instanceof Error ? error.message : String(error));
  }
}
async function refuseTakenPort(spec) {
  if (spec.transport === "stdio") return;
  if (!spec.url) throw notStarted("its URL is not known.");
  const { isListening } = await import("./port-LY3Y2GPF.js");
  if (!await isListening(spec.url)) return;
  throw notStarted(`something else already listens at ${spec.url}. Stop it, or use another port.`);
}
var drainMs = 100;
function exitOf(child) {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      const timer = setTimeout(() => resolve({ code, signal }), drainMs);
      child.once("close", () => {
        clearTimeout(timer);
        resolve({ code, signal });
      });
    });
    child.once("error", () => resolve({ code: null, signal: null }));
  });
}
async function reasonOf(child, program) {
  const error = await new Promise((resolve) => child.once("error", resolve));
  if (error.code === "ENOENT") return `${program} was not found. Install it, or check PATH and the path.`;
  if (error.code === "EACCES") return `${program} is not executable. Name the interpreter, or set the mode.`;
  return error.message;
}
function notStarted(reason) {
  return unreachable("server-not-started", `The server could not be started: ${reason}`);
}

export {
  within,
  startServer
};
