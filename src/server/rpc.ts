import type { Json, JsonObject } from "../surface/surface.ts";

/** JSON-RPC 2.0, "Error object". */
export const methodNotFound = -32601;

export type Message =
  | { kind: "response"; id: string | number | null; message: JsonObject }
  | { kind: "request"; id: string | number; method: string; params: Json | undefined }
  | { kind: "notification"; method: string }
  | { kind: "invalid" };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses text from outside; `undefined` where it is no JSON (which has no `undefined`). */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Says what a parsed value is in JSON-RPC. */
export function classify(value: Json): Message {
  if (!isJsonObject(value) || value.jsonrpc !== "2.0") return { kind: "invalid" };
  const { id, method } = value;
  if (typeof method === "string") {
    if (id === undefined) return { kind: "notification", method };
    if (typeof id === "string" || typeof id === "number") {
      return { kind: "request", id, method, params: value.params };
    }
    return { kind: "invalid" };
  }
  const answers = Object.hasOwn(value, "result") !== Object.hasOwn(value, "error");
  if (!answers || !(typeof id === "string" || typeof id === "number" || id === null || id === undefined)) {
    return { kind: "invalid" };
  }
  return { kind: "response", id: id ?? null, message: value };
}
