import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openReleases
} from "./chunk-HIXM5GBM.js";
import {
  releasesDirectory
} from "./chunk-25DH23YV.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/stages/register/release-facts.ts
async function releaseFacts(claim, context) {
  const { plan, release } = claim;
  const { kind } = plan.target.delivery;
  if (kind === "process") {
    const place = { home: homeDirectory(context.env), name: plan.name, environment: plan.environment };
    return openReleases(releasesDirectory(place)).read(release);
  }
  if (kind === "apply") return onClusters(claim, context);
  throw badInput(
    "release-record-elsewhere",
    `${plan.environment} is delivered by ${kind}, and this version reads no record of what was delivered so. Nothing was registered.`,
    { help: "Register an environment that is delivered by apply, or set register: false for this one." }
  );
}
async function onClusters({ plan, release, platform }, context) {
  const [{ onEachCluster }, { currentEntry }, { readHead, readPayload }, { namespaceOf }] = await Promise.all(
    [
      import("./each-X3E4ERLW.js"),
      import("./head-3SJMXHYC.js"),
      import("./store-VMR4LB23.js"),
      import("./namespace-UAHHOY4I.js")
    ]
  );
  const names = plan.target.clusters ?? [];
  let facts;
  const images = /* @__PURE__ */ new Map();
  await onEachCluster(plan, { platform, ...context }, async (cluster, name) => {
    const place = {
      cluster,
      namespace: namespaceOf(plan),
      server: plan.name,
      environment: plan.environment
    };
    const { head } = await readHead(place);
    images.set(name, currentEntry(head)?.image);
    const entry = head.releases.find((one) => one.release === release);
    if (name !== names.at(-1) || entry === void 0) return;
    const { state, url, image, commit } = entry;
    const { manifest, lock } = await readPayload(place, release);
    facts = {
      state,
      url,
      image,
      ...commit === void 0 ? {} : { commit },
      manifest,
      ...lock === void 0 ? {} : { lock }
    };
  });
  const behind = names.filter((name) => images.get(name) !== facts?.image);
  if (facts?.state !== "verified" || behind.length === 0) return facts;
  throw badInput(
    "release-not-everywhere",
    `Release ${release} of ${plan.name} does not serve on ${behind.join(", ")}.`,
    {
      help: "Deploy to all clusters of the environment first; `mcp-pipeline status` says what serves where."
    }
  );
}

export {
  releaseFacts
};
