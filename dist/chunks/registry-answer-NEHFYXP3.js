import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findingLines
} from "./chunk-BDZ6XOKG.js";
import {
  releaseFacts
} from "./chunk-MYF7KBLV.js";
import {
  newerFirst
} from "./chunk-TL5575O3.js";
import {
  openRegistry
} from "./chunk-ENUYAHCM.js";
import "./chunk-YYJHESKJ.js";
import {
  metaOf,
  officialOf
} from "./chunk-4GHQLOGA.js";
import "./chunk-HIXM5GBM.js";
import "./chunk-25DH23YV.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-VXQIWXHW.js";
import "./chunk-6CHJB4LU.js";
import {
  lockDigests
} from "./chunk-TSHJOMBW.js";
import {
  lockFileName,
  parseLock,
  readLock
} from "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import {
  array,
  looseObject,
  number,
  unknown
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/registry-answer.ts
import { join } from "node:path";

// src/registry/compare-release.ts
function compareRelease(plan, entries, serving, committed) {
  const own = entries.filter((entry) => officialOf(entry).status === "active").filter(({ server }) => metaOf(server)?.environment === plan.environment).sort(newerFirst);
  const [listed] = own;
  const findings = [];
  const wanted = plan.target.register !== false && plan.target.delivery.kind !== "process";
  if (listed === void 0 && wanted) {
    findings.push(
      finding(
        "warning",
        "registry-entry-missing",
        `${plan.registryName} serves in ${plan.environment} and is not listed.`
      )
    );
  }
  if (listed !== void 0) findings.push(...listedDifferently(listed, plan, serving));
  if (serving.lock !== void 0 && committed !== void 0 && !sameLock(serving.lock, committed, plan)) {
    findings.push(
      finding(
        "info",
        "lock-not-released",
        `${lockFileName} holds another surface or policy than what serves in ${plan.environment}.`
      )
    );
  }
  return findings;
}
function listedDifferently({ server }, plan, serving) {
  const url = server.remotes?.[0]?.url;
  const what = `${server.name} ${server.version}`;
  if (url !== serving.url) {
    return [
      finding(
        "error",
        "registry-entry-stale",
        `The registry leads to ${url} for ${what}, and ${serving.url} serves.`
      )
    ];
  }
  const digests = metaOf(server)?.digests;
  if (digests === void 0 || serving.lock === void 0) return [];
  const now = lockDigests(parseLock(serving.lock, lockFileName).facts, plan.environment);
  const differing = [
    ...digests.surface === now.surface ? [] : ["surface"],
    ...digests.policy === now.policy ? [] : ["policy"]
  ];
  if (differing.length === 0) return [];
  const message = `The registry lists ${what} with another ${differing.join(" and ")} than what serves.`;
  return [finding("error", "registry-entry-stale", message)];
}
function sameLock(a, b, { environment }) {
  const [x, y] = [a, b].map((text) => lockDigests(parseLock(text, lockFileName).facts, environment));
  return x?.surface === y?.surface && x?.policy === y?.policy;
}
function finding(severity, ruleId, message) {
  const help = ruleId === "lock-not-released" ? "Release it, or take the change back." : "Register the release that serves.";
  return { ruleId, severity, message, help };
}

// src/cli/registry-answer.ts
var statusData = looseObject({
  release: number().optional(),
  clusters: array(looseObject({ release: number().optional() })).optional(),
  findings: array(unknown())
});
async function withRegistry(answer, plan, options) {
  const data = statusData.parse(answer.data);
  const release = data.clusters === void 0 ? data.release : data.clusters.at(-1)?.release;
  if (release === void 0) return answer;
  const findings = await differences(plan, release, options);
  if (findings.length === 0) return answer;
  const wrong = findings.some(({ severity }) => severity === "error");
  return {
    data: { ...data, findings: [...data.findings, ...findings] },
    text: [answer.text, ...findings.flatMap((finding2) => ["", ...findingLines(finding2)])].join("\n"),
    exitCode: wrong ? exitCodes.findings : answer.exitCode
  };
}
async function differences(plan, release, options) {
  const { platform, cwd, env, signal } = options;
  try {
    const facts = await releaseFacts({ plan, release, platform }, options);
    if (facts === void 0) return [];
    const registry = openRegistry(plan.platform.registry, { home: homeDirectory(env), env, signal });
    const entries = plan.target.register === false ? [] : await registry.versions(plan.registryName);
    const lock = await readLock(join(plan.directory, lockFileName), cwd);
    return compareRelease(plan, entries, facts, lock?.text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.findings.map((finding2) => ({ ...finding2, severity: "warning" }));
  }
}
export {
  withRegistry
};
