import { extension, type JsonObject } from "./typed.ts";

/**
 * Two parsers read each body: Envoy's mcp filter, which is lenient, and json_to_metadata, which takes strict JSON
 * only. A fact is one text of what both say, so that one look-up proves that they agree; a caller's text with a
 * separator in it equals no fact.
 */
const mcp = "envoy.filters.http.mcp";

/** Metadata namespace of the second parser. */
export const strict = "mcp-pipeline.strict";

/** Metadata namespace of the third reading, which looks at nothing but keys; lua/keys.ts. */
export const keysMetadata = "mcp-pipeline.keys";

/** ASCII unit separator: no tool name, URI or method has it. */
const separator = "\u001f";

/** What a missing value reads as. */
const missing = "-";

/** What lua/keys.ts says of a body; see there. */
export type Shape = "plain" | "answer" | "resources";

/** Filter state keys. */
export const callFact = "mcp-pipeline.call";
export const uriFact = "mcp-pipeline.uri";
export const completionFact = "mcp-pipeline.completion";

/** Keys whose values the second parser keeps, by their path from the root of the body. */
const kept = {
  method: ["method"],
  name: ["params", "name"],
  uri: ["params", "uri"],
  refName: ["params", "ref", "name"],
  refUri: ["params", "ref", "uri"],
} as const;

/** The second parser. It reads what the mcp filter has buffered. */
export function strictParser(): JsonObject {
  const selectors = (path: readonly string[]) => path.map((key) => ({ key }));
  const rules = Object.entries(kept).map(([key, path]) => ({
    selectors: selectors(path),
    on_present: { metadata_namespace: strict, key },
    // json_to_metadata looks for a missing leaf only where both are written. Objects and arrays count as missing.
    on_missing: { metadata_namespace: strict, key: `no-${key}`, value: "absent" },
  }));
  return extension(
    "envoy.filters.http.json_to_metadata",
    "envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata",
    {
      request_rules: {
        rules,
        allow_content_types_regex: { regex: "(?i)application/json *(;.*)?" },
      },
    },
  );
}

const both = (first: string, second: string): string[] => [
  `%DYNAMIC_METADATA(${mcp}:${first})%`,
  `%DYNAMIC_METADATA(${strict}:${second})%`,
];
const formats: Readonly<Record<string, string[]>> = {
  [callFact]: [
    ...both("method", "method"),
    `%DYNAMIC_METADATA(${keysMetadata}:shape)%`,
    ...both("params:name", "name"),
  ],
  [uriFact]: both("params:uri", "uri"),
  [completionFact]: [...both("params:ref:name", "refName"), ...both("params:ref:uri", "refUri")],
};

/** Writes the facts into filter state, where the authorization looks them up. */
export function factWriter(keys: readonly string[]): JsonObject {
  return extension(
    "envoy.filters.http.set_filter_state",
    "envoy.extensions.filters.http.set_filter_state.v3.Config",
    {
      on_request_headers: keys.map((object_key) => ({
        object_key,
        factory_key: "envoy.string",
        format_string: { text_format_source: { inline_string: (formats[object_key] ?? []).join(separator) } },
      })),
    },
  );
}

/** The fact of a request with this method and, where its method takes one, this name. */
export function callOf(method: string, name = missing): string {
  return fact(method, method, "plain", name, name);
}

/** The fact of an answer to the server's own request, with nothing of a request in it. */
export function answerOf(method: string): string {
  return fact(method, missing, "answer", missing, missing);
}

function fact(first: string, second: string, shape: Shape, ...names: string[]): string {
  return [first, second, shape, ...names].join(separator);
}

export function uriOf(uri: string): string {
  return [uri, uri].join(separator);
}

/** A completion for a prompt by name or for a resource by its template; never both. */
export function completionOf(ref: { name: string } | { uri: string }): string {
  const [name, uri] = "name" in ref ? [ref.name, missing] : [missing, ref.uri];
  return [name, name, uri, uri].join(separator);
}

/** Names that a fact can hold without being taken for something else; the first four read as other JSON values. */
export function canBeFact(name: string): boolean {
  const json = /^(-|true|false|null|-?\d.*)$/.test(name) || /^["[{]/.test(name);
  return !json && !/\p{Cc}/u.test(name);
}

export { mcp as mcpMetadata };
