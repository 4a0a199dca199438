import { httpProbe } from "./probe.ts";
import { evidenceOf, type HttpSide, saidIn } from "./talk.ts";

/** A server that issues no sessions may ignore any session id; it is no fault of it. */
const noSession = { notExercised: "the server issues no sessions" } as const;

/** 2025-11-25, "Session Management": only visible ASCII, 0x21 to 0x7E. */
export const sessionIdMalformed = httpProbe({
  id: "session-id-malformed",
  severity: "error",
  era: "handshake",
  why: "Proxies and clients drop or cut a header that holds anything else.",
  async run(_talk, { sessionId }) {
    if (sessionId === undefined) return noSession;
    if (/^[\x21-\x7e]+$/.test(sessionId)) return { faults: [] };
    const message = "The session id holds characters other than visible ASCII.";
    return { faults: [{ message, help: "Use a UUID or a hash." }] };
  },
});

/** Servers that require a session SHOULD answer requests without one with HTTP 400. */
export const sessionNotRequired = httpProbe({
  id: "session-not-required",
  severity: "warning",
  era: "handshake",
  why: "Whoever leaves the session out is answered outside of any: with whose state?",
  async run(talk, { sessionId }) {
    if (sessionId === undefined) return noSession;
    const exchange = await talk.ask("ping", undefined, { headers: { "mcp-session-id": "" } });
    if ((exchange.status ?? 0) >= 400) return { faults: [] };
    const message = `The server issues sessions, but a request without one was answered with ${saidIn(exchange)}.`;
    return { faults: [{ message, help: "Answer HTTP 400.", ...evidenceOf(exchange) }] };
  },
});

/** After a session has ended, requests that name it MUST get HTTP 404: that is how a client learns to start anew. */
export const sessionNotEnded = httpProbe({
  id: "session-not-ended",
  severity: "error",
  era: "handshake",
  why: "Clients start a new session on 404 and on nothing else; others leave them stuck.",
  async run(talk, http) {
    if (http.sessionId === undefined) return noSession;
    const own = await secondSession(http);
    if (own === undefined) return { notExercised: "the server gives out one session only" };
    const ended = await http.plain("DELETE", { "mcp-session-id": own });
    if ((ended.status ?? 0) < 200 || (ended.status ?? 0) >= 300) {
      return { notExercised: `the server does not let clients end sessions (HTTP ${ended.status})` };
    }
    const exchange = await talk.ask("ping", undefined, { headers: { "mcp-session-id": own } });
    if (exchange.status === 404) return { faults: [] };
    const message = `A request in a session that has ended was answered with ${saidIn(exchange)} instead of HTTP 404.`;
    return {
      faults: [
        {
          message,
          help: "Answer HTTP 404 to a session id that is not known any more.",
          ...evidenceOf(exchange),
        },
      ],
    };
  },
});

async function secondSession(http: HttpSide): Promise<string | undefined> {
  const header = (await http.greet()).headers?.["mcp-session-id"];
  return Array.isArray(header) ? header[0] : header;
}

/** A notification that is accepted gets 202 and no body. */
export const notificationMisanswered = httpProbe({
  id: "notification-misanswered",
  severity: "error",
  why: "Clients wait for a body that has no place here, or take anything but 202 for a failure.",
  async run(talk) {
    const params = { requestId: "mcp-pipeline-unknown" };
    const exchange = await talk.ask("notifications/cancelled", params, { notification: true });
    const status = exchange.status ?? 0;
    // It may be refused, by an HTTP error.
    if (status === 202 || (status >= 400 && status < 500)) return { faults: [], seen: `HTTP ${status}` };
    const message = `A notification was answered with ${saidIn(exchange)} instead of HTTP 202.`;
    return { faults: [{ message, help: "Answer HTTP 202 without a body.", ...evidenceOf(exchange) }] };
  },
});

/** GET opens an event stream, or is answered with 405. */
export const getMisanswered = httpProbe({
  id: "get-misanswered",
  severity: "error",
  era: "handshake",
  why: "A client that listens for notifications takes 405 for an answer, and everything else for a broken server.",
  async run(_talk, http) {
    const exchange = await http.plain("GET", { accept: "text/event-stream", "content-type": "" });
    const stream = String(exchange.headers?.["content-type"] ?? "").startsWith("text/event-stream");
    // A server may keep the head back until there is an event.
    if (exchange.status === 405 || (exchange.status === 200 && stream) || exchange.silence !== undefined) {
      return { faults: [], seen: exchange.silence ?? `HTTP ${exchange.status}` };
    }
    const message = `GET was answered with ${saidIn(exchange)}, neither an event stream nor HTTP 405.`;
    return {
      faults: [{ message, help: "Answer HTTP 405 where there is no stream.", ...evidenceOf(exchange) }],
    };
  },
});
