import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  fingerprint,
  sortFindings
} from "./chunk-XSJEOQQV.js";

// src/stages/index.ts
var stages = [
  {
    name: "validate",
    summary: "Check the manifest against its schema and the platform, and resolve what would be deployed.",
    next: "mcp-pipeline lint",
    load: async () => (await import("./validate-6KLAHS3R.js")).stage
  },
  {
    name: "lint",
    summary: "Check the tool surface against what clients and model providers accept.",
    next: "mcp-pipeline contract-test",
    load: async () => (await import("./lint-XT3Y2HY7.js")).stage
  },
  {
    name: "contract-test",
    summary: "Start the server, speak MCP with it, and compare what it does with manifest, lock and examples.",
    next: "mcp-pipeline build-push",
    load: async () => (await import("./contract-test-FXD2DACW.js")).stage
  },
  {
    name: "build-push",
    summary: "Build the image from source and push it by digest.",
    next: "mcp-pipeline deploy --image IMAGE",
    load: async () => (await import("./build-push-5NJ64XK5.js")).stage
  },
  {
    name: "deploy",
    summary: "Roll out an image, check it over MCP, and keep the old release where the check fails.",
    next: "mcp-pipeline register --url URL --release RELEASE",
    load: async () => (await import("./deploy-SCFIBAAZ.js")).stage
  },
  {
    name: "register",
    summary: "List the deployed release in the MCP registry.",
    next: "mcp-pipeline status",
    load: async () => (await import("./register-UXQPIG3C.js")).stage
  }
];
function findStage(name) {
  return stages.find((entry) => entry.name === name);
}

// src/report/json.ts
function buildReport(stage, result, durationMs) {
  return {
    schemaVersion: 1,
    stage,
    status: result.status,
    durationMs: Math.max(0, Math.round(durationMs)),
    findings: sortFindings(result.findings).map((finding) => ({
      ...finding,
      fingerprint: fingerprint(finding)
    })),
    checks: result.checks ?? [],
    outputs: result.outputs
  };
}

export {
  stages,
  findStage,
  buildReport
};
