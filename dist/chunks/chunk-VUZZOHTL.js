import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  currentRelease
} from "./chunk-KYPZPRER.js";
import {
  openReleases
} from "./chunk-HIXM5GBM.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import {
  lastReleaseTag,
  readGitSide,
  refuseBase,
  sideOf
} from "./chunk-RR3KEGN6.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  parseYaml
} from "./chunk-NMTE7BQC.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  isMap
} from "./chunk-PX3ANLY6.js";

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
