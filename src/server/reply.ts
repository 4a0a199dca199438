import * as z from "zod";
import { isObject, type Json, type JsonObject } from "../source/json.ts";
import { excerpt } from "./violations.ts";
import type { Reply } from "./wire.ts";

/** Any JSON object, as it is. */
export const jsonObject = z.custom<JsonObject>(isObject, "a JSON object");

const response = z.object({
  result: jsonObject.optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.custom<Json>().optional() }).optional(),
});

/** A server's "no" to one request: a JSON-RPC error, or an HTTP error without one. */
export class Refused extends Error {
  readonly code: number | undefined;
  readonly data: Json | undefined;
  readonly httpStatus: number | undefined;

  constructor(
    message: string,
    more: { code?: number; data?: Json | undefined; httpStatus?: number | undefined },
  ) {
    super(message);
    this.name = "Refused";
    this.code = more.code;
    this.data = more.data;
    this.httpStatus = more.httpStatus;
  }
}

/**
 * The result of an answer.
 * @throws Refused where it is an error, or no JSON-RPC response at all.
 */
export function resultOf(reply: Reply): JsonObject {
  const { httpStatus } = reply;
  const read = response.safeParse(reply.message);
  if (read.success && read.data.result) return read.data.result;
  if (read.success && read.data.error) {
    const { code, message, data } = read.data.error;
    throw new Refused(`${message} (${code})`, { code, data, httpStatus });
  }
  const status = httpStatus === undefined ? "" : `HTTP ${httpStatus} `;
  throw new Refused(`${status}${excerpt(reply.raw)}`, { httpStatus });
}
