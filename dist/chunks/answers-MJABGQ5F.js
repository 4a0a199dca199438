import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  writeJson
} from "./chunk-M6VYMWQ3.js";
import {
  renderFindings
} from "./chunk-A7YMIZ24.js";
import "./chunk-TZZBNACP.js";
import {
  printable
} from "./chunk-YJ6VFRSS.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

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
async function planOnClusters(asked) {
  if (asked.platform === void 0) return void 0;
  const { plan } = await (await import("./resolve-2F3MOJNV.js")).resolvePlan(asked);
  return plan.target.delivery.kind === "apply" ? plan : void 0;
}
function answering(configure, ask) {
  return {
    reports: ["json"],
    configure(command) {
      configure(command);
      command.option("--manifest <path>", "path of the manifest", "mcp.yaml").option("--platform <path>", "path of platform.yaml (default: the built-in local platform)").option("--environment <name>", "name of the environment", "local");
    },
    async run(invocation, options, operands) {
      const { terminal, flags } = invocation;
      terminal.begin("");
      const answer = await ask(options, operands, invocation);
      terminal.end();
      const files = flags.reports.map(({ file }) => file);
      const unwritten = await writeJson(answer.data, files, invocation.cwd);
      if (unwritten.length > 0) throw new Problem(exitCodes.badInput, unwritten);
      const shown = answer.text.split("\n").map(printable).join("\n");
      const findings = renderFindings(answer.findings ?? [], { color: terminal.color });
      const whole = [findings, shown].filter((part) => part !== "").join("\n\n");
      terminal.out(flags.format === "json" ? JSON.stringify(answer.data) : whole);
      return answer.exitCode;
    }
  };
}
var none = () => {
};
var text = (value) => typeof value === "string" ? value : void 0;
var list = (value) => (text(value) ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
var status = answering(none, async (options, _operands, invocation) => {
  const asked = shared(invocation, options);
  const plan = await planOnClusters(asked);
  const { withRegistry } = await import("./registry-answer-NEHFYXP3.js");
  if (plan !== void 0) {
    const { clusterStatusAnswer } = await import("./cluster-answers-ZRNSQQS4.js");
    return withRegistry(await clusterStatusAnswer(plan, asked), plan, asked);
  }
  const local = await (await import("./resolve-2F3MOJNV.js")).resolvePlan(asked);
  return withRegistry(await (await import("./status-FD2ID7PX.js")).status(asked), local.plan, asked);
});
var history = answering(none, async (options, _operands, invocation) => {
  const asked = shared(invocation, options);
  const plan = await planOnClusters(asked);
  if (plan === void 0) return (await import("./history-YKTFEXVL.js")).history(asked);
  return (await import("./cluster-answers-ZRNSQQS4.js")).clusterHistoryAnswer(plan, asked);
});
var rollback = answering(
  (command) => command.option("--to <release>", "a verified release; without it, the one before the current"),
  async (options, _operands, invocation) => {
    const asked = shared(invocation, options);
    const to = text(options.to);
    const { releaseNumber, rollback: rollback2 } = await import("./rollback-OHP4RF2P.js");
    const number = to === void 0 ? void 0 : releaseNumber(to);
    const plan = await planOnClusters(asked);
    if (plan === void 0) return rollback2({ ...asked, ...to === void 0 ? {} : { to } });
    return (await import("./cluster-answers-ZRNSQQS4.js")).clusterRollbackAnswer(plan, asked, number);
  }
);
var retire = answering(
  (command) => command.option("--on <day>", "only tell the users, in the registry: it goes on YYYY-MM-DD").option("--successor <name>", "with --on: what they shall use instead, by its registry name").option("--now", "do it although nobody was told, or before the day"),
  async (options, _operands, invocation) => (await import("./retire-JIBQQ5DD.js")).retire({
    ...shared(invocation, options),
    on: text(options.on),
    successor: text(options.successor),
    now: options.now === true
  })
);
var lock = answering(
  (command) => command.option("--check", "change nothing; fail with the difference"),
  async (options, _operands, invocation) => {
    const { lockCommand } = await import("./lock-DST74TRL.js");
    const answer = await lockCommand({ ...shared(invocation, options), check: options.check === true });
    return { ...answer, findings: answer.data.findings };
  }
);
var canI = answering(
  (command) => command.argument("<verb>", "call a tool, get a prompt, or read a resource").argument("<name>", "tool or prompt name, resource URI").option("--groups <names>", "groups of the caller, separated by commas").option("--scopes <names>", "scopes of the caller's token, separated by commas").option("--user <name>", "the caller").option("--workload <id>", "SPIFFE ID of the calling workload"),
  async (options, [verb, name], invocation) => (await import("./can-i-THPN3L2B.js")).canI({
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
