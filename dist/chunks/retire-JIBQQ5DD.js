import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findingLines
} from "./chunk-BDZ6XOKG.js";
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import {
  openRegistry
} from "./chunk-ENUYAHCM.js";
import "./chunk-YYJHESKJ.js";
import {
  metaOf,
  officialOf
} from "./chunk-4GHQLOGA.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-VXQIWXHW.js";
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-TSHJOMBW.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-ADYPKFI2.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
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

// src/registry/retirement.ts
var announced = /^Retires on (\d{4}-\d{2}-\d{2})\.(?: Use (\S+) instead\.)?$/;
function announceRetirement(entries, announcement) {
  const message = `Retires on ${announcement.on}.${instead(announcement.successor)}`;
  return listed(entries).map(({ server }) => ({
    version: server.version,
    change: { status: "deprecated", message }
  }));
}
function announcementOf(entries) {
  const all = listed(entries).map((entry) => announced.exec(officialOf(entry).statusMessage ?? ""));
  if (all.length === 0 || all.includes(null)) return void 0;
  const [last] = all.map((match) => match?.slice(1) ?? []).sort(([a = ""], [b = ""]) => a < b ? 1 : -1);
  const [on = "", successor] = last ?? [];
  return { on, ...successor === void 0 ? {} : { successor } };
}
function withdraw(entries, today) {
  const message = `Retired on ${today}.${instead(announcementOf(entries)?.successor)}`;
  return listed(entries).map(({ server }) => ({
    version: server.version,
    change: { status: "deleted", message }
  }));
}
function listed(entries) {
  return entries.filter((entry) => officialOf(entry).status !== "deleted");
}
function instead(successor) {
  return successor === void 0 ? "" : ` Use ${successor} instead.`;
}

// src/cli/retire.ts
async function retire(options) {
  const { plan } = await resolvePlan(options);
  const { env, signal } = options;
  const registry = openRegistry(plan.platform.registry, { home: homeDirectory(env), env, signal });
  const listed2 = plan.target.register === false ? [] : await entriesOf(registry, plan);
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  if (options.on !== void 0) return announce(plan, options, { registry, listed: listed2, on: options.on, today });
  if (plan.target.delivery.kind !== "process" && options.now !== true) refuseUnannounced(listed2, today);
  const changes = withdraw(listed2, today);
  for (const { version, change } of changes) {
    await registry.setStatus(plan.registryName, version, change, /* @__PURE__ */ new Date());
  }
  const { stopped, findings } = await stop(plan, options);
  const data = dataOf(plan, { versions: changes.map(({ version }) => version), stopped, findings });
  const name = `${plan.name} (${plan.environment})`;
  const gone = data.versions.length === 0 ? "" : ` ${count(data.versions.length)} left the registry.`;
  const text = stopped ? `${name} is stopped.${gone} Its records stay: \`mcp-pipeline history\`.` : `${name} was not running.${gone}`;
  return { data, text: [text, ...findings.flatMap(findingLines)].join("\n"), exitCode: exitCodes.clean };
}
async function entriesOf(registry, plan) {
  const entries = await registry.versions(plan.registryName);
  return entries.filter(({ server }) => metaOf(server)?.environment === plan.environment);
}
async function announce(plan, { successor }, { registry, listed: listed2, on, today }) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)) || on < today) {
    throw badInput("usage", `--on ${on} is no day from today on.`, { help: "For example: --on 2027-01-31" });
  }
  if (successor !== void 0 && await registry.get(successor, "latest") === void 0) {
    throw badInput("successor-unknown", `The registry has no server ${successor}.`, {
      help: "Name the successor as the registry does, e.g. com.acme/presto, once it is listed."
    });
  }
  const changes = announceRetirement(listed2, { on, ...successor === void 0 ? {} : { successor } });
  if (changes.length === 0) {
    throw badInput(
      "retirement-without-entry",
      `${plan.registryName} is not listed, so that nobody can be told.`
    );
  }
  for (const { version, change } of changes) {
    await registry.setStatus(plan.registryName, version, change, /* @__PURE__ */ new Date());
  }
  const versions = changes.map(({ version }) => version);
  const more = { announcedFor: on, ...successor === void 0 ? {} : { successor } };
  return {
    data: dataOf(plan, { versions, stopped: false, findings: [], ...more }),
    text: `${plan.registryName} retires on ${on}: ${count(versions.length)} say so in the registry. It keeps running until \`mcp-pipeline retire\` is run again on that day or later.`,
    exitCode: exitCodes.clean
  };
}
function refuseUnannounced(listed2, today) {
  if (listed2.length === 0) return;
  const announcement = announcementOf(listed2);
  if (announcement !== void 0 && announcement.on <= today) return;
  const why = announcement === void 0 ? "its users were never told" : `its users were told that it stays until ${announcement.on}`;
  throw badInput("retirement-not-announced", `The server is listed, and ${why}. Nothing was changed.`, {
    help: "Tell them with --on YYYY-MM-DD and --successor NAME; --now does it all the same."
  });
}
async function stop(plan, options) {
  const { env, signal, progress } = options;
  const run = runId(env);
  const { kind } = plan.target.delivery;
  if (kind === "process") {
    const { stopLocal } = await import("./stop-KCXAGHLD.js");
    const place = { home: homeDirectory(env), name: plan.name, environment: plan.environment };
    return { stopped: await stopLocal({ place, who: whoDeploys(env), run, signal, progress }), findings: [] };
  }
  if (kind !== "apply") {
    const message = `${plan.environment} is delivered by ${kind}: what Argo CD or Flux hold is theirs to remove.`;
    return { stopped: false, findings: [{ ruleId: "retirement-elsewhere", severity: "warning", message }] };
  }
  const [{ onEachCluster }, { removeFromCluster }] = await Promise.all([
    import("./each-X3E4ERLW.js"),
    import("./remove-J4TERZLE.js")
  ]);
  const outcomes = await onEachCluster(
    plan,
    options,
    (cluster) => removeFromCluster({ cluster, plan, run, signal, progress })
  );
  return {
    stopped: outcomes.some(({ removed }) => removed > 0),
    findings: outcomes.flatMap(({ findings }) => findings)
  };
}
function dataOf(plan, more) {
  return { schemaVersion: 1, server: plan.name, environment: plan.environment, ...more };
}
function count(versions) {
  return versions === 1 ? "1 version" : `${versions} versions`;
}
export {
  retire
};
