import type { Platform } from "../platform/schema.ts";
import { newerFirst } from "./order.ts";
import type { StatusChange } from "./registry.ts";
import { officialOf, type ServerResponse } from "./server-response.ts";

/** One status to set. */
export interface VersionChange {
  version: string;
  change: StatusChange;
}

const dayMs = 86_400_000;

/**
 * What is to be done with the other versions of a server once one is listed: newer ones were rolled back and are
 * deprecated, so that a client that reads "latest" is told what serves; beyond the platform's number of active
 * versions the oldest are deprecated; what was deprecated long enough is deleted.
 *
 * The listed version itself becomes active again where an earlier rollback or a mistake deprecated it.
 *
 * @param entries all versions of one server, deleted ones included
 */
export function olderVersions(
  entries: readonly ServerResponse[],
  listed: string,
  rule: NonNullable<Platform["registry"]>["older"],
  now: Date,
): VersionChange[] {
  const self = entries.filter(({ server }) => server.version === listed);
  const others = entries
    .filter((entry) => entry.server.version !== listed && officialOf(entry).status !== "deleted")
    .sort(newerFirst);
  const [current] = self;
  const newer = current === undefined ? [] : others.filter((entry) => newerFirst(entry, current) < 0);
  const older = others.filter((entry) => !newer.includes(entry));
  return [
    ...self.flatMap((entry) =>
      officialOf(entry).status === "active"
        ? []
        : [{ version: listed, change: { status: "active" as const } }],
    ),
    ...newer.flatMap((entry) => deprecate(entry, `Rolled back: ${listed} serves instead.`)),
    ...older.flatMap((entry, index) => {
      if (rule === undefined) return [];
      const since = Date.parse(officialOf(entry).statusChangedAt);
      const old = rule.deleteAfterDays !== undefined && now.getTime() - since >= rule.deleteAfterDays * dayMs;
      if (officialOf(entry).status === "deprecated") {
        return old ? [{ version: entry.server.version, change: deleted }] : [];
      }
      // The listed version is one of the active ones.
      return index + 1 >= rule.active ? deprecate(entry, `Superseded by ${listed}.`) : [];
    }),
  ];
}

const deleted: StatusChange = {
  status: "deleted",
  message: "Deprecated longer than the platform keeps versions.",
};

function deprecate(entry: ServerResponse, message: string): VersionChange[] {
  if (officialOf(entry).status !== "active") return [];
  return [{ version: entry.server.version, change: { status: "deprecated", message } }];
}
