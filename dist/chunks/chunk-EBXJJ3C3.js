import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  git
} from "./chunk-KKELSNF2.js";

// src/image/image-labels.ts
var prefix = "org.opencontainers.image";
async function imageLabels(plan, context) {
  const labels = { [`${prefix}.title`]: plan.manifest.title ?? plan.name };
  if (plan.version !== void 0) labels[`${prefix}.version`] = plan.version;
  const [revision, remote] = await Promise.all([
    sourceRevision(plan.directory, context),
    git(["config", "--get", "remote.origin.url"], plan.directory, context).then((text) => text?.trim())
  ]);
  if (revision) labels[`${prefix}.revision`] = revision.commit;
  const source = remote ? sourceUrl(remote) : void 0;
  if (source) labels[`${prefix}.source`] = source;
  return labels;
}
async function sourceRevision(folder, context) {
  const [changed, last] = await Promise.all([
    git(["status", "--porcelain", "--", "."], folder, context),
    git(["log", "-1", "--format=%H %ct", "--", "."], folder, context)
  ]);
  const [, commit, time] = /^([0-9a-f]{40,64}) (\d+)\n$/.exec(last ?? "") ?? [];
  if (changed !== "" || commit === void 0) return void 0;
  return { commit, time: Number(time) };
}
function sourceUrl(remote) {
  const ssh = /^(?:ssh:\/\/)?(?:[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
  if (ssh && !/^https?:/.test(remote)) return `https://${ssh[1]}/${ssh[2]}`;
  if (!/^https?:\/\//.test(remote) || !URL.canParse(remote)) return void 0;
  const url = new URL(remote);
  return `https://${url.host}${url.pathname.replace(/(\.git)?\/?$/, "")}`;
}

export {
  imageLabels,
  sourceRevision
};
