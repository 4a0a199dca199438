import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  endsWithUs
} from "./chunk-IJ355WY6.js";
import {
  failedPart,
  reportFormats
} from "./chunk-647X5IS2.js";
import {
  writeReports
} from "./chunk-M6VYMWQ3.js";
import {
  Option
} from "./chunk-MUPWF5CJ.js";
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  stages
} from "./chunk-RJYGY2PQ.js";
import {
  renderFindings,
  renderRunEnd,
  renderStageLine
} from "./chunk-A7YMIZ24.js";
import "./chunk-L4VDOKV3.js";
import "./chunk-TZZBNACP.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  stageNames
} from "./chunk-QHM34EOR.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  stageReportSchema
} from "./chunk-QIHJTCMI.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/run-stages.ts
var wiring = {
  validate: { shared: ["manifest", "platform", "environment"], from: {} },
  lint: { shared: ["manifest", "platform", "environment"], from: {} },
  "contract-test": { shared: ["manifest", "platform", "environment"], from: {} },
  "build-push": { shared: ["manifest", "platform", "environment"], from: {} },
  deploy: { shared: ["manifest", "platform", "environment"], from: { image: ["build-push", "image"] } },
  register: {
    shared: ["manifest", "platform", "environment"],
    from: { url: ["deploy", "url"], release: ["deploy", "release"] }
  }
};
var stageTimeoutMs = 30 * 6e4;
function stagesUntil(until) {
  const names = stages.map(({ name }) => name);
  return names.slice(0, names.indexOf(until) + 1);
}
function stageFlags(name, shared, done) {
  const { shared: wanted, from } = wiring[name];
  const own = wanted.flatMap((key) => shared[key] === void 0 ? [] : [`--${key}`, shared[key]]);
  const passed = Object.entries(from).flatMap(([input, [stage, output]]) => {
    const value = done.find((report) => report.stage === stage)?.outputs[output];
    return value === void 0 ? [] : [`--${input}`, value];
  });
  return [...own, ...passed];
}
async function runStage(name, flags, { command: command2, cwd, env, signal }, progress) {
  const argv = [...command2, name, ...flags, "--format", "json"];
  const onLine = (line, stream) => {
    if (stream === "stderr") progress(line.startsWith(`${name}: `) ? line.slice(name.length + 2) : line);
  };
  const options = {
    cwd,
    env: endsWithUs(env),
    signal,
    onLine,
    timeoutMs: stageTimeoutMs,
    allowFailure: true
  };
  try {
    const { exitCode, stdout, stderr } = await run(argv, options);
    const parsed = stageReportSchema.safeParse(parseJson(stdout));
    if (parsed.success) return { report: parsed.data, exitCode: asExitCode(exitCode) };
    return broken(name, `it ended with exit code ${exitCode} and no report. ${stderr.trim().slice(-500)}`);
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    return broken(name, error.message);
  }
}
function asExitCode(code) {
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.unreachable;
}
function broken(name, reason) {
  const report = emptyReport(name, "error");
  report.findings.push({
    ruleId: "stage-broke-off",
    severity: "error",
    message: `The ${name} stage broke off: ${reason}`,
    help: `Run \`mcp-pipeline ${name} --debug\` alone to see more.`
  });
  return { report, exitCode: exitCodes.unreachable };
}
function emptyReport(stage, status) {
  return { schemaVersion: 1, stage, status, durationMs: 0, findings: [], checks: [], outputs: {} };
}

// src/cli/run.ts
var command = {
  reports: reportFormats,
  configure(command2) {
    command2.addOption(new Option("--until <stage>", "last stage to run").choices(stageNames).default("register")).option("--manifest <path>", "path of the manifest", "mcp.yaml").option("--platform <path>", "path of platform.yaml (default: the built-in local platform)").option("--environment <name>", "name of the environment", "local");
  },
  async run(invocation, options) {
    const shared = {
      manifest: String(options.manifest),
      environment: String(options.environment),
      ...typeof options.platform === "string" ? { platform: options.platform } : {}
    };
    const until = stageNames.find((name) => name === options.until) ?? "register";
    const { report, exitCode } = await runAll(stagesUntil(until), shared, invocation);
    const { flags, terminal } = invocation;
    const unwritten = await writeReports(report.stages, report, flags.reports, invocation.cwd);
    if (unwritten.length > 0) {
      report.stages.push(failedPart("run", unwritten));
      report.status = "error";
      if (flags.format === "terminal") terminal.log(renderFindings(unwritten, { color: terminal.color }));
    }
    if (flags.format === "json") terminal.out(JSON.stringify(report));
    else if (flags.format === "markdown") {
      const { renderMarkdown } = await import("./markdown-WETP7RTI.js");
      terminal.out(renderMarkdown(report.stages));
    } else terminal.out(`
${renderRunEnd(report, nextCommand(report), { color: terminal.color })}`);
    return unwritten.length === 0 ? exitCode : exitCodes.badInput;
  }
};
async function runAll(names, shared, invocation) {
  const done = [];
  let exitCode = exitCodes.clean;
  for (const name of names) {
    if (exitCode !== exitCodes.clean) {
      done.push(emptyReport(name, "skipped"));
      continue;
    }
    const report = await runOne(name, stageFlags(name, shared, done), invocation);
    done.push(report.report);
    exitCode = report.exitCode;
  }
  const stopped = done.find((report) => report.status === "failed" || report.status === "error");
  return { report: { schemaVersion: 1, status: stopped?.status ?? "passed", stages: done }, exitCode };
}
async function runOne(name, flags, invocation) {
  const { terminal, cwd, env, signal } = invocation;
  const command2 = [process.execPath, process.argv[1] ?? "mcp-pipeline"];
  terminal.begin(name);
  const result = await runStage(
    name,
    flags,
    { command: command2, cwd, env, signal },
    (text) => terminal.progress(text)
  );
  terminal.end();
  if (invocation.flags.format === "terminal") {
    const options = { color: terminal.color, quiet: invocation.flags.quiet };
    const findings = renderFindings(result.report.findings, options);
    terminal.out(renderStageLine(result.report, options));
    if (findings !== "") terminal.out(`
${findings}
`);
  }
  return result;
}
function nextCommand(report) {
  const stopped = report.stages.find((stage) => stage.status === "failed" || stage.status === "error");
  if (stopped === void 0) return "mcp-pipeline status";
  const rule = stopped.findings.find((finding) => finding.severity === "error")?.ruleId;
  const isRule = stopped.stage === "lint" && stopped.checks?.some(({ id }) => id === rule);
  return isRule ? `mcp-pipeline explain ${rule}` : `mcp-pipeline ${stopped.stage}`;
}
export {
  command
};
