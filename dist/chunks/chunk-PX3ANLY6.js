import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/source/pick.ts
function membersOf(value) {
  return isMap(value) ? Object.entries(value) : [];
}
function itemsOf(value) {
  return Array.isArray(value) ? value : [];
}
function pick(value, ...path) {
  return path.reduce((parent, key) => {
    if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key)) return void 0;
    return parent[key];
  }, value);
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export {
  membersOf,
  itemsOf,
  pick,
  isMap
};
