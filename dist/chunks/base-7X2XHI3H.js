import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readBase
} from "./chunk-DHZNCPPE.js";
import {
  portabilityFaults
} from "./chunk-VBQZDPIK.js";
import {
  suspiciousText
} from "./chunk-M6M7NQHE.js";
import "./chunk-4ZSKTCBH.js";
import "./chunk-SUNT2SL4.js";
import "./chunk-5FHZANTP.js";
import "./chunk-K4GJVHWU.js";
import "./chunk-VLFZ7M2X.js";
import {
  compareSurfaces
} from "./chunk-CKXRMVD4.js";
import {
  isNewServer
} from "./chunk-RR3KEGN6.js";
import "./chunk-3RESNNFB.js";
import "./chunk-D2ACLQB6.js";
import "./chunk-UUST3M53.js";
import "./chunk-Q5SLLCM6.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
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
import "./chunk-YJ6VFRSS.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/stages/lint/base.ts
async function compareWithBase(question) {
  const { base, after, level, context, locate } = question;
  if (isRevision(base) && await isNewServer(base, context)) {
    const message = `${base} does not hold this server yet`;
    return { findings: [], checks: [{ id: "base", status: "not exercised", message }], outputs: {} };
  }
  const before = await readBase(base, context);
  const judges = { level, suspect: suspiciousText, faultsOf: portabilityFaults };
  const comparison = compareSurfaces(before.side, after, judges);
  return {
    findings: comparison.changes.flatMap((change) => findingOf(change, locate)),
    checks: [checkOf(comparison, before.from)],
    outputs: { verdict: comparison.verdict, risk: String(comparison.risk) }
  };
}
function isRevision(base) {
  return !base.includes(":");
}
function findingOf(change, locate) {
  const severity = severityOf(change);
  if (severity === void 0) return [];
  const { id, level, tool, prompt, resource, pointer, message } = change;
  const subject = {
    ...tool === void 0 ? {} : { tool },
    ...prompt === void 0 ? {} : { prompt },
    ...resource === void 0 ? {} : { resource }
  };
  const said = {
    breaking: `breaks ${level}s`,
    unknown: "not proven to be safe",
    compatible: "a human must look"
  };
  return [
    {
      ruleId: id,
      severity,
      message: `${message} (${said[change.verdict]})`,
      ...subject,
      pointer,
      ...locate?.(change),
      help: "See docs/diff.md. Where it is meant, suppress it with a reason, and raise the major version."
    }
  ];
}
function severityOf({ verdict, risk }) {
  if (verdict === "breaking" || verdict === "unknown") return "error";
  return risk ? "warning" : void 0;
}
function checkOf({ verdict, changes }, from) {
  const failed = verdict === "breaking" || verdict === "unknown";
  const message = `${verdict} against ${from}, ${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
  return { id: "base", status: failed ? "failed" : "passed", message };
}
export {
  compareWithBase
};
