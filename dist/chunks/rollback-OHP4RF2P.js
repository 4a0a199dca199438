import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  serverPlace
} from "./chunk-CXBQZKYS.js";
import {
  findingLines,
  labelled
} from "./chunk-BDZ6XOKG.js";
import {
  deployLocal
} from "./chunk-WCL4SV34.js";
import "./chunk-EXVGMQRW.js";
import "./chunk-L3RN3XKH.js";
import "./chunk-2HHT5XCE.js";
import "./chunk-VNXROSOB.js";
import "./chunk-KGCFTY6F.js";
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import {
  rollbackTarget
} from "./chunk-KYPZPRER.js";
import {
  openReleases
} from "./chunk-HIXM5GBM.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import "./chunk-L3BKXCHF.js";
import "./chunk-JHAHRWSZ.js";
import "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
import "./chunk-DVY7FUDJ.js";
import "./chunk-U2VYOQ7I.js";
import "./chunk-PP3XTXN7.js";
import "./chunk-2VNB6UO5.js";
import "./chunk-KBBBYY3Z.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
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
import "./chunk-W2PKOSOB.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/local/rollback.ts
async function localRollback(request) {
  const { place, to } = request;
  const records = await openReleases(releasesDirectory(place)).list();
  const target = rollbackTarget(records, to);
  const outcome = await deployLocal({
    home: place.home,
    plan: target.plan,
    image: target.image,
    shell: request.shell,
    manifest: target.manifest,
    ...target.lock === void 0 ? {} : { lock: { text: target.lock, file: `mcp.lock.json of release ${target.release}` } },
    who: request.who,
    run: request.run,
    rollbackTo: target.release,
    signal: request.signal,
    progress: request.progress,
    ...request.settings === void 0 ? {} : { settings: request.settings }
  });
  return { ...outcome, target: target.release };
}

// src/cli/rollback.ts
async function rollback(options) {
  const to = options.to === void 0 ? void 0 : releaseNumber(options.to);
  const { release, target, status, url, checks, findings } = await localRollback({
    place: await serverPlace(options),
    shell: options.env,
    who: whoDeploys(options.env),
    run: runId(options.env),
    signal: options.signal,
    progress: options.progress,
    ...to !== void 0 && { to },
    ...options.settings && { settings: options.settings }
  });
  const data = {
    schemaVersion: 1,
    status,
    release,
    rollbackTo: target,
    url,
    checks,
    findings
  };
  const text = [
    ...labelled([
      ["rollback", status],
      ["release", `${release}, which repeats ${target}`],
      ["url", url]
    ]),
    ...findings.flatMap((finding) => ["", ...findingLines(finding)])
  ].join("\n");
  return { data, text, exitCode: status === "passed" ? exitCodes.clean : exitCodes.findings };
}
function releaseNumber(text) {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw badInput("usage", `"${text}" is not the number of a release. See \`mcp-pipeline history\`.`);
}
export {
  releaseNumber,
  rollback
};
