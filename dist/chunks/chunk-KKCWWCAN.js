import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  stageReportSchema
} from "./chunk-QIHJTCMI.js";
import {
  array,
  int,
  literal,
  strictObject
} from "./chunk-3S3HXV5Q.js";

// src/pull-request/carried-reports.ts
import { gunzipSync, gzipSync } from "node:zlib";
var reportsFolder = "mcp-pipeline-reports";
var maxPackedBytes = 4e5;
var maxUnpackedBytes = 20 * 1024 * 1024;
var maxFindings = 1e3;
var carried = strictObject({
  schemaVersion: literal(1),
  /** Findings that did not fit. */
  leftOut: int().min(0),
  stages: array(stageReportSchema).max(6)
});
function packReports(stages) {
  const total = stages.reduce((sum, { findings }) => sum + findings.length, 0);
  for (let most = maxFindings; ; most = Math.floor(most / 4)) {
    const kept = stages.map((stage) => ({
      ...stage,
      findings: stage.findings.slice(0, most),
      checks: stage.checks.filter(({ status }) => status !== "passed").slice(0, most),
      outputs: {}
    }));
    const leftOut = total - kept.reduce((sum, { findings }) => sum + findings.length, 0);
    const text = JSON.stringify({ schemaVersion: 1, leftOut, stages: kept });
    const packed = gzipSync(text).toString("base64");
    if (packed.length <= maxPackedBytes || most === 0) return packed.slice(0, maxPackedBytes);
  }
}
function unpackReports(packed) {
  if (packed.length === 0 || packed.length > maxPackedBytes) return void 0;
  try {
    const text = gunzipSync(Buffer.from(packed, "base64"), { maxOutputLength: maxUnpackedBytes }).toString();
    const read = carried.safeParse(JSON.parse(text));
    return read.success ? read.data : void 0;
  } catch {
    return void 0;
  }
}

export {
  reportsFolder,
  packReports,
  unpackReports
};
