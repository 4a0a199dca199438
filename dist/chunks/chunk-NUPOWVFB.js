import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  WireError,
  clientInfo,
  excerpt,
  firstStatelessVersion,
  isStateless,
  seconds
} from "./chunk-YSM3BWZS.js";
import {
  runDeadlineMs
} from "./chunk-XNREUAFV.js";
import {
  emptySurface,
  listMethods
} from "./chunk-GKFUQATE.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import {
  signalGroup,
  signalProcess
} from "./chunk-DLXYDCZ4.js";
import {
  Tail,
  lastLines
} from "./chunk-TD5H2TBX.js";
import {
  redact
} from "./chunk-4E3PMIEO.js";
import {
  lineSplitter
} from "./chunk-X2B5NO7L.js";
import {
  protocolVersions
} from "./chunk-7BQSIU3N.js";
import {
  array,
  custom,
  number,
  object,
  string
} from "./chunk-QQ3TL6EX.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  sortFindings
} from "./chunk-XSJEOQQV.js";

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
      const { StdioWire } = await import("./stdio-wire-4ZUTFTCW.js");
      this.#stdioWire ??= new StdioWire(this.#child, this.exited, options);
      return this.#stdioWire;
    }
    const { openUrl } = await import("./http-wire-MN3A46S2.js");
    const { answers } = await import("./ready-ZOMMUVYM.js");
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
  const { isListening } = await import("./port-XGQDYCAI.js");
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

// src/surface/capture-clock.ts
var longestGraceMs = 2e3;
function captureClock(startedAt, deadlineMs) {
  const margin = deadlineMs / 20;
  let requestsEnd = deadlineMs - margin;
  const elapsed = () => performance.now() - startedAt;
  const left = (end) => Math.max(1, Math.round(end - elapsed()));
  return {
    elapsed,
    handshakeLeft: () => left(deadlineMs),
    requestsLeft: () => left(requestsEnd),
    handshaken() {
      requestsEnd = Math.min(deadlineMs, Math.max(deadlineMs - margin, elapsed() + margin));
    },
    stopGrace: () => Math.min(longestGraceMs, Math.max(margin / 2, deadlineMs - elapsed()))
  };
}

// src/server/reply.ts
var jsonObject = custom(isObject, "a JSON object");
var response = object({
  result: jsonObject.optional(),
  error: object({ code: number(), message: string(), data: custom().optional() }).optional()
});
var Refused = class extends Error {
  code;
  data;
  httpStatus;
  constructor(message, more) {
    super(message);
    this.name = "Refused";
    this.code = more.code;
    this.data = more.data;
    this.httpStatus = more.httpStatus;
  }
};
function resultOf(reply) {
  const { httpStatus } = reply;
  const read = response.safeParse(reply.message);
  if (read.success && read.data.result) return read.data.result;
  if (read.success && read.data.error) {
    const { code, message, data } = read.data.error;
    throw new Refused(`${message} (${code})`, { code, data, httpStatus });
  }
  const status = httpStatus === void 0 ? "" : `HTTP ${httpStatus} `;
  throw new Refused(`${status}${excerpt(reply.raw)}`, { httpStatus });
}

// src/surface/start-advice.ts
var advice = [
  [
    /ModuleNotFoundError: No module named '([\w.]+)'/,
    (name) => `This Python has no ${name}. List it in requirements.txt; with --command, name the Python that has it, e.g. ".venv/bin/python server.py".`
  ],
  [
    /Cannot find module '(\/[^']+)'/,
    (path) => `There is no ${path}. Build first (often \`npm run build\`), or name the right file.`
  ],
  [
    /Cannot find (?:module|package) '([^'.][^']*)'/,
    (name) => `${name} is not installed. Run \`npm install\`; it belongs under dependencies, not devDependencies.`
  ],
  [/can't open file '([^']+)'/, (path) => `There is no ${path}. Name the right file.`]
];
function startAdvice(stderrTail) {
  for (const [pattern, help] of advice) {
    const found = pattern.exec(stderrTail)?.[1];
    if (found !== void 0) return help(found);
  }
  return "Start it by hand with the same command and look at what it says.";
}

// src/surface/capture-findings.ts
var exitSoonMs = 300;
async function noAnswer(culprit, error, method, elapsedMs) {
  const { server, name } = culprit;
  if (error.failure === "timeout") {
    return finding("server-hung", culprit, {
      message: `${name} completed the handshake but did not answer ${method}, ${seconds(elapsedMs)} after its start.`,
      help: "Answer lists from memory, and give calls to other systems a timeout."
    });
  }
  const exit = server && await within(server.exited, exitSoonMs);
  const what = exit ? `ended (${exitText(exit)})` : `broke off (${error.message})`;
  return finding("server-crashed", culprit, {
    message: `${name} completed the handshake but ${what} when asked for ${method}.`,
    help: "Keep running until stdin closes (stdio) or SIGTERM comes, whatever is asked."
  });
}
function violationFindings(culprit, wire) {
  const { violationLog: log } = wire;
  const findings = [];
  const more = (count) => count > 1 ? ` (and ${count - 1} more)` : "";
  const stray = log.first("not-json");
  if (stray !== void 0) {
    findings.push(
      finding("stdout-not-json", culprit, {
        message: `${sentence(stray)}${more(log.count("not-json"))}. Over stdio stdout carries messages only.`,
        help: "Log to stderr: console.error in Node, sys.stderr or logging in Python.",
        tail: false
      })
    );
  }
  const broken = log.first("protocol");
  if (broken !== void 0) {
    const message = `${sentence(broken)}${more(log.count("protocol"))}.`;
    findings.push(finding("protocol-violation", culprit, { message, tail: false }));
  }
  return findings;
}
function stopFindings(culprit, stopped, graceMs) {
  const findings = [];
  if (stopped.leftBehind.length > 0) {
    const count = stopped.leftBehind.length;
    findings.push(
      finding("process-left-behind", culprit, {
        severity: "warning",
        message: `${culprit.name} ended and left ${count} ${count === 1 ? "process" : "processes"} running, which had to be killed.`,
        help: "End child processes before the server ends; do not detach them.",
        tail: false
      })
    );
  }
  if (stopped.killed && graceMs >= 1e3) {
    findings.push(
      finding("shutdown-ignored", culprit, {
        severity: "warning",
        message: `${culprit.name} did not end when asked to (closed stdin over stdio, SIGTERM) and had to be killed.`,
        help: "End on SIGTERM: every rollout waits for it, and cuts off what is under way when it has waited enough.",
        tail: false
      })
    );
  }
  return findings;
}
function revisionFindings(culprit, eras) {
  return eras.filter((era) => era.answered !== era.asked).map((era) => {
    const instead = era.answered ? `it chose ${era.answered}` : era.message ?? "no answer";
    return finding("revision-not-spoken", culprit, {
      message: `${culprit.name} does not speak revision ${era.asked}: asked by ${era.request}, ${instead}.`,
      help: "Upgrade the SDK, or take the revision out of runtime.protocolVersions.",
      tail: false
    });
  });
}
function handshakeFindings(culprit, faults) {
  return faults.map(
    (fault) => finding("handshake-malformed", culprit, {
      message: `The answer to the handshake is not what the specification says: ${fault}.`,
      help: "Clients that validate answers refuse the connection. Return the shape that the specification gives.",
      tail: false
    })
  );
}
async function handshakeProblem(culprit, error, elapsedMs, wire) {
  const { server, name, secrets } = culprit;
  const exit = server && error instanceof WireError && error.failure === "closed" ? await within(server.exited, exitSoonMs) : server?.exit();
  const ruleId = exit ? "server-not-started" : "handshake-failed";
  const said = error instanceof Refused || error instanceof WireError ? error.message : String(error);
  const late = error instanceof WireError && error.failure === "timeout";
  const failed = late ? `${name} did not complete the MCP handshake within ${seconds(elapsedMs)}: ${said}.` : `the MCP handshake with ${name} failed: ${said}.`;
  const what = exit ? `${name} ended (${exitText(exit)}) before the handshake was complete.` : failed;
  const stray = wire?.violations[0];
  const hint = stray === void 0 ? "" : ` ${sentence(stray)}.`;
  const message = withTail(redact(`${sentence(what)}${hint}`, secrets), server);
  return unreachable(ruleId, message, {
    help: redact(startAdvice(server?.stderrTail() ?? ""), secrets)
  });
}
function finding(ruleId, culprit, about) {
  const text = redact(sentence(about.message), culprit.secrets);
  return {
    ruleId,
    severity: about.severity ?? "error",
    message: about.tail === false ? text : withTail(text, culprit.server),
    ...about.help ? { help: about.help } : {}
  };
}
function withTail(text, server) {
  const tail = server?.stderrTail() ?? "";
  if (!server) return text;
  return tail === "" ? `${text} It wrote nothing to stderr.` : `${text} Its stderr ends with:
${tail}`;
}
function exitText(exit) {
  return exit.signal ? `by ${exit.signal}` : `exit code ${exit.code}`;
}
function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/server/handshake.ts
var initializeResult = object({ protocolVersion: string() });
var discoverResult = object({ supportedVersions: array(string()) });
var identity = object({ name: string(), version: string() });
async function initialize(wire, version, options = {}) {
  const params = { protocolVersion: version, capabilities: wire.clientCapabilities, clientInfo };
  const reply = await wire.request("initialize", params, { ...options, version: null });
  const result2 = resultOf(reply);
  const read = initializeResult.safeParse(result2);
  if (!read.success) throw new Refused("the answer to initialize names no protocolVersion", {});
  wire.protocolVersion = read.data.protocolVersion;
  await wire.notify("notifications/initialized", void 0, options);
  return describe(read.data.protocolVersion, result2, result2.serverInfo, reply);
}
async function discover(wire, options = {}) {
  const reply = await wire.request("server/discover", {}, { ...options, version: firstStatelessVersion });
  const result2 = resultOf(reply);
  const read = discoverResult.safeParse(result2);
  if (!read.success) throw new Refused("the answer to server/discover has no supportedVersions", {});
  const { supportedVersions } = read.data;
  if (!supportedVersions.includes(firstStatelessVersion)) {
    throw new Refused(`the server speaks ${supportedVersions.join(", ")}, not ${firstStatelessVersion}`, {});
  }
  wire.protocolVersion = firstStatelessVersion;
  const meta = jsonObject.safeParse(result2._meta).data;
  const info = meta?.["io.modelcontextprotocol/serverInfo"] ?? result2.serverInfo;
  const said = describe(firstStatelessVersion, result2, info, reply);
  const faults = info === void 0 ? said.faults.filter((fault) => !fault.startsWith("serverInfo")) : said.faults;
  return { ...said, faults, supportedVersions };
}
function describe(version, result2, info, reply) {
  const faults = [];
  if (!identity.safeParse(info).success) faults.push("serverInfo has no name and version");
  const capabilities2 = jsonObject.safeParse(result2.capabilities).data;
  if (!capabilities2) faults.push("capabilities is no object");
  const { instructions } = result2;
  if (instructions !== void 0 && typeof instructions !== "string") faults.push("instructions is no text");
  return {
    version,
    serverInfo: jsonObject.safeParse(info).data ?? {},
    capabilities: capabilities2 ?? {},
    ...typeof instructions === "string" ? { instructions } : {},
    faults,
    reply
  };
}

// src/surface/capture-greet.ts
var ignoredMs = 300;
var ignoredHttpMs = 1500;
async function greet(wire, ask2, clock, signal) {
  const options = { timeoutMs: clock.handshakeLeft(), signal };
  const discovering = ask2.stateless ? settle(discover(wire, options)) : void 0;
  if (discovering && wire.transport !== "stdio") await within(discovering, ignoredHttpMs);
  const initializing = ask2.handshake === void 0 ? void 0 : settle(initialize(wire, ask2.handshake, options));
  const initialized = await initializing;
  const patience = initialized?.value ? ignoredMs : options.timeoutMs;
  const discovered = discovering && await within(discovering, patience);
  const chosen = initialized?.value ?? discovered?.value;
  if (!chosen) throw initialized?.error ?? discovered?.error ?? new Error("no revision was asked for");
  wire.protocolVersion = chosen.version;
  const eras = [];
  if (ask2.handshake) eras.push(answer(ask2.handshake, "initialize", initialized));
  if (ask2.stateless) eras.push(answer(firstStatelessVersion, "server/discover", discovered));
  return {
    chosen,
    ...initialized?.value ? { initialized: initialized.value } : {},
    ...discovered?.value ? { discovered: discovered.value } : {},
    eras
  };
}
function answer(asked, request, got) {
  if (got?.value) return { asked, request, answered: got.value.version };
  const { error } = got ?? {};
  return { asked, request, message: error instanceof Error ? error.message : "no answer" };
}
async function settle(handshake) {
  try {
    return { value: await handshake };
  } catch (error) {
    return { error };
  }
}

// src/surface/capture-connect.ts
var lostGraceMs = 100;
async function connect(target, options) {
  const versions = options.versions ?? ["2025-11-25", "2026-07-28"];
  const handshake = versions.filter((version) => !isStateless(version)).toSorted().at(-1);
  const stateless = versions.some(isStateless);
  const startedAt = performance.now();
  const clock = captureClock(startedAt, options.deadlineMs ?? runDeadlineMs);
  const first = await attempt(target, options, clock, { handshake, stateless });
  if ("greeting" in first) return first;
  if (!first.died || !stateless || handshake === void 0) throw first.problem;
  const second = await attempt(target, options, clock, { handshake, stateless: false });
  if (!("greeting" in second)) throw first.problem;
  second.greeting.eras.push({ asked: "2026-07-28", request: "server/discover", message: "the server ended" });
  return second;
}
async function attempt(target, options, clock, ask2) {
  const { signal } = options;
  const server = "argv" in target ? await startServer(target, { signal }) : void 0;
  const secrets = "argv" in target ? target.secrets ?? [] : Object.values(target.headers ?? {});
  const culprit = {
    server,
    name: "argv" in target ? "the server" : `the server at ${shownUrl(target)}`,
    secrets
  };
  let wire;
  try {
    wire = await openWire(target, server, options, clock);
    const greeting = await greet(wire, ask2, clock, signal);
    const startupMs = Math.round(clock.elapsed());
    clock.handshaken();
    return { target, wire, server, greeting, clock, culprit, startupMs };
  } catch (error) {
    const problem = await handshakeProblem(culprit, error, clock.elapsed(), wire);
    const died = server?.exit() !== void 0;
    await server?.stop(signal?.aborted ? 0 : Math.min(lostGraceMs, clock.stopGrace()));
    await wire?.close();
    signal?.throwIfAborted();
    return { problem, died };
  }
}
function shownUrl({ url }) {
  const parsed = URL.canParse(url) ? new URL(url) : void 0;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw badInput("usage", `${JSON.stringify(url)} is no http or https URL of a server.`);
  }
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}
async function openWire(target, server, options, clock) {
  const { clientCapabilities, onRequest, signal } = options;
  const shared = {
    clientCapabilities,
    onRequest
  };
  if (server) return server.open({ ...shared, timeoutMs: clock.handshakeLeft(), signal });
  if ("argv" in target) throw new Error("a server that was not started");
  const { openUrl } = await import("./http-wire-MN3A46S2.js");
  return openUrl(target.url, { ...shared, headers: target.headers });
}

// src/surface/json-depth.ts
function nestedDeeper(value, limit) {
  const open = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [one, depth] = next;
    if (typeof one !== "object" || one === null) continue;
    if (depth >= limit) return true;
    for (const child of Object.values(one)) open.push([child, depth + 1]);
  }
  return false;
}

// src/surface/capture-page.ts
var deepest = 200;
var result = object({ nextCursor: custom().optional() });
async function readPage(wire, list, cursor, options) {
  const reply = await wire.request(listMethods[list], cursor === void 0 ? void 0 : { cursor }, options);
  const value = resultOf(reply);
  const faults = [];
  const entries = value[list];
  const definitions = [];
  if (!Array.isArray(entries)) faults.push(`"${list}" is no array`);
  for (const [at, entry] of (Array.isArray(entries) ? entries : []).entries()) {
    const read = jsonObject.safeParse(entry);
    if (read.success && nestedDeeper(read.data, deepest)) {
      faults.push(`entry ${at} of "${list}" is nested deeper than ${deepest} levels`);
    } else if (read.success) definitions.push(read.data);
    else faults.push(`entry ${at} of "${list}" is no object`);
  }
  const { nextCursor } = result.parse(value);
  if (nextCursor !== void 0 && typeof nextCursor !== "string") faults.push("nextCursor is no string");
  return { raw: reply.raw, definitions, faults, ...typeof nextCursor === "string" ? { nextCursor } : {} };
}

// src/surface/capture-lists.ts
var maxPages = 1e3;
var maxListBytes = 64 * 1024 * 1024;
var undeclaredMs = 500;
var capabilities = {
  tools: "tools",
  prompts: "prompts",
  resources: "resources",
  resourceTemplates: "resources"
};
async function readLists(surface, context) {
  const findings = [];
  const names = Object.keys(listMethods);
  const declared = names.filter((name) => surface.capabilities[capabilities[name]] !== void 0);
  try {
    for (const name of declared) findings.push(...await readDeclared(surface, name, context));
    for (const name of names) {
      if (!declared.includes(name)) findings.push(...await readUndeclared(surface, name, context));
    }
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    findings.push(error.finding);
  }
  return findings;
}
var Unanswered = class extends Error {
  finding;
  constructor(finding2) {
    super(finding2.message);
    this.finding = finding2;
  }
};
async function readDeclared(surface, name, context) {
  const method = listMethods[name];
  const { wire, clock, signal } = context;
  const findings = [];
  const pages = [];
  surface.raw[name] = pages;
  const cursors = /* @__PURE__ */ new Set();
  let bytes = 0;
  let cursor;
  do {
    const askedAt = performance.now();
    try {
      const options = { timeoutMs: clock.requestsLeft(), signal };
      const page = await readPage(wire, name, cursor, options);
      pages.push(page.raw);
      bytes += Buffer.byteLength(page.raw);
      surface[name].push(...page.definitions);
      findings.push(...page.faults.map((fault) => malformed(method, fault)));
      cursor = page.nextCursor;
    } catch (error) {
      const endless2 = pages.length > 1 && performance.now() - askedAt < 1e3;
      if (!endless2 || !isTimeout(error)) return [...findings, await unanswered(error, name, context)];
      return [
        ...findings,
        endlessPages(method, `still had a next page after ${pages.length} at the deadline`)
      ];
    }
    const endless = endlessReason(cursor, cursors, pages.length, bytes);
    if (endless) return [...findings, endlessPages(method, endless)];
    if (cursor !== void 0) context.progress(`${method}: page ${pages.length + 1}`);
  } while (cursor !== void 0);
  return findings;
}
function endlessReason(cursor, seen, pages, bytes) {
  if (cursor === void 0) return void 0;
  if (seen.has(cursor)) return `gives out the cursor ${JSON.stringify(cursor.slice(0, 80))} again`;
  seen.add(cursor);
  if (pages >= maxPages) return `has more than ${maxPages} pages`;
  if (bytes >= maxListBytes) return `is larger than ${maxListBytes / 1024 / 1024} MiB`;
  return void 0;
}
async function unanswered(error, name, context) {
  const method = listMethods[name];
  if (error instanceof WireError) {
    if (error.failure === "not-json" || error.failure === "too-large")
      return malformed(method, error.message);
    throw new Unanswered(await context.explain(error, method));
  }
  if (!(error instanceof Refused)) throw error;
  return {
    ruleId: "list-refused",
    severity: "error",
    message: `The server declares the capability "${capabilities[name]}" but refuses ${method}: ${error.message}.`,
    help: `Answer ${method}, with an empty list where there is nothing, or do not declare the capability.`
  };
}
async function readUndeclared(surface, name, context) {
  const timeoutMs = Math.min(undeclaredMs, context.clock.requestsLeft());
  let found;
  try {
    found = await readPage(context.wire, name, void 0, {
      timeoutMs,
      ...{ signal: context.signal }
    });
  } catch (error) {
    const lost = error instanceof WireError && (error.failure === "closed" || error.failure === "unreachable");
    if (lost || context.signal?.aborted) await unanswered(error, name, context);
    return [];
  }
  if (found.definitions.length === 0) return [];
  surface[name].push(...found.definitions);
  surface.raw[name] = [found.raw];
  const capability = capabilities[name];
  return [
    {
      ruleId: "capability-not-declared",
      severity: "warning",
      message: `The server answers ${listMethods[name]} with ${found.definitions.length} definitions but does not declare the capability "${capability}": most clients will never ask.`,
      help: `Declare "${capability}" in the server's capabilities.`
    }
  ];
}
function malformed(method, fault) {
  return {
    ruleId: "list-malformed",
    severity: "error",
    message: `The answer to ${method} is not what the specification says: ${fault}.`,
    help: "Clients that validate answers refuse the whole list. Return the shape that the specification gives."
  };
}
function endlessPages(method, reason) {
  return {
    ruleId: "pagination-endless",
    severity: "error",
    message: `${method} ${reason}: a client that reads to the end never gets there.`,
    help: "Leave nextCursor out of the last page, and derive each cursor from the position that it stands for."
  };
}
function isTimeout(error) {
  return error instanceof WireError && error.failure === "timeout";
}

// src/surface/capture-revisions.ts
async function askRevisions(versions, context) {
  const answers = [];
  let reused;
  try {
    for (const version of versions) {
      const first = reused === void 0;
      reused ??= await openSession(context);
      let era = await ask(reused.wire, version, context);
      if (era.answered === void 0 && !first) {
        await reused.end();
        reused = await openSession(context);
        era = await ask(reused.wire, version, context);
      }
      answers.push(era);
    }
  } finally {
    await reused?.end();
  }
  return answers;
}
async function openSession(context) {
  const options = { signal: context.signal };
  if (context.openAgain) {
    const wire = await context.openAgain();
    return { wire, end: () => wire.close() };
  }
  if (!context.server) throw new Error("neither a wire nor a server to ask");
  const server = await startServer(context.server.spec, options);
  return { wire: await server.open(options), end: () => server.stop(context.clock.stopGrace()) };
}
async function ask(wire, version, context) {
  const { clock, signal } = context;
  const got = await settle(initialize(wire, version, { timeoutMs: clock.requestsLeft(), signal }));
  if (wire.transport !== "stdio") await wire.reset();
  return answer(version, "initialize", got);
}

// src/surface/capture.ts
async function captureSurface(target, options = {}) {
  const progress = options.progress ?? (() => {
  });
  options.signal?.throwIfAborted();
  progress("starting the server");
  const connection = await connect(target, options);
  const { clock, culprit } = connection;
  let ended = false;
  let lost = false;
  const end = async () => {
    ended = true;
    const graceMs = options.signal?.aborted ? 0 : Math.min(clock.stopGrace(), lost ? lostGraceMs : Infinity);
    const stopped = await connection.server?.stop(graceMs);
    await connection.wire.close();
    return [
      ...violationFindings(culprit, connection.wire),
      ...stopped ? stopFindings(culprit, stopped, graceMs) : []
    ];
  };
  try {
    progress("reading the surface");
    const capture = await readSurface(connection, options);
    lost = capture.findings.some(isLost);
    const keep = options.keep && !lost;
    const findings = [...capture.findings, ...keep ? [] : await end()];
    options.signal?.throwIfAborted();
    const stderrTail = connection.server?.stderrTail() ?? "";
    const whole = { ...capture, findings: sortFindings(findings), stderrTail };
    return keep ? { ...whole, kept: kept(connection, end) } : whole;
  } catch (error) {
    if (!ended) await end();
    options.signal?.throwIfAborted();
    throw error;
  }
}
function isLost(finding2) {
  return finding2.ruleId === "server-hung" || finding2.ruleId === "server-crashed";
}
function kept(connection, close) {
  const { wire, server, clock } = connection;
  return { wire, server, timeLeft: () => clock.requestsLeft(), close };
}
async function readSurface(connection, options) {
  const { wire, greeting, clock, culprit } = connection;
  const { chosen, initialized, discovered } = greeting;
  const surface = {
    ...emptySurface(),
    serverInfo: chosen.serverInfo,
    capabilities: chosen.capabilities
  };
  if (chosen.instructions !== void 0) surface.instructions = chosen.instructions;
  const faults = /* @__PURE__ */ new Set([...initialized?.faults ?? [], ...discovered?.faults ?? []]);
  const findings = handshakeFindings(culprit, [...faults]);
  const { signal, progress = () => {
  } } = options;
  const explain = (error, method) => noAnswer(culprit, error, method, clock.elapsed());
  findings.push(...await readLists(surface, { wire, clock, signal, progress, explain }));
  const eras = findings.some(isLost) ? greeting.eras : await allRevisions(connection, options);
  if (options.versions) findings.push(...revisionFindings(culprit, eras));
  surface.protocolVersions = protocolVersions.filter(
    (version) => eras.some((era) => era.answered === version)
  );
  const sticky = wire.transport === "stdio" ? surface.protocolVersions.some(hasHandshake) : wire.sessionId !== void 0;
  const observed = { sessions: sticky ? "sticky" : "none", startupMs: connection.startupMs, eras };
  return { surface, observed, findings };
}
async function allRevisions(connection, options) {
  const { target, wire, server, clock, greeting } = connection;
  const stdio = wire.transport === "stdio";
  const pinned = stdio && greeting.discovered !== void 0 && greeting.initialized === void 0;
  const settled = greeting.eras.filter((era) => !(pinned && hasHandshake(era.asked)));
  const wanted = /* @__PURE__ */ new Set([...greeting.eras.map((era) => era.asked), ...options.versions ?? []]);
  const rest = [...wanted].filter((version) => !settled.some((era) => era.asked === version));
  const byAge = (a, b) => a.asked < b.asked ? -1 : 1;
  if (rest.length === 0) return settled.toSorted(byAge);
  options.progress?.("asking for other revisions");
  const more = await askRevisions(rest.toSorted(), {
    clock,
    signal: options.signal,
    ...stdio ? { server } : { openAgain: () => openWire(target, server, options, clock) }
  });
  return [...settled, ...more].toSorted(byAge);
}
function hasHandshake(version) {
  return !isStateless(version);
}

export {
  startServer,
  Refused,
  resultOf,
  noAnswer,
  violationFindings,
  stopFindings,
  initialize,
  discover,
  readPage,
  captureSurface
};
