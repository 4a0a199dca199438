import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { type Problem, unreachable } from "../report/problem.ts";
import { type Guard, startGuard } from "./guard.ts";
import { type RunningServer, type ServerExit, StartedServer, type StartOptions } from "./running-server.ts";
import type { ServerSpec } from "./spec.ts";

export type { RunningServer, ServerExit } from "./running-server.ts";

/** Carried by every process that a server starts, so that one which leaves the group is still found. */
const cookieName = "MCP_PIPELINE_SERVER";

/**
 * Starts a server by argv in a process group of its own. It does not outlive us, even where we are killed.
 * The caller must `stop()` it.
 * @throws Problem (exit 3, `server-not-started`) where the program cannot be run or the port is taken.
 */
export async function startServer(spec: ServerSpec, options: StartOptions = {}): Promise<RunningServer> {
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
  if (pid === undefined) {
    guard.dismiss();
    throw notStarted(await reasonOf(child, program));
  }
  child.on("error", () => {});
  guard.watch(pid);
  const running = new StartedServer({ spec, child, pid, cookie, startedAt, exited, guard, options });
  const kill = (): void => void running.stop(0);
  options.signal?.addEventListener("abort", kill, { once: true });
  void exited.then(() => options.signal?.removeEventListener("abort", kill));
  return running;
}

/** Some failures come as an event, others (an argument with a NUL, too long a list) are thrown. */
function spawned(spec: ServerSpec, cookie: string, guard: Guard): ChildProcess {
  const [program = "", ...args] = spec.argv;
  try {
    return spawn(program, args, {
      cwd: spec.cwd,
      env: { ...spec.env, [cookieName]: cookie.slice(cookieName.length + 1) },
      detached: true,
      stdio: [spec.transport === "stdio" ? "pipe" : "ignore", "pipe", "pipe"],
    });
  } catch (error) {
    guard.dismiss();
    throw notStarted(error instanceof Error ? error.message : String(error));
  }
}

/** A server that already listens there would answer in place of ours, and pass or fail for it. */
async function refuseTakenPort(spec: ServerSpec): Promise<void> {
  if (spec.transport === "stdio") return;
  if (!spec.url) throw notStarted("its URL is not known.");
  const { isListening } = await import("./port.ts");
  if (!(await isListening(spec.url))) return;
  throw notStarted(`something else already listens at ${spec.url}. Stop it, or use another port.`);
}

/** Time for the last words of a server that has ended; a child of it may hold the pipe open for ever. */
const drainMs = 100;

function exitOf(child: ChildProcess): Promise<ServerExit> {
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

async function reasonOf(child: ChildProcess, program: string): Promise<string> {
  const error = await new Promise<NodeJS.ErrnoException>((resolve) => child.once("error", resolve));
  if (error.code === "ENOENT") return `${program} was not found. Install it, or check PATH and the path.`;
  if (error.code === "EACCES") return `${program} is not executable. Name the interpreter, or set the mode.`;
  return error.message;
}

function notStarted(reason: string): Problem {
  return unreachable("server-not-started", `The server could not be started: ${reason}`);
}
