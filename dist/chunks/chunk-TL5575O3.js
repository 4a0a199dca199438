import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  officialOf
} from "./chunk-4GHQLOGA.js";
import {
  require_semver
} from "./chunk-VXQIWXHW.js";
import {
  __toESM
} from "./chunk-L3QGWDXR.js";

// src/registry/order.ts
var import_semver = __toESM(require_semver(), 1);
function newerFirst(a, b) {
  const [x, y] = [import_semver.default.valid(a.server.version), import_semver.default.valid(b.server.version)];
  const order = x !== null && y !== null ? import_semver.default.compare(y, x) : Number(y !== null) - Number(x !== null);
  if (order !== 0) return order;
  return officialOf(a).publishedAt < officialOf(b).publishedAt ? 1 : -1;
}

export {
  newerFirst
};
