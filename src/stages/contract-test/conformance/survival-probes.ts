import { statelessParams } from "../../../server/stateless.ts";
import type { JsonObject } from "../../../source/json.ts";
import type { Outcome } from "../check.ts";
import type { Probe } from "./probe.ts";
import { type Exchange, evidenceOf, resultIn, saidIn, type Talk } from "./talk.ts";

const unknownTool = "mcp_pipeline_contract_test_unknown_tool";

/** "huge argument" of the issue that this suite was written for: 1 MB. */
const hugeBytes = 1_000_000;
/** Deep enough for a parser or a validator that recurses; JSON of 20 kB. */
const deepLevels = 10_000;

/** What the server is sent, and whether it still answers. How it answers the thing itself is its own affair. */
async function survives(talk: Talk, what: string, send: () => Promise<Exchange>): Promise<Outcome> {
  const exchange = await send();
  if (await talk.alive()) return { faults: [], seen: saidIn(exchange) };
  return {
    faults: [
      {
        message: `After ${what} the server does not answer any more.`,
        help: "Answer what cannot be read with an error, and go on.",
        ...evidenceOf(exchange),
      },
    ],
  };
}

/** A call of a tool that does not exist (a ping where there are none), around a text that JSON.stringify would not write. */
function callWith(talk: Talk, value: string): Promise<Exchange> {
  const hasTools = talk.surface.tools.length > 0;
  const method = hasTools ? "tools/call" : "ping";
  const params: JsonObject = hasTools ? { name: unknownTool, arguments: { value: place } } : { value: place };
  const dressed = talk.stateless ? statelessParams(talk.version, params, {}) : params;
  const text = JSON.stringify({ jsonrpc: "2.0", id: "raw", method, params: dressed });
  return talk.raw(Buffer.from(text.replace(JSON.stringify(place), value)), { method, params });
}

const place = "mcp-pipeline-value";

const survival = (id: string, why: string, run: Probe["run"]): Probe => ({
  id,
  severity: "error",
  why,
  survival: true,
  run,
});

const forAll = "One caller's message would end the conversations of all others.";

export const invalidJsonNotSurvived = survival("invalid-json-not-survived", forAll, (talk) =>
  survives(talk, "a message that is not JSON", () => talk.raw(Buffer.from('{"jsonrpc": "2.0", "id": '))),
);

export const invalidUtf8NotSurvived = survival("invalid-utf8-not-survived", forAll, (talk) =>
  survives(talk, "a message that is not UTF-8", () => {
    const head = Buffer.from('{"jsonrpc":"2.0","id":"raw","method":"ping","params":{"value":"');
    return talk.raw(Buffer.concat([head, Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"}}')]));
  }),
);

export const hugeMessageNotSurvived = survival("huge-message-not-survived", forAll, (talk) =>
  survives(talk, "an argument of 1 MB", () => callWith(talk, `"${"x".repeat(hugeBytes)}"`)),
);

export const deepJsonNotSurvived = survival("deep-json-not-survived", forAll, (talk) =>
  survives(talk, `an argument nested ${deepLevels} levels deep`, () =>
    callWith(talk, `${"[".repeat(deepLevels)}${"]".repeat(deepLevels)}`),
  ),
);

const batch = Buffer.from(
  JSON.stringify([1, 2].map((at): JsonObject => ({ jsonrpc: "2.0", id: `batch-${at}`, method: "ping" }))),
);

export const batchNotSurvived = survival("batch-not-survived", forAll, (talk) =>
  survives(talk, "a batch", () => talk.raw(batch)),
);

/** "Cancellation": invalid cancellation notifications SHOULD be ignored. */
export const cancellationNotSurvived = survival(
  "cancellation-not-survived",
  "Cancellations race with answers: every server gets some for requests that it has forgotten.",
  (talk) =>
    survives(talk, "a cancellation of a request that it does not know", () =>
      talk.ask("notifications/cancelled", { requestId: "mcp-pipeline-unknown" }, { notification: true }),
    ),
);

/** A message that cannot be read is refused: by any HTTP error, or a JSON-RPC error of any form. */
export const invalidJsonAccepted: Probe = {
  id: "invalid-json-accepted",
  survival: true,
  severity: "error",
  transport: "streamable-http",
  why: "The sender believes that its message was received.",
  async run(talk) {
    const exchange = await talk.raw(Buffer.from('{"jsonrpc": "2.0", "method": '));
    const accepted =
      (exchange.status ?? 0) >= 200 && (exchange.status ?? 0) < 300 && !exchange.message?.error;
    if (!accepted) return { faults: [], seen: saidIn(exchange) };
    const message = `A message that is not JSON was answered with ${saidIn(exchange)}.`;
    return { faults: [{ message, help: "Answer HTTP 400 and error -32700.", ...evidenceOf(exchange) }] };
  },
};

/** Batches came with 2025-03-26 (servers MUST receive them) and went with 2025-06-18; before, nothing is said. */
const revisionOfBatches = "2025-03-26";

export const batchAnswered: Probe = {
  id: "batch-answered",
  survival: true,
  everyRevision: true,
  severity: "warning",
  why: "A batch has no place since 2025-06-18; a gateway that looks at single messages does not see what it holds.",
  async run(talk) {
    if (talk.version <= revisionOfBatches) return { notExercised: `${talk.version} allows batches` };
    const exchange = await talk.raw(batch);
    if (!answersBatch(exchange)) return { faults: [], seen: saidIn(exchange) };
    const message = `A batch was answered, which ${talk.version} does not know.`;
    const help = "Refuse a message that is a list with HTTP 400, or over stdio with error -32600.";
    return { faults: [{ message, help, ...evidenceOf(exchange) }] };
  },
};

export const batchRefused: Probe = {
  id: "batch-refused",
  survival: true,
  everyRevision: true,
  severity: "warning",
  why: "2025-03-26 says that servers receive batches; a client of that revision may send some.",
  async run(talk) {
    if (talk.version !== revisionOfBatches) return { notExercised: `only ${revisionOfBatches} has batches` };
    const exchange = await talk.raw(batch);
    if (answersBatch(exchange)) return { faults: [] };
    const message = `A batch was answered with ${saidIn(exchange)}.`;
    const help = "Answer each request of a batch, or do not speak 2025-03-26.";
    return { faults: [{ message, help, ...evidenceOf(exchange) }] };
  },
};

function answersBatch({ messages }: Exchange): boolean {
  return messages.flat().some((one) => {
    const whole = one as JsonObject | null;
    return String(whole?.id).startsWith("batch-") && resultIn({ message: whole } as Exchange) !== undefined;
  });
}
