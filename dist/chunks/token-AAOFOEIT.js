import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  localToken
} from "./chunk-EXVGMQRW.js";
import "./chunk-6CHJB4LU.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/cli/token.ts
var longestHours = 24;
var command = {
  configure(command2) {
    command2.option("--groups <list>", "groups of the caller, separated by commas", "").option("--scopes <list>", "scopes of the token, separated by commas", "").option("--user <name>", "user (default: yours)").option("--hours <number>", `how long it is good, at most ${longestHours}`, "8");
  },
  async run({ terminal, flags, env }, options) {
    const hours = Number(options.hours);
    if (!(hours > 0 && hours <= longestHours)) {
      throw badInput("bad-flag", `--hours takes a number above 0, at most ${longestHours}.`);
    }
    const list = (value) => String(value ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
    const user = typeof options.user === "string" ? options.user : env.USER ?? env.LOGNAME ?? "developer";
    const caller = { user, groups: list(options.groups), scopes: list(options.scopes) };
    const token = await localToken(homeDirectory(env), caller, Math.round(hours * 3600));
    if (flags.format === "json") terminal.out(JSON.stringify({ schemaVersion: 1, token, ...caller }));
    else terminal.out(token);
    return 0;
  }
};
export {
  command
};
