import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  toPointer
} from "./chunk-N56AOBVN.js";

// src/surface/strings.ts
function scanValue(root) {
  const scan = { strings: [], depth: 0 };
  const entered = /* @__PURE__ */ new Set();
  const open = [{ value: root, place: void 0, depth: 0 }];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const { value, place, depth } = next;
    if (typeof value === "string" && place !== void 0)
      scan.strings.push({ text: value, isKey: false, place });
    if (typeof value !== "object" || value === null || entered.has(value)) continue;
    entered.add(value);
    scan.depth = Math.max(scan.depth, depth + 1);
    for (const [key, member] of Object.entries(value)) {
      const inner = place === void 0 ? { name: key } : { parent: place, name: key };
      if (!Array.isArray(value)) scan.strings.push({ text: key, isKey: true, place: inner });
      open.push({ value: member, place: inner, depth: depth + 1 });
    }
  }
  return scan;
}
function stringPointer(string) {
  const path = [];
  for (let at = string.place; at !== void 0; at = at.parent) path.push(at.name);
  return toPointer(path.reverse());
}
function jsonBytes(root) {
  let bytes = 0;
  const open = [root];
  for (let value = open.pop(); value !== void 0; value = open.pop()) {
    if (typeof value !== "object" || value === null) {
      bytes += Buffer.byteLength(JSON.stringify(value));
      continue;
    }
    const entries = Object.entries(value);
    bytes += 2 + Math.max(0, entries.length - 1);
    for (const [key, member] of entries) {
      if (!Array.isArray(value)) bytes += Buffer.byteLength(JSON.stringify(key)) + 1;
      open.push(member);
    }
  }
  return bytes;
}

export {
  scanValue,
  stringPointer,
  jsonBytes
};
