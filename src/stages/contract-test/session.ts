import type { Finding } from "../../report/finding.ts";
import { discover, initialize } from "../../server/handshake.ts";
import { Refused } from "../../server/reply.ts";
import type { RunningServer } from "../../server/start.ts";
import { isStateless } from "../../server/stateless.ts";
import { type McpWire, WireError } from "../../server/wire.ts";
import type { KeptServer } from "../../surface/capture.ts";
import { type Culprit, noAnswer, stopFindings, violationFindings } from "../../surface/capture-findings.ts";
import type { Trouble } from "./evidence.ts";

/** A server that has shaken hands, and the time that is left for it. */
export interface Session {
  wire: McpWire;
  /** Milliseconds left of the whole run. */
  timeLeft(): number;
  /** Says why a request got no answer. */
  explain(error: WireError, what: string): Promise<Trouble>;
  /** Ends it. Findings: what it left behind, and what it did on the wire. */
  close(): Promise<Finding[]>;
}

/** Time to end, for a server that has done all that it was asked. */
const graceMs = 2000;

/** Goes on with the server that the surface was read from. */
export function keptSession({ wire, server, timeLeft, close }: KeptServer, name: string): Session {
  const culprit: Culprit = { name, secrets: [], ...(server === undefined ? {} : { server }) };
  return { wire, timeLeft, close, explain: (error, what) => trouble(culprit, error, what, server) };
}

/**
 * Shakes hands with a fresh process of a server that was seen to work, in the revision that it spoke before.
 *
 * @param timeLeft of the run that it belongs to
 * @returns the session, or why there is none; then the process is stopped
 */
export async function freshSession(
  server: RunningServer,
  version: string,
  { timeLeft, signal }: { timeLeft(): number; signal: AbortSignal },
): Promise<Session | Trouble> {
  const culprit: Culprit = { server, name: "the server", secrets: server.spec.secrets ?? [] };
  const explain: Session["explain"] = (error, what) => trouble(culprit, error, what, server);
  try {
    const wire = await server.open({ timeoutMs: timeLeft(), signal });
    const options = { timeoutMs: timeLeft(), signal };
    await (isStateless(version) ? discover(wire, options) : initialize(wire, version, options));
    const close = async (): Promise<Finding[]> => {
      const grace = signal.aborted ? 0 : Math.min(graceMs, timeLeft());
      const stopped = await server.stop(grace);
      return [...violationFindings(culprit, wire), ...stopFindings(culprit, stopped, grace)];
    };
    return { wire, timeLeft, explain, close };
  } catch (error) {
    const found = error instanceof WireError ? await explain(error, "a second handshake") : undefined;
    await server.stop(0);
    if (found !== undefined) return found;
    if (!(error instanceof Refused)) throw error;
    return {
      ruleId: "server-crashed",
      message: `A second process of the server refused the handshake: ${error.message}.`,
    };
  }
}

async function trouble(
  culprit: Culprit,
  error: WireError,
  what: string,
  server: RunningServer | undefined,
): Promise<Trouble> {
  const elapsed = server === undefined ? 0 : performance.now() - server.startedAt;
  const { severity: _severity, ...found } = await noAnswer(culprit, error, what, elapsed);
  return found;
}
