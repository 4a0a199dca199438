import { Refused, resultOf } from "../../server/reply.ts";
import { type McpWire, type RequestOptions, WireError } from "../../server/wire.ts";
import type { JsonObject } from "../../surface/surface.ts";
import type { Answer } from "./evidence.ts";

/** Asks for one thing; whatever comes back, or nothing, is the answer. */
export async function ask(
  wire: McpWire,
  method: string,
  params: JsonObject,
  options: RequestOptions,
): Promise<Answer> {
  try {
    return { kind: "result", result: resultOf(await wire.request(method, params, options)) };
  } catch (error) {
    if (error instanceof Refused) {
      const { message, httpStatus } = error;
      return { kind: "refused", message, ...(httpStatus === undefined ? {} : { httpStatus }) };
    }
    // An HTTP error is an answer, if not a good one.
    if (error instanceof WireError && error.failure === "http")
      return { kind: "refused", message: error.message };
    if (error instanceof WireError) return { kind: "silent", message: error.message, error };
    throw error;
  }
}
