import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Head, Tail } from "./bounded-text.ts";
import { ExecError, type ExecFailure } from "./exec-error.ts";
import { lineSplitter } from "./lines.ts";
import { signalGroup } from "./process-group.ts";
import { redact } from "./redact.ts";

export { ExecError } from "./exec-error.ts";

export interface RunOptions {
  /** Absolute. */
  cwd: string;
  /** The whole environment; default: our own. */
  env?: Record<string, string | undefined>;
  timeoutMs: number;
  /** Written to stdin, which is then closed. The way to hand over a secret. */
  input?: string;
  signal?: AbortSignal;
  /** Values that must not show up in messages and output. */
  secrets?: readonly string[];
  /** Gets each line of both streams as it comes, redacted. */
  onLine?: (line: string, stream: "stdout" | "stderr") => void;
  /** Return a non-zero exit code instead of throwing. */
  allowFailure?: boolean;
  /** Most of stdout that is kept, in bytes; more is an error, so that nobody parses half a document. */
  maxOutputBytes?: number;
}

export interface RunResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Time between the polite and the hard end of a process group. */
const killAfterMs = 500;
/** Streams may be held open by a grandchild long after the process has gone. */
const drainMs = 250;

/**
 * Runs an outside tool by argv, never by a shell string, in a process group of its own that ends as a whole on
 * timeout or abort. `stderr` keeps its last 64 KiB.
 * @throws ExecError where it could not start, took too long, was aborted, wrote too much, or (without
 *   `allowFailure`) exited with another code than 0.
 */
export async function run(argv: readonly string[], options: RunOptions): Promise<RunResult> {
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
    if (code === 0 || (options.allowFailure && code !== null)) return result;
    throw failed("exit", program, options, result, signal);
  } finally {
    stop.release();
    if (child.pid !== undefined) signalGroup(child.pid, "SIGKILL");
    for (const stream of child.stdio) stream?.destroy();
  }
}

/** Some failures come as an event, others (an argument with a NUL, too long a list) are thrown. */
function spawned(program: string, args: string[], options: RunOptions): ChildProcess {
  try {
    return spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ["pipe", "pipe", "pipe"],
    });
  } catch (error) {
    throw notStarted(program, error);
  }
}

function notStarted(program: string, error: unknown): ExecError {
  const reason = error instanceof Error ? `${error.message}.` : String(error);
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  const hint = missing ? "Install it, or check PATH and the working directory." : reason;
  return new ExecError("not-started", program, `${program} could not be started. ${hint}`, { cause: error });
}

function collect(child: ChildProcess, options: RunOptions) {
  const secrets = options.secrets ?? [];
  const head = new Head(options.maxOutputBytes ?? 64 * 1024 * 1024);
  const tail = new Tail();
  const tooMuch = new AbortController();
  const listen = (stream: "stdout" | "stderr", keep: (chunk: Buffer) => void): void => {
    const split = lineSplitter(64 * 1024, (line) => options.onLine?.(redact(line, secrets), stream));
    child[stream]?.on("data", (chunk: Buffer) => {
      keep(chunk);
      if (options.onLine) split.push(chunk);
    });
    child[stream]?.on("end", () => split.end());
    child[stream]?.on("error", () => {});
  };
  listen("stdout", (chunk) => {
    head.push(chunk);
    if (head.truncated) tooMuch.abort();
  });
  listen("stderr", (chunk) => tail.push(chunk));
  // A tool that does not read its input closes the pipe; its exit code tells the rest.
  child.stdin?.on("error", () => {});
  child.stdin?.end(options.input ?? "");
  const result = (exitCode: number): RunResult => ({
    exitCode,
    stdout: redact(head.toString(), secrets),
    stderr: redact(tail.toString(), secrets),
  });
  return { result, tooMuch: tooMuch.signal };
}

/** Ends the group on timeout, abort or too much output, and remembers which it was. */
function endEarly(child: ChildProcess, options: RunOptions, tooMuch: AbortSignal) {
  const state: { reason?: ExecFailure; release(): void } = { release: () => {} };
  let hard: NodeJS.Timeout | undefined;
  const end = (reason: ExecFailure) => (): void => {
    state.reason ??= reason;
    const group = child.pid;
    if (group === undefined) return;
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

async function exitOf(child: ChildProcess, program: string): Promise<[number | null, NodeJS.Signals | null]> {
  try {
    const [code, signal] = await once(child, "exit");
    return [code, signal];
  } catch (error) {
    throw notStarted(program, error);
  }
}

/** Waits for what is still in the pipes, but not for a grandchild that keeps them open. */
async function drained(child: ChildProcess): Promise<void> {
  const open = [child.stdout, child.stderr].filter((stream) => stream && !stream.readableEnded);
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, drainMs);
  });
  await Promise.race([Promise.allSettled(open.map((stream) => stream && once(stream, "close"))), enough]);
  clearTimeout(timer);
}

function failed(
  failure: ExecFailure,
  program: string,
  options: RunOptions,
  result: RunResult,
  signal: NodeJS.Signals | null = null,
): ExecError {
  const what = {
    "not-started": `${program} could not be started.`,
    exit: signal
      ? `${program} was ended by ${signal}.`
      : `${program} failed with exit code ${result.exitCode}.`,
    timeout: `${program} took longer than ${options.timeoutMs / 1000} s and was ended.`,
    aborted: `${program} was interrupted.`,
    "output-too-large": `${program} wrote more output than is read, and was ended.`,
  }[failure];
  return new ExecError(failure, program, what, result);
}
