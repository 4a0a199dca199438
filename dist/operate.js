import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  main
} from "./chunks/chunk-ELMUC5FJ.js";
import "./chunks/chunk-647X5IS2.js";
import "./chunks/chunk-M6VYMWQ3.js";
import "./chunks/chunk-MUPWF5CJ.js";
import "./chunks/chunk-DJEFW3WC.js";
import "./chunks/chunk-W2PKOSOB.js";
import {
  findPlatform
} from "./chunks/chunk-ONLRE3TL.js";
import "./chunks/chunk-7G6U6GSL.js";
import {
  renderAnnotations
} from "./chunks/chunk-AVI7KUIL.js";
import "./chunks/chunk-MBCEWS6H.js";
import "./chunks/chunk-MRR4RABB.js";
import "./chunks/chunk-DLXYDCZ4.js";
import "./chunks/chunk-TD5H2TBX.js";
import "./chunks/chunk-X2B5NO7L.js";
import "./chunks/chunk-4E3PMIEO.js";
import "./chunks/chunk-QCZSH6UW.js";
import "./chunks/chunk-RJYGY2PQ.js";
import {
  renderFindings
} from "./chunks/chunk-A7YMIZ24.js";
import {
  asProblem,
  safeOutput
} from "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import {
  badInput
} from "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import {
  info
} from "./chunks/chunk-J6DYHLAY.js";
import "./chunks/chunk-3S3HXV5Q.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-L3QGWDXR.js";

// src/operate.ts
var operations = {
  rollback: "rollback",
  retire: "retire",
  watch: "status"
};
async function runOperate() {
  const { env } = process;
  const cwd = env.GITHUB_WORKSPACE ?? process.cwd();
  process.chdir(cwd);
  const signal = new AbortController().signal;
  try {
    process.exitCode = await main(operationArgv(env, await findPlatform(cwd, env)));
  } catch (error) {
    const { findings, exitCode } = asProblem(error, signal);
    info(safeOutput(renderFindings(findings, { color: false }), { color: false }));
    for (const line of renderAnnotations(findings)) info(line);
    process.exitCode = exitCode;
  }
}
function operationArgv(env, platform) {
  const operation = env.INPUT_OPERATION ?? "";
  const command = Object.hasOwn(operations, operation) ? operations[operation] : void 0;
  const environment = env.INPUT_ENVIRONMENT ?? "";
  if (command === void 0 || environment === "") {
    throw badInput(
      "operation-unknown",
      `There is no operation ${JSON.stringify(operation)} for ${JSON.stringify(environment)}.`,
      {
        help: `Choose one of ${Object.keys(operations).join(", ")}, and name its environment.`
      }
    );
  }
  const release = env.INPUT_RELEASE ?? "";
  return [
    command,
    `--manifest=${env.INPUT_MANIFEST || "mcp.yaml"}`,
    `--environment=${environment}`,
    ...platform === void 0 ? [] : [`--platform=${platform}`],
    ...command === "rollback" && release !== "" ? [`--to=${release}`] : []
  ];
}

// front:front:operate.ts#runOperate
await runOperate();
