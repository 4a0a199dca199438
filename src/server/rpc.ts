import { isObject, type Json, type JsonObject } from "../source/json.ts";

/** JSON-RPC 2.0, "Error object". */
export const methodNotFound = -32601;

export type Message =
  | { kind: "response"; id: string | number | null; message: JsonObject }
  | { kind: "request"; id: string | number; method: string; params: Json | undefined }
  | { kind: "notification"; method: string }
  | { kind: "invalid" };

/** Says what a parsed value is in JSON-RPC. */
export function classify(value: Json): Message {
  if (!isObject(value) || value.jsonrpc !== "2.0") return { kind: "invalid" };
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
