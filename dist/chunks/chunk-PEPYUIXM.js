import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/report/exit-codes.ts
var exitCodes = {
  clean: 0,
  findings: 1,
  badInput: 2,
  unreachable: 3
};

export {
  exitCodes
};
