import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  labelled
} from "./chunk-BDZ6XOKG.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";

// src/cli/doctor.ts
import { access, constants, mkdir } from "node:fs/promises";
var tools = [
  { name: "node", argv: ["node", "--version"], neededFor: "everything; 20 or newer", required: true },
  {
    name: "git",
    argv: ["git", "--version"],
    neededFor: "knowing which files are the team's, and the commit of an image"
  },
  { name: "npm", argv: ["npm", "--version"], neededFor: "servers in JavaScript and TypeScript" },
  { name: "python3", argv: ["python3", "--version"], neededFor: "servers in Python; 3.10 or newer" },
  { name: "pip", argv: ["python3", "-m", "pip", "--version"], neededFor: "servers in Python" },
  {
    name: "envoy",
    argv: [process.env.ENVOY_BIN || "envoy", "--version"],
    neededFor: "enforcing the policy on this machine; 1.40"
  },
  { name: "go", argv: ["go", "version"], neededFor: "servers in Go" }
];
var command = {
  configure: () => {
  },
  async run({ terminal, flags, cwd, env, signal }) {
    terminal.begin("doctor");
    const examined = await Promise.all(tools.map((tool) => examine(tool, { cwd, env, signal })));
    examined.push(await examineHome(env));
    terminal.end();
    const missing = examined.filter(({ status, required }) => status === "missing" && required);
    if (flags.format === "json") terminal.out(JSON.stringify({ schemaVersion: 1, examined }));
    else terminal.out(labelled(examined.map((one) => [`${mark(one)} ${one.name}`, one.detail])).join("\n"));
    return missing.length === 0 ? exitCodes.clean : exitCodes.findings;
  }
};
var mark = ({ status, required }) => status === "found" ? "\u2714" : required ? "\u2716" : "\u25CB";
async function examine({ name, argv, neededFor, required }, where) {
  try {
    const { stdout } = await run([...argv], { ...where, timeoutMs: 1e4 });
    return { name, status: "found", required: required === true, detail: stdout.trim().split("\n")[0] ?? "" };
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    return {
      name,
      status: "missing",
      required: required === true,
      detail: `not found; needed for ${neededFor}`
    };
  }
}
async function examineHome(env) {
  const home = homeDirectory(env);
  const base = { name: "home", required: true };
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.W_OK);
    return { ...base, status: "found", detail: home };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ...base,
      status: "missing",
      detail: `${home} cannot be written: ${reason}. Set MCP_PIPELINE_HOME.`
    };
  }
}
export {
  command
};
