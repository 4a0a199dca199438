import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/kubernetes/patch/patch.ts
function isTarget({ target }, { apiVersion, kind, metadata }) {
  const slash = apiVersion.indexOf("/");
  const [group, version] = [apiVersion.slice(0, Math.max(slash, 0)), apiVersion.slice(slash + 1)];
  return target.kind === kind && (target.group ?? group) === group && (target.version ?? version) === version && (target.name ?? metadata.name) === metadata.name;
}
function patchPlace({ origins, manifestFile }) {
  const [, file = manifestFile, line] = /^(.*):(\d+)$/.exec(origins["/deploy/patches"] ?? "") ?? [];
  return { file, ...line === void 0 ? {} : { line: Number(line) } };
}

export {
  isTarget,
  patchPlace
};
