import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  columns
} from "./chunk-BDZ6XOKG.js";
import {
  resolvePlan
} from "./chunk-CH3FWEN4.js";
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
import {
  toPointer
} from "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-GT37BWH6.js";
import "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";

// src/cli/render.ts
var command = {
  configure(command2) {
    command2.option("--manifest <path>", "path of the manifest", "mcp.yaml").option("--platform <path>", "path of platform.yaml (default: the built-in local platform)").option("--environment <name>", "name of the environment", "local").option("--origins", "say where each value came from");
  },
  async run({ terminal, flags, cwd, env }, options) {
    const { plan } = await resolvePlan({
      manifest: String(options.manifest),
      platform: typeof options.platform === "string" ? options.platform : void 0,
      environment: String(options.environment),
      cwd,
      env
    });
    const { directory: _absolute, ...shown } = plan;
    if (options.origins !== true) {
      terminal.out(JSON.stringify(shown, null, 2));
    } else if (flags.format === "json") {
      terminal.out(JSON.stringify(plan.origins));
    } else {
      const rows = leaves(plan.manifest).map(([pointer, value]) => [
        pointer,
        value,
        originOf(plan.origins, pointer)
      ]);
      terminal.out(columns(rows));
    }
    return exitCodes.clean;
  }
};
function leaves(value, path = []) {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]));
  }
  return [[toPointer(path), JSON.stringify(value)]];
}
function originOf(origins, pointer) {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const origin = origins[at];
    if (origin !== void 0) return origin;
  }
  return "default";
}
export {
  command
};
