import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findingLines,
  labelled
} from "./chunk-CQKI5ADX.js";
import {
  serverPlace
} from "./chunk-U43VRTCC.js";
import {
  deployLocal
} from "./chunk-FDCEBQDS.js";
import "./chunk-L3RN3XKH.js";
import {
  rollbackTarget
} from "./chunk-PLCM3A6O.js";
import "./chunk-KTRFVKH6.js";
import {
  openReleases
} from "./chunk-7C2UHA2C.js";
import {
  releasesDirectory
} from "./chunk-KERLN3LZ.js";
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import "./chunk-BQQM24BX.js";
import "./chunk-SLU5GB62.js";
import "./chunk-SCGMNJD5.js";
import "./chunk-F6IVQ4OP.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-ZJIDNKKZ.js";
import "./chunk-PCPOC74Z.js";
import "./chunk-SNX6MQ4V.js";
import "./chunk-QYW7PHBB.js";
import "./chunk-QQA2HOZR.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-UIMGHIUK.js";
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
  badInput,
  exitCodes
} from "./chunk-UQDIZZXP.js";
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
