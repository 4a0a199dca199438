import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  ownMark,
  stillRuns
} from "./chunk-VNXROSOB.js";
import {
  serverDirectory,
  stateFile,
  supervisorLog
} from "./chunk-25DH23YV.js";
import {
  writeAtomically
} from "./chunk-6CHJB4LU.js";
import {
  lastLines
} from "./chunk-TD5H2TBX.js";
import {
  Problem,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  _enum,
  array,
  boolean,
  custom,
  discriminatedUnion,
  int,
  literal,
  looseObject,
  number,
  object,
  record,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";

// src/local/deploy-lock.ts
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var holderSchema = object({
  pid: int(),
  identity: string(),
  who: string(),
  /** What it is doing: "deploy", "rollback", "stop". */
  what: string(),
  run: string(),
  /** ISO 8601, UTC. */
  since: string(),
  released: boolean()
});
var pollMs = 100;
var defaultTimeoutMs = 6e5;
async function takeDeployLock(directory, options) {
  await mkdir(directory, { recursive: true, mode: 448 });
  const mine = { ...await ownMark(), ...describe(options), released: false };
  const candidate = join(directory, `candidate-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await writeFile(candidate, JSON.stringify(mine), { mode: 384 });
  try {
    const path = await succeed(directory, candidate, options);
    return () => writeAtomically(path, JSON.stringify({ ...mine, released: true }));
  } finally {
    await rm(candidate, { force: true });
  }
}
function describe(options) {
  return { who: options.who, what: options.what, run: options.run, since: (/* @__PURE__ */ new Date()).toISOString() };
}
async function succeed(directory, candidate, options) {
  const deadline = performance.now() + (options.timeoutMs ?? defaultTimeoutMs);
  let announced = "";
  for (; ; ) {
    options.signal.throwIfAborted();
    const top = (await numbers(directory)).at(-1) ?? 0;
    const holder = top === 0 ? void 0 : await readHolder(join(directory, `${top}.lock`));
    if (holder === void 0 || holder.released || !await stillRuns(holder)) {
      const path = join(directory, `${top + 1}.lock`);
      if (await tryLink(candidate, path)) {
        await removeBelow(directory, top + 1);
        return path;
      }
      continue;
    }
    const words = `waiting for the ${holder.what} of ${holder.who} (${holder.run}, pid ${holder.pid}, since ${holder.since})`;
    if (words !== announced) options.progress(words);
    announced = words;
    if (performance.now() > deadline) {
      throw unreachable(
        "deploy-locked",
        `Another ${holder.what} is at work on this server: ${holder.who}, ${holder.run}, pid ${holder.pid}, since ${holder.since}. Wait for it, or end that process.`
      );
    }
    await sleep(pollMs, void 0, { signal: options.signal });
  }
}
async function currentHolder(directory) {
  const top = (await numbers(directory).catch(() => [])).at(-1);
  const holder = top === void 0 ? void 0 : await readHolder(join(directory, `${top}.lock`));
  return holder === void 0 || holder.released || !await stillRuns(holder) ? void 0 : holder;
}
async function tryLink(from, to) {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}
async function readHolder(path) {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return void 0;
  }
}
async function numbers(directory) {
  const names = await readdir(directory);
  return names.flatMap((name) => /^(\d+)\.lock$/.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b);
}
async function removeBelow(directory, top) {
  const old = (await numbers(directory)).filter((number2) => number2 < top);
  await Promise.all(old.map((number2) => rm(join(directory, `${number2}.lock`), { force: true })));
}

// src/local/supervisor-state.ts
import { readFile as readFile2, rm as rm2 } from "node:fs/promises";
var mark = object({ pid: int(), identity: string() });
var supervisorState = object({
  schemaVersion: literal(1),
  supervisor: mark,
  socket: string(),
  since: string(),
  /** Server processes, by release. */
  servers: array(mark.extend({ release: int() }))
});
async function readState(place) {
  try {
    return supervisorState.parse(JSON.parse(await readFile2(stateFile(place), "utf8")));
  } catch {
    return void 0;
  }
}
async function removeState(place) {
  await rm2(stateFile(place), { force: true });
}

// src/local/supervisor-start.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir as mkdir3, open as open2, readFile as readFile3 } from "node:fs/promises";
import { createRequire } from "node:module";
import { setTimeout as sleep2 } from "node:timers/promises";
import { fileURLToPath } from "node:url";

// src/local/control-client.ts
import { connect } from "node:net";
import { createInterface } from "node:readline";

// src/local/control-messages.ts
var controlVersion = 2;
var release = int().positive();
var controlRequest = discriminatedUnion("command", [
  object({ command: literal("status") }),
  object({
    command: literal("prepare"),
    release,
    image: string(),
    /** Port of the stable URL. */
    port: int().min(1).max(65535),
    startupMs: number().positive(),
    env: record(string(), string()),
    /** Names in `env` whose values are secret. */
    secretNames: array(string()),
    /** Envoy in front of the server; absent where the policy is not enforced. */
    enforcement: custom((value) => typeof value === "object" && value !== null).optional()
  }),
  object({ command: literal("activate"), release }),
  object({ command: literal("settle"), release, drainMs: number().nonnegative() }),
  object({ command: literal("discard"), release }),
  object({ command: literal("stop") })
]);
var finding = looseObject({
  ruleId: string(),
  severity: _enum(["error", "warning", "info"]),
  message: string(),
  help: string().optional(),
  evidence: string().optional()
});
var controlReply = discriminatedUnion("ok", [
  object({ ok: literal(true), value: unknown().optional() }),
  object({ ok: literal(false), findings: array(finding).nonempty() })
]);
var preparedRelease = object({ pid: int(), port: int() });
var releaseStatus = object({
  release,
  state: _enum(["starting", "ready", "restarting", "crashed", "stopped"]),
  role: _enum(["preparing", "active", "draining"]),
  pid: int().optional(),
  restarts: int(),
  lastExit: string().optional(),
  inFlight: int(),
  sessions: int(),
  since: string(),
  stderrTail: string()
});
var supervisorStatus = object({
  controlVersion: int(),
  pid: int(),
  since: string(),
  active: release.optional(),
  /** False between the handover and the last check of a deploy. */
  settled: boolean(),
  ports: array(int()),
  releases: array(releaseStatus)
});

// src/local/control-client.ts
var defaultTimeoutMs2 = 2e3;
async function connectControl(path) {
  const socket = await open(path);
  return socket === void 0 ? void 0 : new ControlClient(socket);
}
function open(path) {
  return new Promise((resolve) => {
    const socket = connect({ path });
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(void 0));
  });
}
var ControlClient = class {
  #socket;
  #waiting = [];
  #lost = false;
  constructor(socket) {
    this.#socket = socket;
    socket.on("error", () => void 0);
    socket.once("close", () => this.#lose());
    createInterface({ input: socket }).on("error", () => void 0).on("line", (line) => this.#receive(line));
  }
  ask(request, timeoutMs = defaultTimeoutMs2) {
    if (this.#lost) return Promise.reject(gone());
    const answered = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#socket.write(`${JSON.stringify(request)}
`);
    const timer = setTimeout(() => this.#fail(silent(request.command, timeoutMs)), timeoutMs);
    return answered.finally(() => clearTimeout(timer));
  }
  async status() {
    const parsed = supervisorStatus.safeParse(await this.ask({ command: "status" }));
    if (parsed.success && parsed.data.controlVersion === controlVersion) return parsed.data;
    throw unreachable(
      "supervisor-version",
      "The supervisor of this server was started by another version of mcp-pipeline. Run `mcp-pipeline retire`, then deploy again."
    );
  }
  close() {
    this.#socket.destroy();
  }
  #receive(line) {
    const waiting = this.#waiting.shift();
    if (waiting === void 0) return;
    try {
      const reply = controlReply.parse(JSON.parse(line));
      if (reply.ok) waiting.resolve(reply.value);
      else waiting.reject(new Problem(exitCodes.unreachable, reply.findings));
    } catch {
      waiting.reject(unreachable("supervisor-version", "The supervisor sent an answer that cannot be read."));
    }
  }
  /** Answers come in order, so after a missing one none can be trusted. */
  #fail(error) {
    this.#lost = true;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    this.#socket.destroy();
  }
  #lose() {
    this.#fail(gone());
  }
};
function gone() {
  return unreachable(
    "supervisor-lost",
    "The supervisor of this server has ended. Run `mcp-pipeline status`."
  );
}
function silent(command, timeoutMs) {
  return unreachable(
    "supervisor-silent",
    `The supervisor of this server did not answer "${command}" within ${timeoutMs / 1e3} s. Run \`mcp-pipeline retire\`, then deploy again.`
  );
}

// src/local/socket-path.ts
import { createHash } from "node:crypto";
import { chmod, lstat, mkdir as mkdir2 } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
var longestPath = 100;
async function controlSocketPath(place) {
  const directory = serverDirectory(place);
  const near = join2(directory, "control.sock");
  if (Buffer.byteLength(near) <= longestPath) {
    await mkdir2(directory, { recursive: true, mode: 448 });
    return near;
  }
  const folder = `/tmp/mcp-pipeline-${process.getuid?.() ?? "user"}`;
  const name = createHash("sha256").update(directory).digest("hex").slice(0, 24);
  const path = join2(folder, `${name}.sock`);
  await mkdir2(folder, { recursive: true, mode: 448 });
  await refuseForeign(dirname(path));
  return path;
}
async function refuseForeign(folder) {
  const found = await lstat(folder);
  const mine = process.getuid === void 0 || found.uid === process.getuid();
  if (!found.isDirectory() || !mine) {
    throw unreachable(
      "control-socket",
      `The folder ${folder} belongs to somebody else, so the control socket cannot be kept there. Set MCP_PIPELINE_HOME to a shorter path.`
    );
  }
  await chmod(folder, 448);
}

// src/local/supervisor-start.ts
var startMs = 1e4;
var pollMs2 = 25;
function defaultSupervisor() {
  for (const candidate of ["./local-supervisor.js", "../local-supervisor.js"]) {
    const path = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(path)) return [process.execPath, path];
  }
  const source = fileURLToPath(new URL("./supervisor-main.ts", import.meta.url));
  const tsx = createRequire(import.meta.url).resolve("tsx");
  return [process.execPath, "--import", tsx, source];
}
async function findSupervisor(place) {
  const state = await readState(place);
  const control = await connectControl(state?.socket ?? await controlSocketPath(place));
  if (control === void 0) {
    if (state === void 0 || await ended(state.supervisor)) return void 0;
    throw unreachable(
      "supervisor-lost",
      `The supervisor of this server (pid ${state.supervisor.pid}) runs, but its control socket ${state.socket} is gone. Run \`mcp-pipeline retire\`, then deploy again.`
    );
  }
  try {
    await control.status();
    return control;
  } catch (error) {
    control.close();
    if (error instanceof Problem && error.findings.some((one) => one.ruleId === "supervisor-version"))
      throw error;
    const lost = error instanceof Problem && error.findings.some((one) => one.ruleId === "supervisor-lost");
    if (lost && state !== void 0 && await ended(state.supervisor)) return void 0;
    throw error;
  }
}
async function ended(mark2) {
  for (const deadline = performance.now() + 3e3; performance.now() < deadline; await sleep2(pollMs2)) {
    if (!await stillRuns(mark2)) return true;
  }
  return false;
}
async function startSupervisor(place, argv) {
  await mkdir3(serverDirectory(place), { recursive: true, mode: 448 });
  const socket = await controlSocketPath(place);
  const [program = process.execPath, ...args] = argv;
  const flags = ["--home", place.home, "--name", place.name, "--environment", place.environment];
  const log = await open2(supervisorLog(place), "a", 384);
  const child = spawn(program, [...args, ...flags], {
    cwd: serverDirectory(place),
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", TMPDIR: process.env.TMPDIR ?? "/tmp" },
    detached: true,
    stdio: ["ignore", log.fd, log.fd]
  });
  let failure;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", (code, signal) => {
    failure ??= signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`;
  });
  child.unref();
  await log.close();
  const deadline = performance.now() + startMs;
  for (; ; ) {
    const control = await connectControl(socket);
    if (control !== void 0) return control;
    if (failure !== void 0 || performance.now() > deadline) {
      if (failure === void 0) child.kill("SIGKILL");
      throw await notStarted(place, failure ?? `it did not answer within ${startMs / 1e3} s`);
    }
    await sleep2(pollMs2);
  }
}
async function notStarted(place, reason) {
  const log = lastLines(await readFile3(supervisorLog(place), "utf8").catch(() => ""));
  return unreachable("supervisor-not-started", `The supervisor could not be started: ${reason}.`, {
    ...log === "" ? {} : { evidence: log },
    help: `Its log is ${supervisorLog(place)}.`
  });
}

export {
  takeDeployLock,
  currentHolder,
  preparedRelease,
  readState,
  removeState,
  defaultSupervisor,
  findSupervisor,
  startSupervisor
};
