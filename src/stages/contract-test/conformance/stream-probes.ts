import { connect } from "node:net";
import { httpProbe } from "./probe.ts";
import { evidenceOf, type HttpSide, saidIn } from "./talk.ts";

const together = 3;

/** Several POSTs at once, each with its own answer (official suite: server-sse-multiple-streams). */
export const streamsMixedUp = httpProbe({
  id: "streams-mixed-up",
  severity: "error",
  why: "Agents call several tools at once; an answer on the wrong stream is lost, or believed.",
  async run(talk) {
    const method = talk.surface.capabilities.tools === undefined ? "ping" : "tools/list";
    const wanted = talk.stateless && method === "ping" ? "server/discover" : method;
    const exchanges = await Promise.all(Array.from({ length: together }, () => talk.ask(wanted)));
    const faults = exchanges
      .filter(({ message }) => message === undefined)
      .map((exchange) => ({
        message: `Of ${together} ${wanted} requests at once one was answered with ${saidIn(exchange)} and not with its own response.`,
        help: "Answer each request on its own POST.",
        ...evidenceOf(exchange),
      }));
    return { faults: faults.slice(0, 1), seen: `${together} requests at once` };
  },
});

/** A client that sends half a request and stalls holds up nobody else. */
export const slowClientBlocks = httpProbe({
  id: "slow-client-blocks",
  survival: true,
  severity: "error",
  why: "One phone in a tunnel would stop the server for everybody.",
  async run(talk, http) {
    if (new URL(http.url).protocol === "https:") return { notExercised: "only plain HTTP is tried" };
    const sockets = [await halfRequest(http, true), await halfRequest(http, false)];
    const answered = await talk.alive();
    for (const socket of sockets) socket?.destroy();
    if (answered && (await talk.alive())) return { faults: [] };
    const message = answered
      ? "After clients broke off in the middle of a request, the server did not answer."
      : "While another client had sent half a request, the server did not answer.";
    return { faults: [{ message, help: "Handle connections independently, and expect them to break off." }] };
  },
});

/** A connection that stops in the middle of its head, or of its body. */
function halfRequest({ url }: HttpSide, body: boolean): Promise<ReturnType<typeof connect> | undefined> {
  const { hostname, port, pathname, host } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[(.*)\]$/, "$1"), port: Number(port || 80) }, () => {
      const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n`;
      socket.write(body ? `${head}Content-Length: 100\r\n\r\n{"jsonrpc":` : head, () => resolve(socket));
    });
    socket.once("error", () => resolve(undefined));
  });
}
