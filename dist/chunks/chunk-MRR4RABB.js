import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  signalGroup
} from "./chunk-DLXYDCZ4.js";
import {
  Head,
  Tail,
  lastLines
} from "./chunk-TD5H2TBX.js";
import {
  lineSplitter
} from "./chunk-X2B5NO7L.js";
import {
  redact
} from "./chunk-4E3PMIEO.js";

// src/exec/run.ts
import { spawn } from "node:child_process";
import { once } from "node:events";

// src/exec/exec-error.ts
var ExecError = class extends Error {
  failure;
  /** The program only: arguments may be long, and hold what a log should not. */
  program;
  exitCode;
  stdout;
  stderr;
  constructor(failure, program, what, more = {}) {
    const said = lastLines(more.stderr || more.stdout || "");
    super(said ? `${what} It said:
${said}` : what, more.cause === void 0 ? {} : { cause: more.cause });
    this.name = "ExecError";
    this.failure = failure;
    this.program = program;
    this.exitCode = more.exitCode;
    this.stdout = more.stdout ?? "";
    this.stderr = more.stderr ?? "";
  }
};

// src/exec/run.ts
var killAfterMs = 500;
var drainMs = 250;
async function run(argv, options) {
  const [program, ...args] = argv;
  if (!program) throw new ExecError("not-started", "", "Nothing to run: the command is empty.");
  options.signal?.throwIfAborted();
  const child = spawned(program, args, options);
  const output = collect(child, options);
  const stop = endEarly(child, options, output.tooMuch);
  try {
    const [code, signal] = await exitOf(child, program);
    await drained(child);
    const result = output.result(code ?? 128);
    if (stop.reason) throw failed(stop.reason, program, options, result);
    if (code === 0 || options.allowFailure && code !== null) return result;
    throw failed("exit", program, options, result, signal);
  } finally {
    stop.release();
    if (child.pid !== void 0) signalGroup(child.pid, "SIGKILL");
    for (const stream of child.stdio) stream?.destroy();
  }
}
function spawned(program, args, options) {
  try {
    return spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ["pipe", "pipe", "pipe"]
    });
  } catch (error) {
    throw notStarted(program, error);
  }
}
function notStarted(program, error) {
  const reason = error instanceof Error ? `${error.message}.` : String(error);
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  const hint = missing ? "Install it, or check PATH and the working directory." : reason;
  return new ExecError("not-started", program, `${program} could not be started. ${hint}`, { cause: error });
}
function collect(child, options) {
  const secrets = options.secrets ?? [];
  const head = new Head(options.maxOutputBytes ?? 64 * 1024 * 1024);
  const tail = new Tail();
  const tooMuch = new AbortController();
  const listen = (stream, keep) => {
    const split = lineSplitter(64 * 1024, (line) => options.onLine?.(redact(line, secrets), stream));
    child[stream]?.on("data", (chunk) => {
      keep(chunk);
      if (options.onLine) split.push(chunk);
    });
    child[stream]?.on("end", () => split.end());
    child[stream]?.on("error", () => {
    });
  };
  listen("stdout", (chunk) => {
    head.push(chunk);
    if (head.truncated) tooMuch.abort();
  });
  listen("stderr", (chunk) => tail.push(chunk));
  child.stdin?.on("error", () => {
  });
  child.stdin?.end(options.input ?? "");
  const result = (exitCode) => ({
    exitCode,
    stdout: redact(head.toString(), secrets),
    stderr: redact(tail.toString(), secrets)
  });
  return { result, tooMuch: tooMuch.signal };
}
function endEarly(child, options, tooMuch) {
  const state = { release: () => {
  } };
  let hard;
  const end = (reason) => () => {
    state.reason ??= reason;
    const group = child.pid;
    if (group === void 0) return;
    signalGroup(group, "SIGTERM");
    hard ??= setTimeout(() => signalGroup(group, "SIGKILL"), killAfterMs);
  };
  const [aborted, flooded] = [end("aborted"), end("output-too-large")];
  const soft = setTimeout(end("timeout"), options.timeoutMs);
  options.signal?.addEventListener("abort", aborted, { once: true });
  tooMuch.addEventListener("abort", flooded, { once: true });
  state.release = () => {
    clearTimeout(soft);
    clearTimeout(hard);
    options.signal?.removeEventListener("abort", aborted);
  };
  return state;
}
async function exitOf(child, program) {
  try {
    const [code, signal] = await once(child, "exit");
    return [code, signal];
  } catch (error) {
    throw notStarted(program, error);
  }
}
async function drained(child) {
  const open = [child.stdout, child.stderr].filter((stream) => stream && !stream.readableEnded);
  let timer;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, drainMs);
  });
  await Promise.race([Promise.allSettled(open.map((stream) => stream && once(stream, "close"))), enough]);
  clearTimeout(timer);
}
function failed(failure, program, options, result, signal = null) {
  const what = {
    "not-started": `${program} could not be started.`,
    exit: signal ? `${program} was ended by ${signal}.` : `${program} failed with exit code ${result.exitCode}.`,
    timeout: `${program} took longer than ${options.timeoutMs / 1e3} s and was ended.`,
    aborted: `${program} was interrupted.`,
    "output-too-large": `${program} wrote more output than is read, and was ended.`
  }[failure];
  return new ExecError(failure, program, what, result);
}

export {
  ExecError,
  run
};
