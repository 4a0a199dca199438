import type { ProtocolVersion } from "../manifest/schema.ts";
import { discover, type Handshake, initialize } from "../server/handshake.ts";
import { firstStatelessVersion } from "../server/stateless.ts";
import type { McpWire } from "../server/wire.ts";
import { within } from "../server/within.ts";
import type { CaptureClock } from "./capture-clock.ts";

/** How one revision was asked for, and what came back. */
export interface EraAnswer {
  asked: ProtocolVersion;
  request: "initialize" | "server/discover";
  /** The revision that the server chose; missing where it did not answer with one. */
  answered?: string;
  /** Why there is no answer. */
  message?: string;
}

export interface Greeting {
  /** What requests go by from now on: the handshake where there is one, since most clients use it. */
  chosen: Handshake;
  initialized?: Handshake;
  discovered?: Handshake;
  eras: EraAnswer[];
}

/** A server without a handshake and one that has it both answer at once; some ignore what they do not know. */
const ignoredMs = 300;
/** The same over HTTP, where each request may need a connection of its own. */
const ignoredHttpMs = 1500;

/**
 * Asks for both eras on one wire: `server/discover` first, as the specification says ("stdio", "Backward
 * Compatibility"), then `initialize`. A server need only speak one.
 * @throws the failure of `initialize`, or of `server/discover` where only that was asked.
 */
export async function greet(
  wire: McpWire,
  ask: { handshake: ProtocolVersion | undefined; stateless: boolean },
  clock: CaptureClock,
  signal: AbortSignal | undefined,
): Promise<Greeting> {
  const options = { timeoutMs: clock.handshakeLeft(), signal };
  const discovering = ask.stateless ? settle(discover(wire, options)) : undefined;
  // Over stdio both go out at once: waiting would cost the patience for servers that ignore what they do not know.
  if (discovering && wire.transport !== "stdio") await within(discovering, ignoredHttpMs);
  const initializing =
    ask.handshake === undefined ? undefined : settle(initialize(wire, ask.handshake, options));
  const initialized = await initializing;
  const patience = initialized?.value ? ignoredMs : options.timeoutMs;
  const discovered = discovering && (await within(discovering, patience));
  const chosen = initialized?.value ?? discovered?.value;
  if (!chosen) throw initialized?.error ?? discovered?.error ?? new Error("no revision was asked for");
  wire.protocolVersion = chosen.version;
  const eras: EraAnswer[] = [];
  if (ask.handshake) eras.push(answer(ask.handshake, "initialize", initialized));
  if (ask.stateless) eras.push(answer(firstStatelessVersion, "server/discover", discovered));
  return {
    chosen,
    ...(initialized?.value ? { initialized: initialized.value } : {}),
    ...(discovered?.value ? { discovered: discovered.value } : {}),
    eras,
  };
}

/** The answer to one request for a revision, as the record tells it. */
export function answer(
  asked: ProtocolVersion,
  request: EraAnswer["request"],
  got: Settled | undefined,
): EraAnswer {
  if (got?.value) return { asked, request, answered: got.value.version };
  const { error } = got ?? {};
  return { asked, request, message: error instanceof Error ? error.message : "no answer" };
}

export interface Settled {
  value?: Handshake;
  error?: unknown;
}

export async function settle(handshake: Promise<Handshake>): Promise<Settled> {
  try {
    return { value: await handshake };
  } catch (error) {
    return { error };
  }
}
