import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  lastReleaseTag,
  readGitSide,
  refuseBase,
  sideOf
} from "./chunk-JEWSXGWS.js";
import {
  currentRelease
} from "./chunk-KYPZPRER.js";
import {
  openReleases
} from "./chunk-W2K7XPUQ.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import "./chunk-PUBFJK5T.js";
import "./chunk-4M6O3L7S.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-ADYPKFI2.js";
import {
  parseYaml
} from "./chunk-TIIHOZHD.js";
import "./chunk-7BQSIU3N.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
import "./chunk-QQ3TL6EX.js";
import {
  isMap
} from "./chunk-4IKZOZ4D.js";
import "./chunk-GT37BWH6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-LZQXQOPJ.js";

// src/surface/sides/release-side.ts
async function readReleaseSide(environment, context) {
  const name = await serverName(context);
  if (environment === "") return readGitSide(await lastReleaseTag(name, context), context);
  const place = { home: homeDirectory(context.env), name, environment };
  const release = currentRelease(await openReleases(releasesDirectory(place)).list());
  if (release === void 0) {
    const cause = `no release of ${name} to ${environment} is known on this machine`;
    throw refuseBase(
      `release:${environment}`,
      cause,
      "Deploy first, or write release: for the last release tag."
    );
  }
  return sideOfRecord(release, `release:${environment}`);
}
function sideOfRecord(record, base) {
  if (record.lock === void 0) {
    throw refuseBase(base, `release ${record.release} was deployed without a lock`, "Name another base.");
  }
  const from = `release ${record.release} of ${record.server} in ${record.environment}`;
  return sideOf(record.lock, from, record.manifest);
}
async function serverName({ manifest, cwd }) {
  const { value } = parseYaml(await readText(manifest, { cwd }), manifest);
  if (isMap(value) && typeof value.name === "string") return value.name;
  throw refuseBase("release:", `${manifest} does not name the server`, "Write name in the manifest.");
}
export {
  readReleaseSide,
  sideOfRecord
};
