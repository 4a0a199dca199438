import type { ProtocolVersion } from "../manifest/schema.ts";
import type { JsonObject } from "../source/json.ts";

export type { Json, JsonObject } from "../source/json.ts";

/** The lists that make up a surface, and the request that reads each. */
export const listMethods = {
  tools: "tools/list",
  prompts: "prompts/list",
  resources: "resources/list",
  resourceTemplates: "resources/templates/list",
} as const;
export type ListName = keyof typeof listMethods;

/**
 * All that a server exposes, read from the raw wire and not from what an SDK client has parsed: SDK clients
 * drop definitions that they cannot parse, which are the ones worth reporting.
 */
export interface Surface {
  serverInfo: JsonObject;
  instructions?: string;
  capabilities: JsonObject;
  /** Revisions that the server was seen to speak, oldest first. */
  protocolVersions: ProtocolVersion[];
  /** Definitions in the order in which the server lists them, exactly as parsed from the wire. */
  tools: JsonObject[];
  prompts: JsonObject[];
  resources: JsonObject[];
  resourceTemplates: JsonObject[];
  /** Every byte of each list's pages, as received, for checks that a parsed value hides (duplicate keys, …). */
  raw: Partial<Record<ListName, string[]>>;
}

/** An empty surface, for servers without a list and for tests. */
export function emptySurface(): Surface {
  return {
    serverInfo: {},
    capabilities: {},
    protocolVersions: [],
    tools: [],
    prompts: [],
    resources: [],
    resourceTemplates: [],
    raw: {},
  };
}

/** Name of a definition where it has one: `name` of tools and prompts, `uri` or `uriTemplate` of resources. */
export function definitionName(definition: JsonObject): string | undefined {
  const name = definition.uri ?? definition.uriTemplate ?? definition.name;
  return typeof name === "string" ? name : undefined;
}
