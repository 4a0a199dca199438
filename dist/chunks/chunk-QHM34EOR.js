import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/stages/stage.ts
var stageNames = ["validate", "lint", "contract-test", "build-push", "deploy", "register"];
function defineStage(stage) {
  return stage;
}

export {
  stageNames,
  defineStage
};
