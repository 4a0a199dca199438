import type { Facts } from "../lock-facts.ts";
import type { ListName, Surface } from "../surface.ts";

/** One side of a comparison, with what else is known of it. */
export interface Side {
  surface: Surface;
  /** Those of a lock: policy and what was observed. Absent for saved lists and servers. */
  facts?: Facts;
  /** Where it is known and `serverInfo` does not say it, as with a lock beside a manifest. */
  version?: string;
}

/** Whether the side speaks of a list at all: a saved `tools/list` says nothing of prompts. */
export function carries({ surface, facts }: Side, list: ListName): boolean {
  return facts !== undefined || surface[list].length > 0 || surface.raw[list] !== undefined;
}

/** Whether the side tells about the server itself, and not only about its lists. */
export function knowsServer({ surface, facts }: Side): boolean {
  return facts !== undefined || Object.keys(surface.serverInfo).length > 0;
}

/** Whether the side says who may call. */
export function carriesPolicy({ facts }: Side): boolean {
  return facts !== undefined && [...facts.keys()].some((key) => key.startsWith("policy/"));
}
