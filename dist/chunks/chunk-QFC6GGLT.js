import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/source/json.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

export {
  isObject,
  parseJson
};
