import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, open, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { lastLines } from "../exec/bounded-text.ts";
import { Problem, unreachable } from "../report/problem.ts";
import { type Control, connectControl } from "./control-client.ts";
import { type ServerPlace, serverDirectory, supervisorLog } from "./layout.ts";
import { stillRuns } from "./process-identity.ts";
import { controlSocketPath } from "./socket-path.ts";
import { readState } from "./supervisor-state.ts";

const startMs = 10_000;
const pollMs = 25;

/**
 * argv of the supervisor's process: `local-supervisor.js` beside the running bundle or one folder up, else the
 * source, loaded by tsx (development and tests).
 */
export function defaultSupervisor(): string[] {
  for (const candidate of ["./local-supervisor.js", "../local-supervisor.js"]) {
    const path = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(path)) return [process.execPath, path];
  }
  const source = fileURLToPath(new URL("./supervisor-main.ts", import.meta.url));
  const tsx = createRequire(import.meta.url).resolve("tsx");
  return [process.execPath, "--import", tsx, source];
}

/** Connects to the running supervisor; `undefined` where there is none. @throws Problem where it is stuck. */
export async function findSupervisor(place: ServerPlace): Promise<Control | undefined> {
  const state = await readState(place);
  const control = await connectControl(state?.socket ?? (await controlSocketPath(place)));
  if (control === undefined) {
    if (state === undefined || (await ended(state.supervisor))) return undefined;
    throw unreachable(
      "supervisor-lost",
      `The supervisor of this server (pid ${state.supervisor.pid}) runs, but its control socket ${state.socket} is gone. Run \`mcp-pipeline retire\`, then deploy again.`,
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
    if (lost && state !== undefined && (await ended(state.supervisor))) return undefined;
    throw error;
  }
}

/** One that is just ending closes its socket first; the next must not start before it is done. */
async function ended(mark: { pid: number; identity: string }): Promise<boolean> {
  for (const deadline = performance.now() + 3_000; performance.now() < deadline; await sleep(pollMs)) {
    if (!(await stillRuns(mark))) return true;
  }
  return false;
}

/**
 * Starts a supervisor in a session of its own, so that it outlives this command and its terminal. It gets no
 * secret: those go over the control socket. Its output goes to its log.
 *
 * @throws Problem (exit 3) where it does not come up.
 */
export async function startSupervisor(place: ServerPlace, argv: readonly string[]): Promise<Control> {
  await mkdir(serverDirectory(place), { recursive: true, mode: 0o700 });
  const socket = await controlSocketPath(place);
  const [program = process.execPath, ...args] = argv;
  const flags = ["--home", place.home, "--name", place.name, "--environment", place.environment];
  const log = await open(supervisorLog(place), "a", 0o600);
  const child = spawn(program, [...args, ...flags], {
    cwd: serverDirectory(place),
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", TMPDIR: process.env.TMPDIR ?? "/tmp" },
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", (code, signal) => {
    failure ??= signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`;
  });
  child.unref();
  await log.close();
  const deadline = performance.now() + startMs;
  for (;;) {
    const control = await connectControl(socket);
    if (control !== undefined) return control;
    if (failure !== undefined || performance.now() > deadline) {
      if (failure === undefined) child.kill("SIGKILL");
      throw await notStarted(place, failure ?? `it did not answer within ${startMs / 1000} s`);
    }
    await sleep(pollMs);
  }
}

async function notStarted(place: ServerPlace, reason: string): Promise<Problem> {
  const log = lastLines(await readFile(supervisorLog(place), "utf8").catch(() => ""));
  return unreachable("supervisor-not-started", `The supervisor could not be started: ${reason}.`, {
    ...(log === "" ? {} : { evidence: log }),
    help: `Its log is ${supervisorLog(place)}.`,
  });
}
