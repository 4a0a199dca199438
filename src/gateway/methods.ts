import type { SubjectKind } from "../policy/policy.ts";

/** The revision without sessions and handshake, in which headers mirror the body. */
export const statelessVersion = "2026-07-28";

/**
 * What the gateway lets through, by JSON-RPC method; everything else is refused. `open` may be used by every caller
 * who is known, `list` as well and its answer is filtered, `subject` goes by the rules of what it names.
 * https://modelcontextprotocol.io/specification/2025-11-25/schema and .../2026-07-28/schema
 */
type MethodRule =
  | { kind: "open"; verifier?: true }
  | { kind: "list"; of: "tools" | "prompts" | "resources" | "resourceTemplates" }
  | { kind: "subject"; of: SubjectKind; field: "name" | "uri" };

export const methods: Readonly<Record<string, MethodRule>> = {
  initialize: { kind: "open", verifier: true },
  "notifications/initialized": { kind: "open", verifier: true },
  "notifications/cancelled": { kind: "open" },
  "notifications/progress": { kind: "open" },
  "notifications/roots/list_changed": { kind: "open" },
  ping: { kind: "open", verifier: true },
  "logging/setLevel": { kind: "open" },
  "server/discover": { kind: "open", verifier: true },
  // Of lists only: a body that names single resources is not of the plain shape (lua/keys.ts).
  "subscriptions/listen": { kind: "open" },
  "tools/list": { kind: "list", of: "tools" },
  "prompts/list": { kind: "list", of: "prompts" },
  "resources/list": { kind: "list", of: "resources" },
  "resources/templates/list": { kind: "list", of: "resourceTemplates" },
  "tools/call": { kind: "subject", of: "tool", field: "name" },
  "prompts/get": { kind: "subject", of: "prompt", field: "name" },
  "resources/read": { kind: "subject", of: "resource", field: "uri" },
  "resources/subscribe": { kind: "subject", of: "resource", field: "uri" },
  "resources/unsubscribe": { kind: "subject", of: "resource", field: "uri" },
};

/** Names that the mcp filter gives to bodies without a method. */
export const responseMethod = "__jsonrpc_response";

/** Methods whose answers are lists → the member of the result that is the list. */
export const listMethods: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(methods).flatMap(([method, rule]) => (rule.kind === "list" ? [[method, rule.of]] : [])),
);
