import type { Json, JsonObject } from "../source/json.ts";
import { methodNotFound } from "./rpc.ts";
import type { WireOptions } from "./wire.ts";

/** Our answer to a request of the server: `ping` is answered, the rest refused unless the caller answers it. */
export function answerTo(
  request: { id: string | number; method: string; params: Json | undefined },
  options: WireOptions,
): JsonObject {
  const { id, method, params } = request;
  const answer = options.onRequest?.(method, params) ?? (method === "ping" ? { result: {} } : undefined);
  const refusal = { error: { code: methodNotFound, message: `Method not found: ${method}` } };
  return { jsonrpc: "2.0", id, ...(answer ?? refusal) };
}
