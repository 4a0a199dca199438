import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { RunningServer } from "../server/start.ts";
import { listeningPorts } from "./sockets.ts";

export type Readiness =
  | { state: "ready" }
  | { state: "exited"; code: number | null; signal: string | null }
  /** `elsewhere`: what it listens on instead, where the system tells. */
  | { state: "silent"; elsewhere: string[] | undefined; answeredByOther: boolean };

const pollMs = 25;

/**
 * Waits until the server itself accepts connections on its port. A port that answers is not enough where the
 * system tells who listens: another process may have taken the port, and would make a dead server look alive.
 */
export async function waitUntilListening(
  server: RunningServer,
  port: number,
  timeoutMs: number,
): Promise<Readiness> {
  const deadline = performance.now() + timeoutMs;
  let exit: { code: number | null; signal: string | null } | undefined;
  void server.exited.then((how) => {
    exit = how;
  });
  let answeredByOther = false;
  for (;;) {
    // The event loop must turn once for an exit that has already happened.
    const answers = await accepts(port);
    if (exit !== undefined) return { state: "exited", ...exit };
    const sockets = answers ? await listeningPorts(server.pid) : undefined;
    if (answers && (sockets === undefined || sockets.some((socket) => socket.port === port))) {
      return { state: "ready" };
    }
    answeredByOther = answers;
    if (performance.now() > deadline) {
      const all = await listeningPorts(server.pid);
      return { state: "silent", elsewhere: all?.map((one) => `${one.address}:${one.port}`), answeredByOther };
    }
    await sleep(pollMs);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
  });
}
