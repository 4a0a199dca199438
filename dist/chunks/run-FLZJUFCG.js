import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  loadExamples
} from "./chunk-QEUH5JRV.js";
import {
  chooseProfiles
} from "./chunk-K4GJVHWU.js";
import {
  previewRelease
} from "./chunk-NIDOUOWQ.js";
import {
  gatewayContainerName
} from "./chunk-UFVZ6LPJ.js";
import "./chunk-PIHCMN2R.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-73GXN7Z4.js";
import "./chunk-FIGVJFQN.js";
import {
  decideFlow,
  distinct,
  resolveEvery,
  workflowRun
} from "./chunk-6ES4HR3I.js";
import "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-APMP2JKH.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import {
  quantityOf
} from "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import {
  itemsOf,
  pick
} from "./chunk-PX3ANLY6.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/stages/validate/run.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/kubernetes/platform-policy.ts
function checkPlatformPolicy(objects, plan) {
  return objects.flatMap((object) => {
    if (object.kind === "Deployment")
      return [...amounts(object, plan), ...replicas(object, plan), ...images(object, plan)];
    return object.kind === "HorizontalPodAutoscaler" ? replicas(object, plan) : [];
  });
}
function amounts(object, plan) {
  const limits = plan.platform.policy?.limits;
  return containersOf(object).flatMap(
    ({ container, at }) => ["memory", "cpu"].flatMap((amount) => {
      const most = quantityOf(limits?.[amount]);
      return ["requests", "limits"].flatMap((kind) => {
        const text = pick(container, "resources", kind, amount);
        const value = quantityOf(text);
        if (most === void 0 || value === void 0 || value <= most) return [];
        const what = `${kind}.${amount} of container ${String(pick(container, "name"))}`;
        return [
          finding(object, plan, "rendered-above-limit", {
            pointer: `${at}/resources/${kind}/${amount}`,
            message: `${what} is ${String(text)}; the platform allows at most ${limits?.[amount]}`
          })
        ];
      });
    })
  );
}
function replicas(object, plan) {
  const most = plan.platform.policy?.limits?.maxReplicas;
  return ["replicas", "minReplicas", "maxReplicas"].flatMap((key) => {
    const value = pick(object, "spec", key);
    if (most === void 0 || typeof value !== "number" || value <= most) return [];
    const message = `${key} is ${value}; the platform allows at most ${most}`;
    return [finding(object, plan, "rendered-above-limit", { pointer: `/spec/${key}`, message })];
  });
}
function images(object, plan) {
  return containersOf(object).flatMap(({ container, at }) => {
    const [name, image] = [pick(container, "name"), String(pick(container, "image"))];
    if (name === "server" || /@sha256:[0-9a-f]{64}$/.test(image)) return [];
    if (name === gatewayContainerName && plan.target.protection !== "required") return [];
    const help = name === gatewayContainerName ? 'Write it by digest in images.base of platform.yaml, under "envoy:1.40".' : "Write the image by digest: name@sha256:\u2026.";
    const message = `the image of container ${String(name)}, ${image}, is not named by digest`;
    return [finding(object, plan, "rendered-image-unpinned", { pointer: `${at}/image`, message }, help)];
  });
}
function containersOf(object) {
  return ["initContainers", "containers"].flatMap(
    (list) => itemsOf(pick(object, "spec", "template", "spec", list)).map((container, index) => ({
      container,
      at: `/spec/template/spec/${list}/${index}`
    }))
  );
}
function finding({ kind, metadata }, plan, ruleId, { pointer, message }, help) {
  return {
    ruleId,
    severity: "error",
    message: `In ${plan.environment}, ${kind} ${metadata.name}: ${message}.`,
    pointer,
    file: plan.manifestFile,
    ...help === void 0 ? {} : { help }
  };
}

// src/stages/validate/rendered.ts
var id = "rendered-objects";
async function checkRendered(plans, cwd) {
  const clusters = plans.filter(({ target }) => target.delivery.kind !== "process");
  if (clusters.length === 0) {
    const message2 = "a local process has no Kubernetes objects";
    return { check: { id, status: "not exercised", message: message2 }, findings: [] };
  }
  const findings = [];
  const refused = [];
  const broken = [];
  let count = 0;
  for (const plan of clusters) {
    try {
      const rendered = await previewRelease(plan, { cwd });
      count += rendered.objects.length;
      findings.push(...rendered.findings.filter(({ severity }) => severity !== "error"));
      refused.push(...rendered.findings.filter(({ severity }) => severity === "error"));
      broken.push(...checkPlatformPolicy(rendered.objects, plan));
    } catch (error) {
      if (!(error instanceof Problem) || error.exitCode !== exitCodes.badInput) throw error;
      refused.push(...error.findings);
    }
  }
  const names = clusters.map(({ environment }) => environment).join(", ");
  if (refused.length > 0) {
    throw new Problem(exitCodes.badInput, refused, {
      checks: [{ id, status: "failed", message: `what ${names} would get cannot be rendered` }]
    });
  }
  const message = `${count} objects of ${names}, against the schemas of Kubernetes 1.34`;
  return {
    check: { id, status: broken.length > 0 ? "failed" : "passed", message },
    findings: [...findings, ...broken]
  };
}

// src/stages/validate/run.ts
async function run(inputs, context) {
  const { plan, plans, loaded, findings, checks } = await resolveEvery(inputs, context);
  await loadExamples(plan.manifest, loaded, context.cwd);
  chooseProfiles(plan.manifest.lint?.profiles, loaded.locate("/lint/profiles"));
  const rendered = await checkRendered(plans, context.cwd);
  const path = await writePlan(plan, homeDirectory(context.env));
  const flow = decideFlow(plan.platform, plan.name, await workflowRun(context.env));
  return {
    status: rendered.check.status === "failed" ? "failed" : "passed",
    findings: distinct([
      ...findings,
      ...rendered.findings,
      ...plan.guesses.map(guessFinding(plan.manifestFile))
    ]),
    checks: [...checks, rendered.check, ...flow.skipped ?? []],
    outputs: {
      name: plan.name,
      version: plan.version ?? "",
      plan: path,
      environment: plan.environment,
      "deploy-to": flow.deployTo,
      register: String(flow.register)
    }
  };
}
function guessFinding(file) {
  return (message) => ({ ruleId: "detected", severity: "info", message, file });
}
async function writePlan(plan, home) {
  const folder = join(home, "work", plan.name);
  await mkdir(folder, { recursive: true });
  const path = join(folder, "plan.json");
  await writeFile(path, `${JSON.stringify(plan, null, 2)}
`);
  return path;
}
export {
  run
};
