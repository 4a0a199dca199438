import type { ProtocolVersion } from "../manifest/schema.ts";
import { isObject, type JsonObject } from "../source/json.ts";
import { clientInfo } from "./client-info.ts";

/** The first revision without a handshake. Revisions are ISO dates, so that text order is their order. */
export const firstStatelessVersion: ProtocolVersion = "2026-07-28";

export function isStateless(version: string | null | undefined): version is string {
  return typeof version === "string" && version >= firstStatelessVersion;
}

/** Params with the `_meta` that every request carries from 2026-07-28 on ("Basic", `_meta`). */
export function statelessParams(
  version: string,
  params: JsonObject | undefined,
  clientCapabilities: JsonObject,
): JsonObject {
  const own = isObject(params?._meta) ? params._meta : {};
  return {
    ...params,
    _meta: {
      "io.modelcontextprotocol/protocolVersion": version,
      "io.modelcontextprotocol/clientInfo": clientInfo,
      "io.modelcontextprotocol/clientCapabilities": clientCapabilities,
      ...own,
    },
  };
}

/** Requests whose subject goes into `Mcp-Name`, and the member that holds it. */
const named: ReadonlyMap<string, string> = new Map([
  ["tools/call", "name"],
  ["prompts/get", "name"],
  ["resources/read", "uri"],
]);

/** `Mcp-Method` and `Mcp-Name` (2026-07-28, "Streamable HTTP", "Standard Request Headers"). */
export function statelessHeaders(method: string, params: JsonObject | undefined): Record<string, string> {
  const member = named.get(method);
  const name = member === undefined ? undefined : params?.[member];
  return {
    "mcp-method": method,
    ...(typeof name === "string" ? { "mcp-name": headerValue(name) } : {}),
  };
}

/** Encodes what is no plain visible ASCII in the Base64 form of the specification ("Value Encoding"). */
export function headerValue(value: string): string {
  const plain = /^[\x20-\x7e\t]*$/.test(value) && value.trim() === value && !/^=\?base64\?.*\?=$/.test(value);
  return plain ? value : `=?base64?${Buffer.from(value).toString("base64")}?=`;
}
