import { isObject } from "../../../source/json.ts";
import { type ListName, listMethods } from "../../../surface/surface.ts";
import type { Fault } from "../check.ts";
import type { Probe } from "./probe.ts";
import { errorCode, evidenceOf, resultIn, saidIn, type Talk } from "./talk.ts";

/** JSON-RPC 2.0, "Error object". */
const methodNotFound = -32601;

/** An unknown method gets an error; from 2026-07-28 on it MUST be -32601, over HTTP with 404. */
export const unknownMethodAccepted: Probe = {
  id: "unknown-method-accepted",
  severity: "error",
  why: "A client finds out what a server can do by asking; a success for everything tells it that all has worked.",
  async run(talk) {
    const exchange = await talk.ask("mcp_pipeline/unknown");
    const refused =
      errorCode(exchange) !== undefined || (exchange.message === undefined && isClientError(exchange.status));
    const strict =
      errorCode(exchange) === methodNotFound && (exchange.status === undefined || exchange.status === 404);
    if (talk.stateless ? strict : refused) return { faults: [] };
    const wanted = talk.stateless && talk.http ? "HTTP 404 and error -32601" : "error -32601";
    const message = `A request with an unknown method was answered with ${saidIn(exchange)} instead of ${wanted}.`;
    return { faults: [{ message, help: `Answer ${wanted}.`, ...evidenceOf(exchange) }] };
  },
};

function isClientError(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}

/** "Pagination": invalid cursors SHOULD result in an error with code -32602. */
export const cursorNotChecked: Probe = {
  id: "cursor-not-checked",
  severity: "warning",
  why: "A client whose cursor has grown stale gets the first page again and never notices.",
  async run(talk) {
    const lists = declaredLists(talk);
    if (lists.length === 0) return { notExercised: "the server declares no lists" };
    const faults: Fault[] = [];
    for (const list of lists) {
      const exchange = await talk.ask(listMethods[list], { cursor: "mcp-pipeline-no-such-cursor" });
      if (!resultIn(exchange)) continue;
      const message = `${listMethods[list]} accepted a cursor that nobody gave out.`;
      const help = "Answer error -32602 to a cursor that the server did not give out.";
      faults.push({ message, help, ...evidenceOf(exchange) });
    }
    return { faults, seen: lists.map((list) => listMethods[list]).join(", ") };
  },
};

export function declaredLists({ surface }: Talk): ListName[] {
  const { capabilities } = surface;
  const names: ListName[] = [];
  if (capabilities.tools !== undefined) names.push("tools");
  if (capabilities.prompts !== undefined) names.push("prompts");
  if (capabilities.resources !== undefined) names.push("resources", "resourceTemplates");
  return names;
}

/** A declared capability comes with its requests; lists have a check of their own. */
export const capabilityRefused: Probe = {
  id: "capability-refused",
  severity: "error",
  era: "handshake",
  why: "A client that believes the capability fails on its first request.",
  async run(talk) {
    const { capabilities, resources, prompts } = talk.surface;
    const asked: [string, string, Parameters<Talk["ask"]>[1]][] = [];
    if (capabilities.logging !== undefined) asked.push(["logging", "logging/setLevel", { level: "error" }]);
    if (capabilities.completions !== undefined) {
      const name = String(prompts[0]?.name ?? "unknown");
      const params = { ref: { type: "ref/prompt", name }, argument: { name: "unknown", value: "" } };
      asked.push(["completions", "completion/complete", params]);
    }
    if (isObject(capabilities.resources) && capabilities.resources.subscribe === true) {
      asked.push([
        "resources.subscribe",
        "resources/subscribe",
        { uri: String(resources[0]?.uri ?? "unknown:") },
      ]);
    }
    if (asked.length === 0) {
      return { notExercised: "none of logging, completions and resources.subscribe is declared" };
    }
    const faults: Fault[] = [];
    for (const [capability, method, params] of asked) {
      const exchange = await talk.ask(method, params);
      // Any other error means that the method is there.
      if (errorCode(exchange) !== methodNotFound && exchange.message !== undefined) continue;
      const message = `The server declares the capability "${capability}" but answers ${method} with ${saidIn(exchange)}.`;
      faults.push({ message, help: `Answer ${method}, or do not declare it.`, ...evidenceOf(exchange) });
    }
    return { faults, seen: asked.map(([, method]) => method).join(", ") };
  },
};
