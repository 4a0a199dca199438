import type { JsonObject } from "../../../source/json.ts";
import type { Fault } from "../check.ts";
import { httpProbe, type Probe } from "./probe.ts";
import { type Change, errorCode, evidenceOf, saidIn, type Talk } from "./talk.ts";

/** 2026-07-28, "Server Validation": HeaderMismatch. */
const headerMismatch = -32020;
const invalidParams = -32602;

interface Mismatch {
  what: string;
  method: string;
  params?: JsonObject;
  headers: NonNullable<Change["headers"]>;
}

const call = {
  method: "tools/call",
  params: { name: "mcp_pipeline_contract_test_unknown_tool", arguments: {} },
};

const mismatches: readonly Mismatch[] = [
  {
    what: "another Mcp-Method than its body",
    method: "server/discover",
    headers: { "mcp-method": "tools/list" },
  },
  { what: "no Mcp-Method", method: "server/discover", headers: { "mcp-method": "" } },
  { what: "another Mcp-Name than its body", ...call, headers: { "mcp-name": "another" } },
  { what: "no Mcp-Name", ...call, headers: { "mcp-name": "" } },
];

/** Servers MUST refuse a request whose headers do not say what its body says: 400 and -32020. */
export const headerMismatchAccepted = httpProbe({
  id: "header-mismatch-accepted",
  severity: "error",
  era: "stateless",
  why: "Gateways authorize by the headers; a server that acts on another body lets callers past them.",
  async run(talk) {
    const faults: Fault[] = [];
    const tried = mismatches.filter(
      ({ method }) => method !== "tools/call" || talk.surface.capabilities.tools !== undefined,
    );
    for (const { what, method, params, headers } of tried) {
      const exchange = await talk.ask(method, params, { headers });
      if (exchange.status === 400 && errorCode(exchange) === headerMismatch) continue;
      const message = `A request with ${what} was answered with ${saidIn(exchange)} instead of HTTP 400 and error -32020.`;
      faults.push({
        message,
        help: "Compare Mcp-Method and Mcp-Name with the body.",
        ...evidenceOf(exchange),
      });
    }
    return { faults, seen: tried.map(({ what }) => what).join(", ") };
  },
});

/** A request without a required field of `_meta` MUST be refused with -32602, over HTTP with 400. */
export const metaNotChecked: Probe = {
  id: "meta-not-checked",
  severity: "error",
  era: "stateless",
  why: "Without the client's capabilities a server guesses what it may ask for.",
  async run(talk) {
    const _meta = { "io.modelcontextprotocol/protocolVersion": talk.version };
    const exchange = await talk.ask("server/discover", { _meta }, { bare: true });
    if (errorCode(exchange) === invalidParams && (exchange.status ?? 400) === 400) return { faults: [] };
    const message = `A request without clientCapabilities in _meta was answered with ${saidIn(exchange)} instead of ${talk.http ? "HTTP 400 and " : ""}error -32602.`;
    return {
      faults: [
        { message, help: "Refuse requests that lack a required field of _meta.", ...evidenceOf(exchange) },
      ],
    };
  },
};

/** Servers MUST NOT rely on earlier requests: any request is answered first thing on a connection of its own. */
export const stateNeeded = httpProbe({
  id: "state-needed",
  severity: "error",
  era: "stateless",
  why: "Behind a load balancer each request may meet another replica.",
  async run(talk) {
    const [method] = firstRequest(talk);
    const exchange = await talk.ask(method);
    if (exchange.message?.result !== undefined) return { faults: [], seen: method };
    const message = `${method}, first thing on a connection of its own, was answered with ${saidIn(exchange)}.`;
    return {
      faults: [{ message, help: "Take all that a request needs from the request.", ...evidenceOf(exchange) }],
    };
  },
});

function firstRequest({ surface }: Talk): [string] {
  const { capabilities } = surface;
  if (capabilities.tools !== undefined) return ["tools/list"];
  if (capabilities.prompts !== undefined) return ["prompts/list"];
  return [capabilities.resources === undefined ? "server/discover" : "resources/list"];
}
