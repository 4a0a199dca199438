import * as z from "zod";
import { jsonObject, resultOf } from "../server/reply.ts";
import type { McpWire, RequestOptions } from "../server/wire.ts";
import { nestedDeeper } from "./json-depth.ts";
import { type Json, type JsonObject, type ListName, listMethods } from "./surface.ts";

/** No real definition comes near; what does overflows the stacks of those who read it. */
const deepest = 200;

export interface Page {
  /** Every byte of the answer. */
  raw: string;
  definitions: JsonObject[];
  nextCursor?: string;
  /** What the page has in another form than the specification says. */
  faults: string[];
}

const result = z.object({ nextCursor: z.custom<Json>().optional() });

/**
 * Reads one page of a list.
 * @throws WireError where there is no answer, Refused where it is an error.
 */
export async function readPage(
  wire: McpWire,
  list: ListName,
  cursor: string | undefined,
  options: RequestOptions,
): Promise<Page> {
  const reply = await wire.request(listMethods[list], cursor === undefined ? undefined : { cursor }, options);
  const value = resultOf(reply);
  const faults: string[] = [];
  const entries = value[list];
  const definitions: JsonObject[] = [];
  if (!Array.isArray(entries)) faults.push(`"${list}" is no array`);
  for (const [at, entry] of (Array.isArray(entries) ? entries : []).entries()) {
    const read = jsonObject.safeParse(entry);
    if (read.success && nestedDeeper(read.data, deepest)) {
      faults.push(`entry ${at} of "${list}" is nested deeper than ${deepest} levels`);
    } else if (read.success) definitions.push(read.data);
    else faults.push(`entry ${at} of "${list}" is no object`);
  }
  const { nextCursor } = result.parse(value);
  if (nextCursor !== undefined && typeof nextCursor !== "string") faults.push("nextCursor is no string");
  return { raw: reply.raw, definitions, faults, ...(typeof nextCursor === "string" ? { nextCursor } : {}) };
}
