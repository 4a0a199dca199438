import * as z from "zod";
import type { Json, JsonObject } from "../source/json.ts";
import { clientInfo } from "./client-info.ts";
import { jsonObject, Refused, resultOf } from "./reply.ts";
import { firstStatelessVersion } from "./stateless.ts";
import type { McpWire, Reply, RequestOptions } from "./wire.ts";

/** What a server says of itself, in one form for both eras. */
export interface Handshake {
  /** The revision that both sides use from now on. For `initialize` the server chooses it. */
  version: string;
  serverInfo: JsonObject;
  capabilities: JsonObject;
  instructions?: string;
  /** Only from `server/discover`: all that the server says it speaks without a handshake. */
  supportedVersions?: string[];
  /** What the answer lacks or has in another form than the specification says. */
  faults: string[];
  reply: Reply;
}

const initializeResult = z.object({ protocolVersion: z.string() });
const discoverResult = z.object({ supportedVersions: z.array(z.string()) });
const identity = z.object({ name: z.string(), version: z.string() });

/**
 * The handshake of 2025-11-25 and older: `initialize`, then `notifications/initialized`.
 * @throws WireError where there is no answer, Refused where the answer is an error or names no revision.
 */
export async function initialize(
  wire: McpWire,
  version: string,
  options: RequestOptions = {},
): Promise<Handshake> {
  const params = { protocolVersion: version, capabilities: wire.clientCapabilities, clientInfo };
  const reply = await wire.request("initialize", params, { ...options, version: null });
  const result = resultOf(reply);
  const read = initializeResult.safeParse(result);
  if (!read.success) throw new Refused("the answer to initialize names no protocolVersion", {});
  wire.protocolVersion = read.data.protocolVersion;
  await wire.notify("notifications/initialized", undefined, options);
  return describe(read.data.protocolVersion, result, result.serverInfo, reply);
}

/**
 * What replaces the handshake from 2026-07-28 on. Leaves the wire as it was where the server does not speak it.
 * @throws WireError where there is no answer, Refused where the server knows no such request.
 */
export async function discover(wire: McpWire, options: RequestOptions = {}): Promise<Handshake> {
  const reply = await wire.request("server/discover", {}, { ...options, version: firstStatelessVersion });
  const result = resultOf(reply);
  const read = discoverResult.safeParse(result);
  if (!read.success) throw new Refused("the answer to server/discover has no supportedVersions", {});
  const { supportedVersions } = read.data;
  if (!supportedVersions.includes(firstStatelessVersion)) {
    throw new Refused(`the server speaks ${supportedVersions.join(", ")}, not ${firstStatelessVersion}`, {});
  }
  wire.protocolVersion = firstStatelessVersion;
  const meta = jsonObject.safeParse(result._meta).data;
  const info = meta?.["io.modelcontextprotocol/serverInfo"] ?? result.serverInfo;
  // The server only SHOULD say who it is.
  const said = describe(firstStatelessVersion, result, info, reply);
  const faults =
    info === undefined ? said.faults.filter((fault) => !fault.startsWith("serverInfo")) : said.faults;
  return { ...said, faults, supportedVersions };
}

function describe(version: string, result: JsonObject, info: Json | undefined, reply: Reply): Handshake {
  const faults: string[] = [];
  if (!identity.safeParse(info).success) faults.push("serverInfo has no name and version");
  const capabilities = jsonObject.safeParse(result.capabilities).data;
  if (!capabilities) faults.push("capabilities is no object");
  const { instructions } = result;
  if (instructions !== undefined && typeof instructions !== "string") faults.push("instructions is no text");
  return {
    version,
    serverInfo: jsonObject.safeParse(info).data ?? {},
    capabilities: capabilities ?? {},
    ...(typeof instructions === "string" ? { instructions } : {}),
    faults,
    reply,
  };
}
