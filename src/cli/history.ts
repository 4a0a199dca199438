import { type HistoryEntry, localHistory } from "../local/history.ts";
import { type PlaceOptions, serverPlace } from "../local/place.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { shortImage } from "../report/shorten.ts";
import { columns, type LocalOutput } from "./local-output.ts";

/** What `history --format json` prints. */
export interface HistoryData {
  schemaVersion: 1;
  server: string;
  environment: string;
  /** Newest first. */
  releases: HistoryRow[];
}

export interface HistoryRow {
  release: number;
  state: HistoryEntry["state"];
  image: string;
  who: string;
  run: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  endedAt?: string;
  previous?: number;
  rollbackTo?: number;
  /** Why it failed. */
  diagnosis?: string;
}

/**
 * All attempts to deploy a server, failed ones too.
 *
 * @throws Problem (exit 2) for an unreadable manifest, (exit 3) for unreadable records
 */
export async function history(options: PlaceOptions): Promise<LocalOutput<HistoryData>> {
  const place = await serverPlace(options);
  const releases = (await localHistory(place)).map(rowOf);
  const data: HistoryData = {
    schemaVersion: 1,
    server: place.name,
    environment: place.environment,
    releases,
  };
  const text =
    releases.length === 0 ? `${place.name} was never deployed to ${place.environment}.` : table(releases);
  return { data, text, exitCode: exitCodes.clean };
}

function rowOf({ record, state }: HistoryEntry): HistoryRow {
  const { release, image, who, run, startedAt, endedAt, previous, rollbackTo, diagnosis } = record;
  return {
    release,
    state,
    image,
    who,
    run: run.id,
    startedAt,
    ...(endedAt !== undefined && { endedAt }),
    ...(previous !== undefined && { previous }),
    ...(rollbackTo !== undefined && { rollbackTo }),
    ...(diagnosis !== undefined && { diagnosis }),
  };
}

function table(releases: readonly HistoryRow[]): string {
  const head = ["release", "state", "started", "who", "image", "note"];
  return columns([head, ...releases.map(cells)]);
}

function cells(row: HistoryRow): string[] {
  const note = row.rollbackTo === undefined ? "" : `rollback to ${row.rollbackTo}`;
  const notes = [note, row.diagnosis?.split("\n")[0] ?? ""].filter((part) => part !== "");
  const digest = shortImage(row.image).replace(/^.*@sha256:/, "");
  return [String(row.release), row.state, row.startedAt.slice(0, 19), row.who, digest, notes.join(": ")];
}
