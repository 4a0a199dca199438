import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findingLines,
  labelled
} from "./chunk-BDZ6XOKG.js";
import {
  serverPlace
} from "./chunk-ZBZJYPO6.js";
import {
  deployLocal
} from "./chunk-SQCORTUX.js";
import "./chunk-L3RN3XKH.js";
import {
  rollbackTarget
} from "./chunk-KYPZPRER.js";
import "./chunk-MG6V3PDF.js";
import {
  openReleases
} from "./chunk-W2K7XPUQ.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import "./chunk-NUPOWVFB.js";
import "./chunk-YSM3BWZS.js";
import "./chunk-N7MTIIXE.js";
import "./chunk-XNREUAFV.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-4M6O3L7S.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-TXLXGJKK.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-CH3FWEN4.js";
import "./chunk-N57SDUNH.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-OS2QQA4V.js";
import "./chunk-TIIHOZHD.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-25XEHV3U.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-Q7RYH7CV.js";
import "./chunk-GT37BWH6.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-THUVZUEA.js";
import "./chunk-LZQXQOPJ.js";

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
  rollback
};
