import type { ProtocolVersion } from "../../../manifest/schema.ts";
import { isObject } from "../../../source/json.ts";
import { listMethods } from "../../../surface/surface.ts";
import type { Fault } from "../check.ts";
import { type MessageJudge, messageJudge } from "./official-schema.ts";
import type { Probe } from "./probe.ts";
import { declaredLists } from "./request-probes.ts";
import { type Exchange, evidenceOf, type Talk } from "./talk.ts";

/** Definition of the result of each method that is asked; the same name in every revision that has the method. */
const results: Readonly<Record<string, string>> = {
  initialize: "InitializeResult",
  "server/discover": "DiscoverResult",
  ping: "EmptyResult",
  "tools/list": "ListToolsResult",
  "prompts/list": "ListPromptsResult",
  "resources/list": "ListResourcesResult",
  "resources/templates/list": "ListResourceTemplatesResult",
  "tools/call": "CallToolResult",
  "completion/complete": "CompleteResult",
  "logging/setLevel": "EmptyResult",
  "resources/subscribe": "EmptyResult",
};

/** The newest schemas tell responses with a result from those with an error by name. */
const firstWithSplitNames = "2025-11-25";

/**
 * Every answer to a well-formed request against the official schema of the revision. What the capture has called
 * malformed already is not said twice.
 *
 * @param known methods whose answers have a finding of their own
 */
export function messageProbe(known: ReadonlySet<string>): Probe {
  return {
    id: "message-invalid",
    everyRevision: true,
    severity: "error",
    why: "Clients validate what they read by this schema, and drop the answer or the connection.",
    async run(talk) {
      for (const list of declaredLists(talk)) await talk.ask(listMethods[list]);
      if (!talk.stateless) await talk.ask("ping");
      else await talk.ask("server/discover");
      const judge = await messageJudge(talk.version as ProtocolVersion);
      const faults = new Map<string, Fault>();
      for (const { method, exchange } of talk.answers) {
        const fault = known.has(method) ? undefined : faultOf({ judge, talk, known }, method, exchange);
        if (fault !== undefined) faults.set(fault.message, fault);
      }
      return { faults: [...faults.values()], seen: `${talk.answers.length} messages` };
    },
  };
}

interface Judging {
  judge: MessageJudge;
  talk: Talk;
  known: ReadonlySet<string>;
}

function faultOf({ judge, talk, known }: Judging, method: string, exchange: Exchange): Fault | undefined {
  const { version } = talk;
  const { message } = exchange;
  if (message === undefined) return undefined;
  const failed = isObject(message.error);
  // An answer to what could not be read may come without an id.
  if (failed && (message.id ?? null) === null) return undefined;
  const envelope = envelopeOf(version, failed);
  const result = message.result;
  const definition =
    isObject(result) && result.resultType === "input_required" ? "InputRequiredResult" : results[method];
  const broken =
    judge.faultOf(envelope, message) ??
    (failed || definition === undefined ? undefined : judge.faultOf(definition, result ?? null));
  if (broken === undefined) return undefined;
  // A stateless server names itself in every answer; one finding about its name is enough.
  if (known.has("server/discover") && broken.pointer.includes("serverInfo")) return undefined;
  return {
    message: `The answer to ${method} breaks the official schema of ${version}: ${broken.pointer || "it"} ${broken.message}.`,
    help: "Return the shape that the specification gives.",
    ...evidenceOf(exchange),
  };
}

function envelopeOf(version: string, failed: boolean): string {
  if (version >= firstWithSplitNames) return failed ? "JSONRPCErrorResponse" : "JSONRPCResultResponse";
  return failed ? "JSONRPCError" : "JSONRPCResponse";
}
