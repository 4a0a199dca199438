import { isObject, type Json, type JsonObject } from "../source/json.ts";
import { headerValue } from "./stateless.ts";

/** Deeper annotations are not looked for; schemas come from outside. */
const deepest = 32;

interface Mirrored {
  header: string;
  path: readonly string[];
}

/**
 * The `Mcp-Param-*` headers that a client must send over HTTP for tools whose schemas ask for them
 * (2026-07-28, "Streamable HTTP", "Custom Headers from Tool Parameters").
 */
export class ParamHeaders {
  readonly #tools = new Map<string, Mirrored[]>();

  /** Remembers what the tools of a `tools/list` answer ask for. */
  learn(message: Json): void {
    const result = isObject(message) ? message.result : undefined;
    const tools = isObject(result) && Array.isArray(result.tools) ? result.tools : [];
    for (const tool of tools) {
      if (!isObject(tool) || typeof tool.name !== "string") continue;
      const found = annotations(tool.inputSchema, []);
      if (found.length > 0) this.#tools.set(tool.name, found);
      else this.#tools.delete(tool.name);
    }
  }

  /** Headers for a `tools/call` with these params; none for values that are missing or null. */
  headers(params: JsonObject | undefined): Record<string, string> {
    const mirrored = typeof params?.name === "string" ? this.#tools.get(params.name) : undefined;
    const headers: Record<string, string> = {};
    for (const { header, path } of mirrored ?? []) {
      const value = path.reduce<Json | undefined>(member, params?.arguments);
      if (typeof value === "string") headers[header] = headerValue(value);
      if (typeof value === "boolean" || Number.isSafeInteger(value)) headers[header] = String(value);
    }
    return headers;
  }
}

/** Only what a chain of `properties` reaches counts. */
function annotations(schema: Json | undefined, path: readonly string[]): Mirrored[] {
  if (!isObject(schema) || path.length > deepest) return [];
  const name = schema["x-mcp-header"];
  // RFC 9110, "token": what may be a header's name.
  const own = typeof name === "string" && /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) && path.length > 0;
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  return [
    ...(own ? [{ header: `mcp-param-${name.toLowerCase()}`, path }] : []),
    ...properties.flatMap(([key, value]) => annotations(value, [...path, key])),
  ];
}

function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
