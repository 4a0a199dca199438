import semver from "semver";
import { officialOf, type ServerResponse } from "./server-response.ts";

/** Newest first, as the registry orders versions: precedence, semantic versions before others, then publication. */
export function newerFirst(a: ServerResponse, b: ServerResponse): number {
  const [x, y] = [semver.valid(a.server.version), semver.valid(b.server.version)];
  const order = x !== null && y !== null ? semver.compare(y, x) : Number(y !== null) - Number(x !== null);
  if (order !== 0) return order;
  return officialOf(a).publishedAt < officialOf(b).publishedAt ? 1 : -1;
}
