import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  catalogueOf
} from "./chunk-RXB3WN2X.js";
import "./chunk-TL5575O3.js";
import {
  openRegistry
} from "./chunk-ENUYAHCM.js";
import "./chunk-YYJHESKJ.js";
import "./chunk-4GHQLOGA.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-VXQIWXHW.js";
import "./chunk-TSHJOMBW.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  loadPlatform
} from "./chunk-APMP2JKH.js";
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

// src/cli/catalog.ts
import { relative, resolve } from "node:path";
var defaultPort = 8900;
var command = {
  configure(command2) {
    command2.argument("<action>", "build: write the site; serve: show it on this machine, with live status").option("--platform <path>", "path of platform.yaml, whose registry is shown (default: the local one)").option("--out <folder>", "build: where the site is written", "catalogue").option("--title <text>", "name of the site", "MCP servers").option("--metrics <file>", "JSON with invocations and minutes saved of each server").option("--probe", "build: ask each server whether it answers, and write down what was seen").option("--port <number>", "serve: port on localhost", String(defaultPort));
  },
  async run(invocation, options, [action]) {
    const registry = await registryOf(invocation, options);
    if (action === "build") return build(invocation, options, registry);
    if (action === "serve") return serve(invocation, options, registry);
    throw badInput("usage", `catalog does not know ${JSON.stringify(action)}.`, {
      help: "mcp-pipeline catalog build, or mcp-pipeline catalog serve."
    });
  }
};
async function registryOf({ cwd, env, signal }, { platform: path }) {
  const { platform } = await loadPlatform(typeof path === "string" ? path : void 0, cwd);
  return openRegistry(platform.registry, { home: homeDirectory(env), env, signal });
}
async function build(invocation, options, registry) {
  const { terminal, flags, cwd, signal } = invocation;
  const [{ buildSite }, { writeSite }, { probeAll }] = await Promise.all([
    import("./site-NQG2THB6.js"),
    import("./write-site-HA6HFAL6.js"),
    import("./probe-6LDLXBYN.js")
  ]);
  terminal.begin("reading the registry");
  const entries = await registry.all();
  const probed = options.probe === true;
  if (probed) terminal.progress("asking the servers");
  const status = probed ? await probeAll(catalogueOf(entries), signal) : /* @__PURE__ */ new Map();
  signal.throwIfAborted();
  const site = buildSite(entries, { ...await siteOptions(invocation, options), live: false, status });
  const out = resolve(cwd, String(options.out));
  await writeSite(out, site.files);
  terminal.end();
  const shown = relative(cwd, out) || ".";
  if (flags.format === "json") {
    const { servers, left } = site;
    terminal.out(JSON.stringify({ schemaVersion: 1, out: shown, servers, files: site.files.length, left }));
    return exitCodes.clean;
  }
  terminal.out(`${site.servers} ${site.servers === 1 ? "server" : "servers"} in ${shown}/index.html`);
  for (const name of site.left) terminal.log(`left out, its name is no path: ${name}`);
  return exitCodes.clean;
}
async function serve(invocation, options, registry) {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw badInput("usage", `--port ${String(options.port)} is no port.`);
  }
  const { serveCatalogue } = await import("./serve-EUFNJKJX.js");
  await serveCatalogue({
    registry,
    port,
    site: await siteOptions(invocation, options),
    signal: invocation.signal,
    listening: (url) => invocation.terminal.out(`${url} shows the catalogue; end it with Ctrl-C.`)
  });
  return exitCodes.clean;
}
async function siteOptions({ cwd }, { title, metrics }) {
  const { readUsage } = await import("./usage-WQH4FCA2.js");
  return {
    title: String(title),
    usage: await readUsage(typeof metrics === "string" ? metrics : void 0, cwd)
  };
}
export {
  command
};
