import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/server/seconds.ts
function seconds(ms) {
  return `${(ms / 1e3).toFixed(ms < 1e4 ? 1 : 0)} s`;
}

export {
  seconds
};
