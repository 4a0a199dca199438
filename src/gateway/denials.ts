import { mcpMetadata } from "./facts.ts";
import type { Model } from "./model.ts";
import { extension, type Json, type JsonObject } from "./typed.ts";

/**
 * Every answer that the gateway gives itself: an HTTP status, a JSON-RPC error, and for 401 and 403 the challenge of
 * RFC 6750 and RFC 9728. No text of the caller gets into a header: Envoy would send its quotes and line ends raw.
 */
interface Answer {
  /** CEL over the response details. */
  when: string;
  status: number;
  /** JSON-RPC code. Codes of the gateway's own are outside of what JSON-RPC and MCP reserve. */
  code: number;
  message: string;
  /** Parameters of WWW-Authenticate. */
  challenge?: string;
  headers?: Record<string, string>;
}

const parseError = -32700;
const invalidRequest = -32600;
const headerMismatch = -32020;
const unsupportedVersion = -32022;

/** Names in guard.ts → what is said. */
const guards: Record<string, Omit<Answer, "when">> = {
  "guard-host": { status: 421, code: 421, message: "This gateway does not serve that host." },
  "guard-origin": { status: 403, code: 403, message: "This origin may not call the server." },
  "guard-version": {
    status: 400,
    code: unsupportedVersion,
    message: "MCP-Protocol-Version names a revision that this server does not speak.",
  },
  "guard-encoding": { status: 415, code: 415, message: "An encoded body is not accepted." },
  "guard-content-type": { status: 415, code: 415, message: "Content-Type must be application/json." },
  "guard-mirrored": {
    status: 400,
    code: headerMismatch,
    message: "Mcp-Method and Mcp-Name belong to revision 2026-07-28, once each.",
  },
  "guard-certificate": {
    status: 403,
    code: 403,
    message: "The certificate has more than one URI name; a workload has one.",
  },
  "guard-body": { status: 400, code: invalidRequest, message: "Only POST carries a body." },
};

const refusals: Record<string, Omit<Answer, "when">> = {
  "not-allowed": { status: 403, code: 403, message: "The policy of this server does not allow that." },
  "business-group": {
    status: 403,
    code: 403,
    message: "This server is for business groups that the caller is not in.",
  },
  "groups-left-out": {
    status: 403,
    code: 403,
    message:
      "The token leaves its groups out because there are too many. Ask for a token that holds only the groups assigned to this application.",
  },
  "verifier-calls-nothing": { status: 403, code: 403, message: "The verifier lists and calls nothing." },
};

export function localReplies(model: Model, metadataUrl: string): JsonObject {
  const rest: JsonObject = {
    filter: cel("response.code >= 400"),
    body_format_override: rpcBody(-32603, "%LOCAL_REPLY_BODY%"),
  };
  return { mappers: [...answers(model, metadataUrl).map(mapper), rest] };
}

function answers(model: Model, metadataUrl: string): Answer[] {
  const resource = `resource_metadata="${metadataUrl}"`;
  const wanted = model.scopes.length === 0 ? [] : [`scope="${model.scopes.join(" ")}"`];
  const invalid = ['error="invalid_token"', resource, ...wanted].join(", ");
  const first = [resource, ...wanted].join(", ");
  const missing = "A token of an accepted issuer is needed.";
  const details = (name: string) => `response.code_details == "rbac_access_denied_matched_policy[${name}]"`;
  return [
    {
      when: 'response.code_details == "jwt_authn_access_denied{Jwt_is_missing}"',
      status: 401,
      code: 401,
      message: missing,
      challenge: first,
    },
    {
      when: 'response.code_details.startsWith("jwt_authn_access_denied{Jwks_remote_fetch")',
      status: 503,
      code: 503,
      message: "The issuer's keys cannot be fetched at the moment.",
      headers: { "retry-after": "2" },
    },
    {
      when: 'response.code_details.startsWith("jwt_authn_access_denied")',
      status: 401,
      code: 401,
      message: "The token is not valid here: %LOCAL_REPLY_BODY%.",
      challenge: invalid,
    },
    { when: details("token-missing"), status: 401, code: 401, message: missing, challenge: first },
    ...model.scopes.map((scope) => ({
      when: details(model.scopeDenial(scope)),
      status: 403,
      code: 403,
      message: `The token lacks the scope ${scope}.`,
      challenge: ['error="insufficient_scope"', `scope="${scope}"`, resource].join(", "),
    })),
    ...Object.entries({ ...guards, ...refusals }).map(([name, answer]) => ({
      ...answer,
      when: details(name),
    })),
    ...shapes,
  ];
}

/** What the parsers and the limits refuse. */
const shapes: Answer[] = [
  {
    when: 'response.code_details == "mcp_filter_body_too_large" || response.code_details == "request_payload_too_large" || response.code == 413',
    status: 413,
    code: 413,
    message: "The body is too large.",
  },
  {
    when: 'response.code_details == "mcp_filter_not_jsonrpc" || response.code_details == "mcp_filter_parse_error" || response.code_details == "mcp_filter_duplicate_keys"',
    status: 400,
    code: parseError,
    message: "%LOCAL_REPLY_BODY%",
  },
  {
    when: 'response.code_details == "mcp_filter_reject_no_mcp"',
    status: 400,
    code: invalidRequest,
    message: "Accept must name application/json and text/event-stream.",
  },
  {
    when: "response.code == 429",
    status: 429,
    code: 429,
    message: "Too many calls. Try again later.",
  },
];

function mapper({ when, status, code, message, challenge, headers = {} }: Answer): JsonObject {
  const all = {
    ...(challenge === undefined ? {} : { "www-authenticate": `Bearer ${challenge}` }),
    ...headers,
  };
  return {
    filter: cel(when),
    status_code: status,
    headers_to_add: Object.entries(all).map(([key, value]) => ({
      header: { key, value: value.replaceAll("%", "%%") },
      append_action: "OVERWRITE_IF_EXISTS_OR_ADD",
    })),
    body_format_override: rpcBody(code, message),
  };
}

function cel(expression: string): JsonObject {
  return {
    extension_filter: extension(
      "envoy.access_loggers.extension_filters.cel",
      "envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter",
      { expression },
    ),
  };
}

/** A JSON-RPC error for the request that is answered; its id is null where the body has not been read. */
function rpcBody(code: Json, message: string): JsonObject {
  return {
    json_format: {
      jsonrpc: "2.0",
      id: `%DYNAMIC_METADATA(${mcpMetadata}:id)%`,
      error: { code, message },
    },
    content_type: "application/json",
  };
}
