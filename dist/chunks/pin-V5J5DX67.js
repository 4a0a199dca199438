import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  RepositoryClient
} from "./chunk-USI4NJLY.js";
import "./chunk-FDAJP5LY.js";
import {
  parseReference,
  repositoryOf
} from "./chunk-V6Z3UZP7.js";
import {
  require_dist
} from "./chunk-ZWJGC2UG.js";
import {
  membersOf,
  pick
} from "./chunk-PX3ANLY6.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import {
  __toESM
} from "./chunk-L3QGWDXR.js";

// src/platform/repository/pin.ts
var import_yaml = __toESM(require_dist(), 1);
async function pinImages({
  text,
  renew,
  env,
  signal
}) {
  const document = (0, import_yaml.parseDocument)(text);
  const whole = document.toJS();
  const own = pick(whole, "images", "registry");
  const pinned = [];
  for (const [name, before] of membersOf(pick(whole, "images", "base"))) {
    if (typeof before !== "string") continue;
    const reference = parseReference(before);
    if (reference.digest !== void 0 && (!renew || reference.tag === void 0)) continue;
    const host = typeof own === "string" ? { own: own.split("/")[0] ?? "" } : {};
    const tag = reference.tag ?? "latest";
    const digest = await new RepositoryClient(reference, { env, signal, ...host }).resolve(tag);
    if (digest === void 0) {
      throw badInput("image-tag-missing", `${before} (images.base, ${name}): the registry has no such tag.`);
    }
    const after = `${repositoryOf(reference)}:${tag}@${digest}`;
    if (after === before) continue;
    pinned.push({ name, before, after });
  }
  return { text: replaced(text, pinned), pinned };
}
function replaced(text, pinned) {
  const document = (0, import_yaml.parseDocument)(text, { keepSourceTokens: true });
  const edits = pinned.flatMap(({ name, after }) => {
    const node = document.getIn(["images", "base", name], true);
    return node?.range === void 0 ? [] : [{ from: node.range[0], to: node.range[1], after }];
  });
  return edits.sort((a, b) => b.from - a.from).reduce((now, { from, to, after }) => `${now.slice(0, from)}"${after}"${now.slice(to)}`, text);
}
export {
  pinImages
};
