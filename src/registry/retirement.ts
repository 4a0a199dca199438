import type { VersionChange } from "./older-versions.ts";
import { officialOf, type ServerResponse } from "./server-response.ts";

/** What users are told: the last day, and what to use instead. */
export interface Announcement {
  /** YYYY-MM-DD, UTC. */
  on: string;
  /** Registry name of the successor. */
  successor?: string;
}

const announced = /^Retires on (\d{4}-\d{2}-\d{2})\.(?: Use (\S+) instead\.)?$/;

/** Every version that is not deleted is deprecated and says when it goes, and what to use instead. */
export function announceRetirement(
  entries: readonly ServerResponse[],
  announcement: Announcement,
): VersionChange[] {
  const message = `Retires on ${announcement.on}.${instead(announcement.successor)}`;
  return listed(entries).map(({ server }) => ({
    version: server.version,
    change: { status: "deprecated", message },
  }));
}

/** The announcement that the entries carry; the latest day where they differ, undefined where one carries none. */
export function announcementOf(entries: readonly ServerResponse[]): Announcement | undefined {
  const all = listed(entries).map((entry) => announced.exec(officialOf(entry).statusMessage ?? ""));
  if (all.length === 0 || all.includes(null)) return undefined;
  const [last] = all.map((match) => match?.slice(1) ?? []).sort(([a = ""], [b = ""]) => (a < b ? 1 : -1));
  const [on = "", successor] = last ?? [];
  return { on, ...(successor === undefined ? {} : { successor }) };
}

/** Every version is deleted, which the registry can take back. */
export function withdraw(entries: readonly ServerResponse[], today: string): VersionChange[] {
  const message = `Retired on ${today}.${instead(announcementOf(entries)?.successor)}`;
  return listed(entries).map(({ server }) => ({
    version: server.version,
    change: { status: "deleted", message },
  }));
}

function listed(entries: readonly ServerResponse[]): ServerResponse[] {
  return entries.filter((entry) => officialOf(entry).status !== "deleted");
}

function instead(successor: string | undefined): string {
  return successor === undefined ? "" : ` Use ${successor} instead.`;
}
