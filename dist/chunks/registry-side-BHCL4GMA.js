import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openRegistry
} from "./chunk-ENUYAHCM.js";
import "./chunk-YYJHESKJ.js";
import {
  metaOf
} from "./chunk-4GHQLOGA.js";
import {
  sideOfRecord
} from "./chunk-VUZZOHTL.js";
import "./chunk-KYPZPRER.js";
import {
  openReleases
} from "./chunk-HIXM5GBM.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-VXQIWXHW.js";
import {
  readLiveSide
} from "./chunk-TP3KSRVB.js";
import "./chunk-6CHJB4LU.js";
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-TSHJOMBW.js";
import {
  hasRevision,
  readGitSide,
  refuseBase
} from "./chunk-RR3KEGN6.js";
import "./chunk-D2ACLQB6.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
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
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/surface/sides/registry-side.ts
async function readRegistrySide(version, context) {
  const { manifest, platform, cwd, env, signal } = context;
  const { plan } = await resolvePlan({ manifest, platform, environment: "local", cwd, env });
  const registry = openRegistry(plan.platform.registry, { home: homeDirectory(env), env, signal });
  const base = `registry:${version}`;
  const entry = await registry.get(plan.registryName, version === "" ? "latest" : version);
  if (entry === void 0) {
    const which = version === "" ? "" : ` in version ${version}`;
    throw refuseBase(
      base,
      `the registry has no ${plan.registryName}${which}`,
      "Register it first, or name another base."
    );
  }
  const { server } = entry;
  const side = await lockOf(metaOf(server), plan, base, context);
  return versioned(side ?? await live(server, base, context), server.version);
}
async function lockOf(meta, plan, base, context) {
  if (meta?.commit !== void 0 && await hasRevision(meta.commit, context)) {
    return readGitSide(meta.commit, context);
  }
  if (meta === void 0 || !/^\d+$/.test(meta.release)) return void 0;
  const place = { home: homeDirectory(context.env), name: plan.name, environment: meta.environment };
  const record = await openReleases(releasesDirectory(place)).read(Number(meta.release));
  return record?.image === meta.image ? sideOfRecord(record, base) : void 0;
}
async function live({ remotes = [], name }, base, context) {
  const url = remotes.find(({ type }) => type === "streamable-http")?.url;
  if (url !== void 0) return readLiveSide({ url }, url, context);
  throw refuseBase(
    base,
    `the entry of ${name} names neither a commit of this repository nor a URL`,
    "Name another base."
  );
}
function versioned(read, version) {
  return { ...read, side: { ...read.side, version: version.replace(/-local\.\d+$/, "") } };
}
export {
  readRegistrySide
};
