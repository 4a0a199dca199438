import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  renderFindings
} from "./chunk-ARTZBB6O.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-LZQXQOPJ.js";

// src/cli/answers.ts
function shared({ cwd, env, signal, terminal }, options) {
  return {
    manifest: String(options.manifest),
    platform: text(options.platform),
    environment: String(options.environment),
    cwd,
    env,
    signal,
    progress: (line) => terminal.progress(line)
  };
}
function answering(configure, ask) {
  return {
    configure(command) {
      configure(command);
      command.option("--manifest <path>", "path of the manifest", "mcp.yaml").option("--platform <path>", "path of platform.yaml (default: the built-in local platform)").option("--environment <name>", "name of the environment", "local");
    },
    async run(invocation, options, operands) {
      const { terminal, flags } = invocation;
      terminal.begin("");
      const answer = await ask(options, operands, invocation);
      terminal.end();
      terminal.out(flags.format === "json" ? JSON.stringify(answer.data) : answer.text);
      return answer.exitCode;
    }
  };
}
var none = () => {
};
var text = (value) => typeof value === "string" ? value : void 0;
var list = (value) => (text(value) ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
var status = answering(
  none,
  async (options, _operands, invocation) => (await import("./status-MPHJU5MN.js")).status(shared(invocation, options))
);
var history = answering(
  none,
  async (options, _operands, invocation) => (await import("./history-R6VWIQVI.js")).history(shared(invocation, options))
);
var rollback = answering(
  (command) => command.option("--to <release>", "a verified release; without it, the one before the current"),
  async (options, _operands, invocation) => (await import("./rollback-NVXKLK57.js")).rollback({ ...shared(invocation, options), to: text(options.to) })
);
var retire = answering(
  none,
  async (options, _operands, invocation) => (await import("./retire-L6XAT6GS.js")).retire(shared(invocation, options))
);
var lock = answering(
  (command) => command.option("--check", "change nothing; fail with the difference"),
  async (options, _operands, invocation) => {
    const { lockCommand } = await import("./lock-YOM45PIV.js");
    const answer = await lockCommand({ ...shared(invocation, options), check: options.check === true });
    const findings = renderFindings(answer.data.findings, { color: invocation.terminal.color });
    return { ...answer, text: [findings, answer.text].filter((part) => part !== "").join("\n\n") };
  }
);
var canI = answering(
  (command) => command.argument("<verb>", "call a tool, get a prompt, or read a resource").argument("<name>", "tool or prompt name, resource URI").option("--groups <names>", "groups of the caller, separated by commas").option("--scopes <names>", "scopes of the caller's token, separated by commas").option("--user <name>", "the caller").option("--workload <id>", "SPIFFE ID of the calling workload"),
  async (options, [verb, name], invocation) => (await import("./can-i-SKXLOAH3.js")).canI({
    ...shared(invocation, options),
    verb: verb ?? "",
    name: name ?? "",
    caller: {
      groups: list(options.groups),
      scopes: list(options.scopes),
      user: text(options.user),
      workload: text(options.workload)
    }
  })
);
export {
  canI,
  history,
  lock,
  retire,
  rollback,
  status
};
