import { chmod, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { Problem } from "../report/problem.ts";
import { type ControlRequest, controlRequest } from "./control-messages.ts";

/** One connected command. */
export interface ControlPeer {
  /** Answers one request. @throws Problem, whose findings are sent back. */
  handle(request: ControlRequest): Promise<unknown>;
  /** The command has gone, perhaps killed. */
  gone(): void;
}

/**
 * Listens on a unix socket that only this user can open, and answers JSON lines one after another.
 * A socket file that a dead supervisor left is replaced; the deploy lock keeps two from doing so at once.
 */
export async function serveControl(path: string, accept: () => ControlPeer): Promise<Server> {
  await rm(path, { force: true });
  const server = createServer((socket) => attend(socket, accept()));
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(before);
  }
  await chmod(path, 0o600);
  return server;
}

function attend(socket: Socket, peer: ControlPeer): void {
  let queue = Promise.resolve();
  socket.on("error", () => undefined);
  socket.once("close", () => peer.gone());
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("error", () => undefined);
  lines.on("line", (line) => {
    queue = queue.then(async () => {
      const reply = await answer(line, peer);
      if (socket.writable) socket.write(`${JSON.stringify(reply)}\n`);
    });
  });
}

async function answer(line: string, peer: ControlPeer): Promise<unknown> {
  try {
    return { ok: true, value: await peer.handle(controlRequest.parse(JSON.parse(line))) };
  } catch (error) {
    return { ok: false, findings: error instanceof Problem ? error.findings : [unexpected(error)] };
  }
}

function unexpected(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return { ruleId: "supervisor-error", severity: "error", message: `The supervisor failed: ${message}.` };
}
