import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/build-failed.ts
var BuildFailed = class extends Error {
  finding;
  constructor(finding, options) {
    super(finding.message, options);
    this.name = "BuildFailed";
    this.finding = finding;
  }
};
function failedBuild(error) {
  if (error instanceof BuildFailed) return error.finding;
  throw error;
}

export {
  BuildFailed,
  failedBuild
};
