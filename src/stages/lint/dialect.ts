import type { Json, JsonObject } from "../../surface/surface.ts";

/** Dialects of JSON Schema that this room knows. */
export const dialects = ["04", "06", "07", "2019-09", "2020-12"] as const;
export type Dialect = (typeof dialects)[number];

/** What MCP means where a schema does not say (specification 2025-11-25, basic, JSON Schema usage). */
const defaultDialect: Dialect = "2020-12";

/** Dialect that the root of a schema declares; undefined for one that is not known here. */
export function dialectOf(root: JsonObject): Dialect | undefined {
  const declared: Json | undefined = root.$schema;
  if (typeof declared !== "string") return defaultDialect;
  const match = /^https?:\/\/json-schema\.org\/(?:draft-(0[467])|draft\/(2019-09|2020-12))\/schema#?$/.exec(
    declared,
  );
  const name = match?.[1] ?? match?.[2];
  return dialects.find((dialect) => dialect === name);
}
