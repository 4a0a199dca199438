import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  BuildFailed
} from "./chunk-YDNYSRWM.js";
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";

// src/image/build-tool.ts
var timeoutMs = 15 * 6e4;
var offline = /ENOTCACHED|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network is unreachable|name resolution|no such host|Failed to establish a new connection|Read timed out|i\/o timeout/i;
async function runBuildTool(argv, step, context) {
  try {
    return await run(argv, {
      cwd: step.cwd,
      env: { ...context.env, ...step.env },
      timeoutMs,
      signal: context.signal
    });
  } catch (error) {
    if (!(error instanceof ExecError) || error.failure === "aborted") throw error;
    const place = step.file === void 0 ? {} : { file: step.file };
    if (error.failure === "not-started") {
      throw unreachable("tool-missing", `${step.doing} needs ${argv[0]}. ${error.message}`, place);
    }
    const said = `${error.stderr}
${error.stdout}`;
    if (step.doing.startsWith("installing") && offline.test(said)) {
      const message2 = `${step.doing}: the package registry could not be reached. ${error.message}`;
      throw unreachable("package-registry-unreachable", message2, place);
    }
    const message = `${step.doing} with "${argv.join(" ")}" failed. ${error.message}`;
    throw new BuildFailed({ ruleId: "build-failed", severity: "error", message, ...place }, { cause: error });
  }
}

export {
  runBuildTool
};
