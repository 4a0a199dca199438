import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  renderRelease
} from "./chunk-UFVZ6LPJ.js";
import {
  lockFileName,
  readLock
} from "./chunk-TL2TVHD2.js";

// src/kubernetes/preview.ts
import { join } from "node:path";
async function previewRelease(plan, options) {
  const lock = await readLock(join(plan.directory, lockFileName), options.cwd);
  return renderRelease({
    plan,
    image: options.image ?? unbuiltImage(plan),
    release: { id: "preview", run: "preview" },
    ...lock === void 0 ? {} : { lock },
    jwksUris: assumedKeys(plan)
  });
}
function unbuiltImage({ name, version, runtime, platform }) {
  const tag = (version ?? "unbuilt").replaceAll("+", "_");
  return runtime.image ?? `${platform.images?.registry ?? "local"}/${name}:${tag}`;
}
function assumedKeys({ platform }) {
  const { issuers = [], verifier } = platform.identity ?? {};
  const all = [...issuers, ...verifier === void 0 ? [] : [verifier]];
  return Object.fromEntries(
    all.map(({ issuer }) => [issuer, `${issuer.replace(/\/$/, "")}/.well-known/jwks.json`])
  );
}

export {
  previewRelease
};
