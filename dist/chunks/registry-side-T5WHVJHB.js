import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openRegistry
} from "./chunk-RPJXJCND.js";
import "./chunk-WEOCDCUO.js";
import {
  metaOf
} from "./chunk-O4EV4UJV.js";
import {
  sideOfRecord
} from "./chunk-A2KCRYV5.js";
import "./chunk-KYPZPRER.js";
import {
  openReleases
} from "./chunk-FWVKTMZS.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import "./chunk-Y4VZYPQF.js";
import "./chunk-B4IGELXY.js";
import {
  readLiveSide
} from "./chunk-ZDESIWVR.js";
import "./chunk-6CHJB4LU.js";
import {
  resolvePlan
} from "./chunk-QXCTXXZC.js";
import "./chunk-LDL4YOMA.js";
import "./chunk-HE6INW6W.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-CPWXHIQ6.js";
import {
  hasRevision,
  readGitSide,
  refuseBase
} from "./chunk-JJSYGXBH.js";
import "./chunk-QVX5XOXR.js";
import "./chunk-D3ATAB7B.js";
import "./chunk-IRYDVG6D.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-JKE65RFK.js";
import "./chunk-GCB3OWFC.js";
import "./chunk-VV34ENQL.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-25XEHV3U.js";
import "./chunk-5ITMHR6C.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-LPGMYSXE.js";
import "./chunk-YIXWRRRQ.js";
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
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
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
