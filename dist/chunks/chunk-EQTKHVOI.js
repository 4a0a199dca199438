import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/source/quantity.ts
var factors = {
  "": 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60
};
function quantityOf(text) {
  if (typeof text !== "string") return void 0;
  const match = /^(\d+(?:\.\d+)?)(?:[eE]([+-]?\d+)|(m|[kMGTPE]|[KMGTPE]i)?)$/.exec(text);
  if (match === null) return void 0;
  const [, digits = "", exponent, suffix = ""] = match;
  return exponent === void 0 ? Number(digits) * (factors[suffix] ?? 1) : Number(`${digits}e${exponent}`);
}

export {
  quantityOf
};
