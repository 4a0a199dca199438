import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  columns
} from "./chunk-BDZ6XOKG.js";
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-ADYPKFI2.js";
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
import {
  toPointer
} from "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import {
  renderFindings
} from "./chunk-A7YMIZ24.js";
import "./chunk-TZZBNACP.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/render.ts
var command = {
  configure(command2) {
    command2.option("--manifest <path>", "path of the manifest", "mcp.yaml").option("--platform <path>", "path of platform.yaml (default: the built-in local platform)").option("--environment <name>", "name of the environment", "local").option("--image <ref>", "image by digest (default: the name that build-push would give it)").option("--dockerfile", "print the Dockerfile that build-push uses").option("--origins", "say where each value came from");
  },
  async run(invocation, options) {
    const platform = typeof options.platform === "string" ? options.platform : void 0;
    const { cwd, env } = invocation;
    const request = {
      manifest: String(options.manifest),
      platform,
      environment: String(options.environment)
    };
    const { plan } = await resolvePlan({ ...request, cwd, env });
    if (options.dockerfile === true) {
      const { plannedDockerfile } = await import("./planned-7RWQTCUD.js");
      invocation.terminal.out((await plannedDockerfile(plan, invocation)).text.trimEnd());
      return exitCodes.clean;
    }
    if (plan.target.delivery.kind === "process")
      return renderPlan(plan, options.origins === true, invocation);
    const { previewRelease } = await import("./preview-Z6AZTPMV.js");
    const image = typeof options.image === "string" ? { image: options.image } : {};
    const release = await previewRelease(plan, { cwd, ...image });
    if (options.origins === true) await renderOrigins(release, plan, platform, invocation);
    else await renderObjects(release, invocation);
    const { terminal, flags } = invocation;
    const wrong = release.findings.some(({ severity }) => severity === "error");
    if (flags.format !== "json") terminal.log(renderFindings(release.findings, { color: false }));
    return wrong ? exitCodes.badInput : exitCodes.clean;
  }
};
function renderPlan(plan, origins, { terminal, flags }) {
  const { directory: _absolute, ...shown2 } = plan;
  if (!origins) {
    terminal.out(JSON.stringify(shown2, null, 2));
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
async function renderObjects(release, { terminal, flags }) {
  const { objects, gateway, patches, findings } = release;
  if (flags.format === "json") {
    const files = Object.entries(gateway.files).map(([name, text]) => [
      name,
      name.endsWith(".json") ? JSON.parse(text) : text
    ]);
    const { ports, probes } = gateway;
    terminal.out(
      JSON.stringify({
        objects,
        gateway: { files: Object.fromEntries(files), ports, probes },
        patches,
        findings
      })
    );
    return;
  }
  const { toYaml } = await import("./to-yaml-4LWIQXGT.js");
  terminal.out(toYaml(objects).trimEnd());
}
async function renderOrigins(release, plan, path, { terminal, flags, cwd }) {
  const [{ originsOf }, { readPlatform }, { pick }, { fromPointer }] = await Promise.all([
    import("./origins-Y7ZDS7AR.js"),
    import("./load-YIGDS3YU.js"),
    import("./pick-JCIIHTAP.js"),
    import("./position-T2QGMHK3.js")
  ]);
  const { value, locate } = await readPlatform(path, cwd);
  const has = (pointer) => pick(value, ...fromPointer(pointer)) !== void 0;
  const origins = originsOf(release, plan, { has, locate });
  if (flags.format === "json") {
    terminal.out(JSON.stringify(origins));
    return;
  }
  const objects = [...new Set(origins.map(({ object }) => object))];
  const blocks = objects.map((object) => {
    const own = origins.filter((one) => one.object === object);
    const rows = own.map((one) => [`  ${one.pointer}`, shown(one.value), one.origin]);
    return `${object}
${columns(rows)}`;
  });
  terminal.out(blocks.join("\n\n"));
}
function shown(value) {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
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
