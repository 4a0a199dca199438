import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  lintSurface
} from "./chunk-4ZSKTCBH.js";

// src/stages/lint/portability.ts
var aboutTexts = ["hidden-unicode", "injection-phrase", "secret-in-definition"];
function portabilityFaults(surface) {
  return lintSurface(surface).findings.flatMap((finding) => {
    const { tool, ruleId, pointer = "", message } = finding;
    return tool !== void 0 && isRefused(finding) ? [{ tool, ruleId, pointer, message }] : [];
  });
}
function isRefused({ severity, ruleId, pointer = "", clients }) {
  if (severity !== "error" || aboutTexts.includes(ruleId)) return false;
  return clients !== void 0 || /^\/(input|output)Schema/.test(pointer);
}

export {
  portabilityFaults
};
