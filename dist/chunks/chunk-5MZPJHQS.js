import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  shellSyntax,
  splitCommand
} from "./chunk-TIP4LZZF.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/server/command-spec.ts
var ofTheRunner = /^(ACTIONS_|INPUT_|GITHUB_TOKEN$|GH_TOKEN$)/;
function commandSpec(command, {
  cwd,
  env,
  more = {}
}) {
  const reason = shellSyntax(command);
  if (reason !== void 0) {
    throw badInput("command-needs-shell", `--command is not run by a shell: ${reason}.`, {
      help: "Name the program and its arguments; put anything else into a script."
    });
  }
  const own = Object.entries(env).flatMap(
    ([name, value]) => value === void 0 || ofTheRunner.test(name) ? [] : [[name, value]]
  );
  return {
    argv: splitCommand(command),
    cwd,
    env: { ...Object.fromEntries(own), ...more },
    transport: "stdio"
  };
}

export {
  commandSpec
};
