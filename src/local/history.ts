import { currentRelease } from "../release/choose.ts";
import type { ReleaseRecord } from "../release/record.ts";
import { openReleases } from "../release/store.ts";
import { releasesDirectory, type ServerPlace } from "./layout.ts";

export interface HistoryEntry {
  record: ReleaseRecord;
  /** `current`: the newest verified; `superseded`: verified before it. */
  state: "current" | "superseded" | "failed" | "pending";
}

/** All attempts to deploy, newest first. Takes no lock. */
export async function localHistory(place: ServerPlace): Promise<HistoryEntry[]> {
  const records = await openReleases(releasesDirectory(place)).list();
  const current = currentRelease(records)?.release;
  return records.reverse().map((record) => ({ record, state: stateOf(record, current) }));
}

function stateOf(record: ReleaseRecord, current: number | undefined): HistoryEntry["state"] {
  if (record.state !== "verified") return record.state;
  return record.release === current ? "current" : "superseded";
}
