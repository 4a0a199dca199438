import { protocolVersions } from "../../../manifest/schema.ts";
import { isStateless } from "../../../server/stateless.ts";
import { isObject } from "../../../source/json.ts";
import type { Fault } from "../check.ts";
import { httpProbe, type Probe } from "./probe.ts";
import { type Exchange, errorCode, evidenceOf, resultIn, saidIn, type Talk } from "./talk.ts";

/** Older and newer than any revision that there is. */
const unknownVersions = ["1999-01-01", "2999-01-01"] as const;

/** 2026-07-28, "Versioning": UnsupportedProtocolVersionError. */
const unsupportedVersion = -32022;

/** A server answers with a revision that it speaks, never with one that it cannot know (lifecycle, "Version Negotiation"). */
export const versionNotNegotiated: Probe = {
  id: "version-not-negotiated",
  severity: "error",
  why: "A client of another revision must learn which one it can use; an echo of its own makes it speak one that nobody knows.",
  async run(talk) {
    const faults: Fault[] = [];
    for (const version of unknownVersions) {
      const exchange = await greet(talk, version);
      const fault = talk.stateless ? statelessFault(exchange, version) : handshakeFault(exchange);
      if (fault === undefined) continue;
      const message = `Asked for the unknown revision ${version}, the server answered ${fault}.`;
      faults.push({ message, help: helpFor(talk), ...evidenceOf(exchange) });
    }
    return { faults, seen: unknownVersions.join(", ") };
  },
};

function helpFor({ stateless }: Talk): string {
  return stateless
    ? "Answer HTTP 400 and error -32022 with data.supported."
    : "Answer with the newest revision that the server speaks.";
}

async function greet(talk: Talk, version: string): Promise<Exchange> {
  if (talk.http) return talk.http.greet({}, version);
  const meta = {
    "io.modelcontextprotocol/protocolVersion": version,
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  return talk.stateless
    ? talk.ask("server/discover", { _meta: meta }, { bare: true })
    : talk.ask("initialize", {
        protocolVersion: version,
        capabilities: {},
        clientInfo: { name: "mcp-pipeline", version: "1" },
      });
}

/** An error is allowed: the lifecycle page itself shows -32602 for a revision that is not supported. */
function handshakeFault(exchange: Exchange): string | undefined {
  if (errorCode(exchange) !== undefined || (exchange.status ?? 0) >= 400) return undefined;
  const chosen = resultIn(exchange)?.protocolVersion;
  const known = protocolVersions.some((version) => version === chosen);
  return known ? undefined : resultIn(exchange) ? `with ${JSON.stringify(chosen ?? null)}` : saidIn(exchange);
}

/** An older date than that of the first stateless revision may be read as the other era: any error will do. */
function statelessFault(exchange: Exchange, version: string): string | undefined {
  if (!isStateless(version)) return resultIn(exchange) === undefined ? undefined : saidIn(exchange);
  const error = exchange.message?.error;
  const data = isObject(error) && isObject(error.data) ? error.data : {};
  const status = exchange.status ?? 400;
  if (errorCode(exchange) === unsupportedVersion && Array.isArray(data.supported) && status === 400)
    return undefined;
  return errorCode(exchange) === unsupportedVersion && status === 400
    ? "without data.supported"
    : saidIn(exchange);
}

/** 2025-11-25, "Streamable HTTP", "Protocol Version Header": an invalid or unsupported one MUST get 400. */
export const versionHeaderNotChecked = httpProbe({
  id: "version-header-not-checked",
  everyRevision: true,
  severity: "error",
  era: "handshake",
  why: "A server that does not look at the header answers in a revision that the client did not negotiate.",
  async run(talk) {
    if (talk.version < "2025-06-18") return { notExercised: "the header came with 2025-06-18" };
    const exchange = await talk.ask("ping", undefined, { headers: { "mcp-protocol-version": "1999-01-01" } });
    if (exchange.status === 400) return { faults: [] };
    return {
      faults: [
        {
          message: `A request with MCP-Protocol-Version: 1999-01-01 was answered with ${saidIn(exchange)} instead of HTTP 400.`,
          help: "Answer HTTP 400 to a revision that the server does not speak.",
          ...evidenceOf(exchange),
        },
      ],
    };
  },
});

/** 2025-11-25, "Ping": the receiver MUST respond promptly with an empty response. */
export const pingRefused: Probe = {
  id: "ping-refused",
  everyRevision: true,
  severity: "error",
  era: "handshake",
  why: "Clients ping to see whether a connection is alive, and close one that does not answer.",
  async run(talk) {
    const exchange = await talk.ask("ping");
    if (resultIn(exchange)) return { faults: [] };
    const message = `ping was answered with ${saidIn(exchange)}.`;
    return { faults: [{ message, help: "Answer with an empty result.", ...evidenceOf(exchange) }] };
  },
};
