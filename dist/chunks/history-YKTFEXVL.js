import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  serverPlace
} from "./chunk-CXBQZKYS.js";
import {
  columns
} from "./chunk-BDZ6XOKG.js";
import {
  currentRelease
} from "./chunk-KYPZPRER.js";
import {
  openReleases
} from "./chunk-HIXM5GBM.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-THUVZUEA.js";
import "./chunk-APMP2JKH.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import {
  shortImage
} from "./chunk-TZZBNACP.js";
import "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

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
  return columns([head, ...releases.map(cells)]);
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
