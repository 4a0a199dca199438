import { initialize } from "../../../server/handshake.ts";
import { openUrl } from "../../../server/http-wire.ts";
import { Refused, resultOf } from "../../../server/reply.ts";
import { type RunningServer, startServer } from "../../../server/start.ts";
import { firstStatelessVersion, isStateless } from "../../../server/stateless.ts";
import type { McpWire, WireOptions } from "../../../server/wire.ts";
import { isObject, type Json, type JsonObject } from "../../../source/json.ts";
import type { CaptureTarget } from "../../../surface/capture.ts";

/** What a user does when asked. */
export type UserAction = "accept" | "decline" | "cancel";

/** What came of one call by a client whose user acts in one way. */
export interface ConfirmedCall {
  /** How often the server asked. */
  asked: number;
  answer: JsonObject;
}

/** A client that can, or cannot, ask its user; each with a connection of its own. */
export interface ConfirmingClient {
  readonly version: string;
  call(tool: string, args: JsonObject, action?: UserAction): Promise<ConfirmedCall>;
  /** What the server's process has written so far; empty where somebody else started it. */
  output(): string;
  close(): Promise<void>;
}

export interface ClientOptions {
  target: CaptureTarget;
  version: string;
  /** Whether it declares that it can ask. */
  elicits: boolean;
  signal: AbortSignal;
  timeLeft(): number;
  /** Over HTTP one process serves all clients. */
  server?: RunningServer;
}

/** A server that asks again and again is not asked for ever. */
const mostRounds = 3;

/**
 * Connects. Over stdio each client gets a process of its own, for a process is told once what its client can do.
 * @throws WireError or Refused where the handshake fails
 */
export async function confirmingClient(options: ClientOptions): Promise<ConfirmingClient> {
  const { target, version, elicits, signal, timeLeft } = options;
  const user: { action: UserAction; asked: number } = { action: "decline", asked: 0 };
  const wireOptions: WireOptions = {
    clientCapabilities: elicits ? { elicitation: { form: {} } } : {},
    onRequest(method, params) {
      if (method !== "elicitation/create") return undefined;
      user.asked += 1;
      return { result: reply(user.action, params) };
    },
  };
  const stdio = "argv" in target && target.transport === "stdio";
  const own = stdio ? await startServer(target, { signal }) : undefined;
  const server = own ?? options.server;
  const timing = () => ({ timeoutMs: timeLeft(), signal });
  const wire = await openWire(target, server, { ...wireOptions, ...timing() });
  if (isStateless(version)) wire.protocolVersion = firstStatelessVersion;
  else await initialize(wire, version, timing());
  return {
    version,
    async call(tool, args, action = "decline") {
      Object.assign(user, { action, asked: 0 });
      try {
        const answer = await callThrough(wire, { name: tool, arguments: args }, user, timing());
        return { asked: user.asked, answer };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        // To refuse is a way not to act.
        return {
          asked: user.asked,
          answer: { isError: true, content: [{ type: "text", text: error.message }] },
        };
      }
    },
    output: () => server?.stderrTail() ?? "",
    async close() {
      await wire.close();
      await own?.stop(500);
    },
  };
}

function openWire(
  target: CaptureTarget,
  server: RunningServer | undefined,
  options: WireOptions & { timeoutMs: number; signal: AbortSignal },
): Promise<McpWire> | McpWire {
  if (server !== undefined) return server.open(options);
  if ("argv" in target) throw new Error("a server that was not started");
  return openUrl(target.url, { ...options, ...(target.headers ? { headers: target.headers } : {}) });
}

/** Without a handshake the server asks by its answer, and the call is made again with the user's (2026-07-28, "MRTR"). */
async function callThrough(
  wire: McpWire,
  params: JsonObject,
  user: { action: UserAction; asked: number },
  timing: { timeoutMs: number; signal: AbortSignal },
): Promise<JsonObject> {
  let more: JsonObject = {};
  for (let round = 0; ; round += 1) {
    const answer = resultOf(await wire.request("tools/call", { ...params, ...more }, timing));
    const { inputRequests, requestState } = answer;
    if (answer.resultType !== "input_required" || round >= mostRounds) return answer;
    const asked = Object.entries(isObject(inputRequests) ? inputRequests : {});
    user.asked += asked.filter(([, one]) => isObject(one) && one.method === "elicitation/create").length;
    const responses = asked.map(([key, one]) => [
      key,
      reply(user.action, isObject(one) ? one.params : undefined),
    ]);
    more = {
      inputResponses: Object.fromEntries(responses) as JsonObject,
      ...(requestState === undefined ? {} : { requestState }),
    };
  }
}

function reply(action: UserAction, params: Json | undefined): JsonObject {
  if (action !== "accept") return { action };
  return { action, content: contentFor(isObject(params) ? params.requestedSchema : undefined) };
}

/** A yes to every question that a form asks; forms are flat objects of scalars ("Elicitation", "Requested Schema"). */
function contentFor(schema: Json | undefined): JsonObject {
  const properties = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, yesFor(one)]));
}

function yesFor(schema: Json): Json {
  if (!isObject(schema)) return true;
  const choices = Array.isArray(schema.enum) ? schema.enum : [];
  if (choices[0] !== undefined) return choices[0];
  if (schema.type === "string") return "yes";
  if (schema.type === "number" || schema.type === "integer")
    return typeof schema.minimum === "number" ? schema.minimum : 1;
  return true;
}
