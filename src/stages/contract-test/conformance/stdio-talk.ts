import { Refused, resultOf } from "../../../server/reply.ts";
import { isStateless } from "../../../server/stateless.ts";
import { type McpWire, WireError } from "../../../server/wire.ts";
import { isObject, type Json, type JsonObject } from "../../../source/json.ts";
import type { Surface } from "../../../surface/surface.ts";
import { aliveMs, type Change, type Exchange, resultIn, shown, type Talk, TimeUp } from "./talk.ts";

export interface StdioTalkOptions {
  wire: McpWire;
  version: string;
  surface: Surface;
  timeLeft(): number;
}

const patienceMs = 3000;
/** How long a line that needs no answer is given to be answered nevertheless, before the next is sent. */
const settleMs = 20;

/**
 * Goes on on the process that the surface was read from: over stdio a process is a conversation. A revision of the
 * other era is spoken on it as well, where the server lets it.
 * @returns undefined where the server does not speak it on this process
 */
export async function openStdioTalk(options: StdioTalkOptions): Promise<Talk | undefined> {
  const talk = new StdioTalk(options);
  if (!talk.stateless) return options.wire.protocolVersion === options.version ? talk : undefined;
  return (await talk.discovers()) ? talk : undefined;
}

class StdioTalk implements Talk {
  readonly transport = "stdio";
  readonly version: string;
  readonly stateless: boolean;
  readonly surface: Surface;
  readonly serverErrors = [];
  late = 0;
  readonly answers: { method: string; exchange: Exchange }[] = [];
  readonly #wire: McpWire;
  readonly #timeLeft: () => number;

  constructor({ wire, version, surface, timeLeft }: StdioTalkOptions) {
    this.#wire = wire;
    this.version = version;
    this.stateless = isStateless(version);
    this.surface = surface;
    this.#timeLeft = timeLeft;
  }

  async ask(method: string, params?: JsonObject, change: Change = {}): Promise<Exchange> {
    const version = change.bare ? null : this.stateless ? this.version : null;
    const options = { version, timeoutMs: this.#patience() };
    const request = shown(JSON.stringify({ method, ...(params ? { params } : {}) }));
    try {
      if (change.notification) {
        await this.#wire.notify(method, params, options);
        return { request, response: "nothing, as it should be", messages: [] };
      }
      const { message, raw } = await this.#wire.request(method, params, options);
      const exchange = { request, response: shown(raw), messages: [message] };
      const whole = isObject(message) ? { ...exchange, message } : exchange;
      if (!change.bare) this.answers.push({ method, exchange: whole });
      return whole;
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      if (error.failure === "timeout") this.late += 1;
      return { request, response: error.message, messages: [], silence: error.message };
    }
  }

  async raw(bytes: Buffer): Promise<Exchange> {
    const request = shown(bytes.toString());
    const said = this.#wire.raw?.(Buffer.concat([bytes, Buffer.from("\n")]));
    // The answer to the next request comes after what this one may bring.
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    await this.alive();
    const messages = said?.end() ?? [];
    const response = messages.length === 0 ? "nothing" : shown(JSON.stringify(messages));
    return { request, response, messages: messages as Json[] };
  }

  async alive(): Promise<boolean> {
    const [method, version] = this.stateless ? ["server/discover", this.version] : ["ping", null];
    const given = this.#timeLeft();
    try {
      resultOf(await this.#wire.request(method ?? "", {}, { version, timeoutMs: this.#timeLeft() }));
      return true;
    } catch (error) {
      // In an era that has no ping, "no such method" is an answer as well.
      if (error instanceof Refused) return !this.stateless;
      if (!(error instanceof WireError)) throw error;
      if (error.failure === "timeout" && given < aliveMs) throw new TimeUp();
      return false;
    }
  }

  /** Some servers do not answer the other era at all: it is not waited for long. */
  async discovers(): Promise<boolean> {
    return resultIn(await this.ask("server/discover")) !== undefined;
  }

  #patience(): number {
    return Math.min(patienceMs, this.#timeLeft());
  }
}
