import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  shortImage
} from "./chunk-CQKI5ADX.js";
import {
  serverPlace
} from "./chunk-U43VRTCC.js";
import {
  currentRelease
} from "./chunk-PLCM3A6O.js";
import {
  openReleases
} from "./chunk-7C2UHA2C.js";
import {
  releasesDirectory
} from "./chunk-KERLN3LZ.js";
import "./chunk-ZJIDNKKZ.js";
import "./chunk-PCPOC74Z.js";
import "./chunk-QYW7PHBB.js";
import "./chunk-5CH5BUUH.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-XLITKHAT.js";
import "./chunk-FINMNSFI.js";
import "./chunk-W235HKW5.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-2C2FYER4.js";
import "./chunk-V6VE5J5H.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-ZDLCWMHJ.js";
import {
  exitCodes
} from "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";

// src/local/history.ts
async function localHistory(place) {
  const records = await openReleases(releasesDirectory(place)).list();
  const current = currentRelease(records)?.release;
  return records.reverse().map((record) => ({ record, state: stateOf(record, current) }));
}
function stateOf(record, current) {
  if (record.state !== "verified") return record.state;
  return record.release === current ? "current" : "superseded";
}

// src/cli/history.ts
async function history(options) {
  const place = await serverPlace(options);
  const releases = (await localHistory(place)).map(rowOf);
  const data = {
    schemaVersion: 1,
    server: place.name,
    environment: place.environment,
    releases
  };
  const text = releases.length === 0 ? `${place.name} was never deployed to ${place.environment}.` : table(releases);
  return { data, text, exitCode: exitCodes.clean };
}
function rowOf({ record, state }) {
  const { release, image, who, run, startedAt, endedAt, previous, rollbackTo, diagnosis } = record;
  return {
    release,
    state,
    image,
    who,
    run: run.id,
    startedAt,
    ...endedAt !== void 0 && { endedAt },
    ...previous !== void 0 && { previous },
    ...rollbackTo !== void 0 && { rollbackTo },
    ...diagnosis !== void 0 && { diagnosis }
  };
}
function table(releases) {
  const head = ["release", "state", "started", "who", "image", "note"];
  const rows = [head, ...releases.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(
    (row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()
  ).join("\n");
}
function cells(row) {
  const note = row.rollbackTo === void 0 ? "" : `rollback to ${row.rollbackTo}`;
  const notes = [note, row.diagnosis?.split("\n")[0] ?? ""].filter((part) => part !== "");
  const digest = shortImage(row.image).replace(/^.*@sha256:/, "");
  return [String(row.release), row.state, row.startedAt.slice(0, 19), row.who, digest, notes.join(": ")];
}
export {
  history
};
