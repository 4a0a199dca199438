import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";

// src/surface/sides/live-side.ts
var incomplete = ["list-malformed", "list-refused", "pagination-endless", "server-crashed", "server-hung"];
async function readLiveSide(target, from, { signal, progress }) {
  const { captureSurface } = await import("./capture-S7XRLYIK.js");
  const { surface, findings } = await captureSurface(target, { signal, progress });
  const faults = findings.filter(({ ruleId }) => incomplete.includes(ruleId));
  if (faults.length > 0) throw new Problem(exitCodes.unreachable, faults);
  return { side: { surface }, findings, from };
}

export {
  readLiveSide
};
