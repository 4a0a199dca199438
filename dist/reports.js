import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  stageNames
} from "./chunks/chunk-QHM34EOR.js";
import {
  parseJson
} from "./chunks/chunk-QFC6GGLT.js";
import {
  packReports,
  reportsFolder
} from "./chunks/chunk-KKCWWCAN.js";
import {
  stageReportSchema
} from "./chunks/chunk-QIHJTCMI.js";
import {
  setOutput
} from "./chunks/chunk-J6DYHLAY.js";
import "./chunks/chunk-3S3HXV5Q.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-L3QGWDXR.js";

// src/pull-request/collect.ts
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
async function collectReports(folder) {
  const reports = await Promise.all(
    stageNames.map(async (name) => {
      const text = await readFile(join(folder, `${name}.json`), "utf8").catch(() => "");
      const read = stageReportSchema.safeParse(parseJson(text));
      return read.success && read.data.stage === name ? [read.data] : [];
    })
  );
  return reports.flat();
}
async function runReports() {
  const folder = join(process.env.RUNNER_TEMP ?? ".", reportsFolder);
  const packed = packReports(await collectReports(folder));
  const file = join(folder, "reports.txt");
  await writeFile(file, packed);
  setOutput("reports", packed);
  setOutput("file", file);
}

// front:front:pull-request/collect.ts#runReports
await runReports();
