import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  clientInfo,
  excerpt,
  firstStatelessVersion
} from "./chunk-KTFUEN5G.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import {
  array,
  custom,
  number,
  object,
  string
} from "./chunk-3S3HXV5Q.js";

// src/server/reply.ts
var jsonObject = custom(isObject, "a JSON object");
var response = object({
  result: jsonObject.optional(),
  error: object({ code: number(), message: string(), data: custom().optional() }).optional()
});
var Refused = class extends Error {
  code;
  data;
  httpStatus;
  constructor(message, more) {
    super(message);
    this.name = "Refused";
    this.code = more.code;
    this.data = more.data;
    this.httpStatus = more.httpStatus;
  }
};
function resultOf(reply) {
  const { httpStatus } = reply;
  const read = response.safeParse(reply.message);
  if (read.success && read.data.result) return read.data.result;
  if (read.success && read.data.error) {
    const { code, message, data } = read.data.error;
    throw new Refused(`${message} (${code})`, { code, data, httpStatus });
  }
  const status = httpStatus === void 0 ? "" : `HTTP ${httpStatus} `;
  throw new Refused(`${status}${excerpt(reply.raw)}`, { httpStatus });
}

// src/server/handshake.ts
var initializeResult = object({ protocolVersion: string() });
var discoverResult = object({ supportedVersions: array(string()) });
var identity = object({ name: string(), version: string() });
async function initialize(wire, version, options = {}) {
  const params = { protocolVersion: version, capabilities: wire.clientCapabilities, clientInfo };
  const reply = await wire.request("initialize", params, { ...options, version: null });
  const result = resultOf(reply);
  const read = initializeResult.safeParse(result);
  if (!read.success) throw new Refused("the answer to initialize names no protocolVersion", {});
  wire.protocolVersion = read.data.protocolVersion;
  await wire.notify("notifications/initialized", void 0, options);
  return describe(read.data.protocolVersion, result, result.serverInfo, reply);
}
async function discover(wire, options = {}) {
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
  const said = describe(firstStatelessVersion, result, info, reply);
  const faults = info === void 0 ? said.faults.filter((fault) => !fault.startsWith("serverInfo")) : said.faults;
  return { ...said, faults, supportedVersions };
}
function describe(version, result, info, reply) {
  const faults = [];
  if (!identity.safeParse(info).success) faults.push("serverInfo has no name and version");
  const capabilities = jsonObject.safeParse(result.capabilities).data;
  if (!capabilities) faults.push("capabilities is no object");
  const { instructions } = result;
  if (instructions !== void 0 && typeof instructions !== "string") faults.push("instructions is no text");
  return {
    version,
    serverInfo: jsonObject.safeParse(info).data ?? {},
    capabilities: capabilities ?? {},
    ...typeof instructions === "string" ? { instructions } : {},
    faults,
    reply
  };
}

export {
  jsonObject,
  Refused,
  resultOf,
  initialize,
  discover
};
