import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { exitCodes } from "../report/exit-codes.ts";
import { Problem, unreachable } from "../report/problem.ts";
import {
  type ControlRequest,
  controlReply,
  controlVersion,
  type SupervisorStatus,
  supervisorStatus,
} from "./control-messages.ts";

/** A connection to a supervisor. What was prepared over it and not settled is undone when it closes. */
export interface Control {
  /** @throws Problem with the supervisor's findings, or (exit 3) where it is gone or does not answer in time. */
  ask(request: ControlRequest, timeoutMs?: number): Promise<unknown>;
  status(): Promise<SupervisorStatus>;
  close(): void;
}

const defaultTimeoutMs = 2_000;

/** Connects to the supervisor's socket; `undefined` where nobody listens there. */
export async function connectControl(path: string): Promise<Control | undefined> {
  const socket = await open(path);
  return socket === undefined ? undefined : new ControlClient(socket);
}

function open(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(undefined));
  });
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

class ControlClient implements Control {
  readonly #socket: Socket;
  readonly #waiting: Waiting[] = [];
  #lost = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("error", () => undefined);
    socket.once("close", () => this.#lose());
    // The reader passes on the socket's errors, which `close` has told already.
    createInterface({ input: socket })
      .on("error", () => undefined)
      .on("line", (line) => this.#receive(line));
  }

  ask(request: ControlRequest, timeoutMs = defaultTimeoutMs): Promise<unknown> {
    if (this.#lost) return Promise.reject(gone());
    const answered = new Promise<unknown>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#socket.write(`${JSON.stringify(request)}\n`);
    const timer = setTimeout(() => this.#fail(silent(request.command, timeoutMs)), timeoutMs);
    return answered.finally(() => clearTimeout(timer));
  }

  async status(): Promise<SupervisorStatus> {
    const parsed = supervisorStatus.safeParse(await this.ask({ command: "status" }));
    if (parsed.success && parsed.data.controlVersion === controlVersion) return parsed.data;
    throw unreachable(
      "supervisor-version",
      "The supervisor of this server was started by another version of mcp-pipeline. Run `mcp-pipeline retire`, then deploy again.",
    );
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(line: string): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return;
    try {
      const reply = controlReply.parse(JSON.parse(line));
      if (reply.ok) waiting.resolve(reply.value);
      else waiting.reject(new Problem(exitCodes.unreachable, reply.findings));
    } catch {
      waiting.reject(unreachable("supervisor-version", "The supervisor sent an answer that cannot be read."));
    }
  }

  /** Answers come in order, so after a missing one none can be trusted. */
  #fail(error: Error): void {
    this.#lost = true;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    this.#socket.destroy();
  }

  #lose(): void {
    this.#fail(gone());
  }
}

function gone(): Problem {
  return unreachable(
    "supervisor-lost",
    "The supervisor of this server has ended. Run `mcp-pipeline status`.",
  );
}

function silent(command: string, timeoutMs: number): Problem {
  return unreachable(
    "supervisor-silent",
    `The supervisor of this server did not answer "${command}" within ${timeoutMs / 1000} s. Run \`mcp-pipeline retire\`, then deploy again.`,
  );
}
