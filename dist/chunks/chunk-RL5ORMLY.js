import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  renderMarkdown
} from "./chunk-M6LKA3WT.js";
import {
  findPlatform
} from "./chunk-ONLRE3TL.js";
import {
  renderAnnotations
} from "./chunk-AVI7KUIL.js";
import {
  executeStage
} from "./chunk-QCZSH6UW.js";
import {
  findStage
} from "./chunk-RJYGY2PQ.js";
import {
  renderStage
} from "./chunk-A7YMIZ24.js";
import {
  safeOutput
} from "./chunk-L4VDOKV3.js";
import {
  printable
} from "./chunk-YJ6VFRSS.js";
import {
  reportsFolder
} from "./chunk-KKCWWCAN.js";
import {
  info,
  setOutput,
  summary
} from "./chunk-J6DYHLAY.js";

// src/action.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
var terminalOnlyInputs = ["platform"];
async function runAction(name) {
  const stage = await findStage(name)?.load();
  if (stage === void 0) throw new Error(`There is no stage ${name}.`);
  const cwd = process.env.GITHUB_WORKSPACE ?? process.cwd();
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort()).once("SIGTERM", () => interrupt.abort());
  const { report, exitCode, cause } = await executeStage(stage, () => inputsOf(stage, cwd), {
    cwd,
    env: process.env,
    progress: (text) => say(`${name}: ${printable(text)}`),
    signal: interrupt.signal
  });
  say(renderStage(report, void 0, { color: false }));
  for (const line of renderAnnotations(report.findings)) info(line);
  for (const [output, value] of Object.entries(report.outputs)) setOutput(output, value);
  if (process.env.GITHUB_STEP_SUMMARY !== void 0) await summary.addRaw(renderMarkdown([report])).write();
  if (process.env.RUNNER_DEBUG === "1" && cause instanceof Error) say(cause.stack ?? cause.message);
  await keepReport(report);
  process.exitCode = exitCode;
}
function say(text) {
  info(safeOutput(text, { color: false }));
}
function readInputs(stage) {
  const names = Object.keys(stage.inputs.shape).filter((name) => !terminalOnlyInputs.includes(name));
  return Object.fromEntries(names.map((name) => [name, process.env[`INPUT_${name.toUpperCase()}`]?.trim()]));
}
async function inputsOf(stage, cwd) {
  const platform = "platform" in stage.inputs.shape ? { platform: await findPlatform(cwd, process.env) } : {};
  return { ...readInputs(stage), ...platform };
}
async function keepReport(report) {
  const { RUNNER_TEMP: temp } = process.env;
  if (!temp) return;
  const folder = join(temp, reportsFolder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${report.stage}.json`), JSON.stringify(report));
}

export {
  runAction
};
