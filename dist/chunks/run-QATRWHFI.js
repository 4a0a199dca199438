import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  stageNames
} from "./chunk-QHM34EOR.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  ExecError,
  run
} from "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import {
  _enum,
  array,
  int,
  literal,
  number,
  record,
  strictObject,
  string,
  union
} from "./chunk-QQ3TL6EX.js";
import {
  endsWithUs,
  failedPart,
  reportFormats
} from "./chunk-SVLLQ4PO.js";
import {
  writeReports
} from "./chunk-ABMZC4EJ.js";
import {
  Option
} from "./chunk-LFU5LXFZ.js";
import {
  stages
} from "./chunk-3VG3XFD6.js";
import {
  renderFindings,
  renderRunEnd,
  renderStageLine
} from "./chunk-MYZJFABR.js";
import "./chunk-TZZBNACP.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-GT37BWH6.js";
import "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  severities
} from "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";

// src/report/schema.ts
var name = string().min(1);
var findingSchema = strictObject({
  ruleId: name.describe("Kebab-case id of the rule or check."),
  severity: _enum(severities).describe("error, warning or info."),
  message: name.describe("What is wrong and why."),
  tool: name.optional().describe("Tool that the finding is about."),
  prompt: name.optional().describe("Prompt that the finding is about."),
  resource: name.optional().describe("Resource or resource template that the finding is about."),
  pointer: string().optional().describe("JSON pointer into the tool object, or into the file."),
  file: name.optional().describe("Path relative to the working directory, with forward slashes."),
  line: int().min(1).optional().describe("1-based."),
  column: int().min(1).optional().describe("1-based, in UTF-16 code units."),
  clients: array(name).optional().describe("Clients or providers that suffer, where not all do."),
  help: name.optional().describe("What to write instead."),
  evidence: name.optional().describe("Link or quote that shows that the problem is real."),
  fingerprint: name.optional().describe("The same for the same problem after unrelated edits.")
});
var checkSchema = strictObject({
  id: name.describe("Kebab-case id of the check."),
  status: _enum(["passed", "failed", "not exercised"]).describe("What was not looked at is not exercised, never passed."),
  message: name.optional().describe("Why it failed or was not exercised; what was seen where it passed.")
});
var stageReportSchema = strictObject({
  schemaVersion: literal(1).describe("Version of this format."),
  stage: name.describe("Stage or command that reports."),
  status: _enum(["passed", "failed", "skipped", "error"]).describe("failed: it judged and refused (exit 1); error: it could not judge (exit 2 or 3)."),
  durationMs: number().min(0).describe("Wall time in milliseconds."),
  findings: array(findingSchema).describe("Worst first."),
  checks: array(checkSchema).describe("Everything that was looked at, and what was not."),
  outputs: record(name, string()).describe("Named outputs, for the stages that follow.")
});
var runReportSchema = strictObject({
  schemaVersion: literal(1).describe("Version of this format."),
  status: stageReportSchema.shape.status.describe("The worst of the stages."),
  stages: array(stageReportSchema).describe("One report for each stage that ran, in order.")
});
var reportSchema = union([stageReportSchema, runReportSchema]);

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
  const names = stages.map(({ name: name2 }) => name2);
  return names.slice(0, names.indexOf(until) + 1);
}
function stageFlags(name2, shared, done) {
  const { shared: wanted, from } = wiring[name2];
  const own = wanted.flatMap((key) => shared[key] === void 0 ? [] : [`--${key}`, shared[key]]);
  const passed = Object.entries(from).flatMap(([input, [stage, output]]) => {
    const value = done.find((report) => report.stage === stage)?.outputs[output];
    return value === void 0 ? [] : [`--${input}`, value];
  });
  return [...own, ...passed];
}
async function runStage(name2, flags, { command: command2, cwd, env, signal }, progress) {
  const argv = [...command2, name2, ...flags, "--format", "json"];
  const onLine = (line, stream) => {
    if (stream === "stderr") progress(line.startsWith(`${name2}: `) ? line.slice(name2.length + 2) : line);
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
    return broken(name2, `it ended with exit code ${exitCode} and no report. ${stderr.trim().slice(-500)}`);
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    return broken(name2, error.message);
  }
}
function asExitCode(code) {
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.unreachable;
}
function broken(name2, reason) {
  const report = emptyReport(name2, "error");
  report.findings.push({
    ruleId: "stage-broke-off",
    severity: "error",
    message: `The ${name2} stage broke off: ${reason}`,
    help: `Run \`mcp-pipeline ${name2} --debug\` alone to see more.`
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
    const until = stageNames.find((name2) => name2 === options.until) ?? "register";
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
      const { renderMarkdown } = await import("./markdown-VNH425GZ.js");
      terminal.out(renderMarkdown(report.stages));
    } else terminal.out(`
${renderRunEnd(report, nextCommand(report), { color: terminal.color })}`);
    return unwritten.length === 0 ? exitCode : exitCodes.badInput;
  }
};
async function runAll(names, shared, invocation) {
  const done = [];
  let exitCode = exitCodes.clean;
  for (const name2 of names) {
    if (exitCode !== exitCodes.clean) {
      done.push(emptyReport(name2, "skipped"));
      continue;
    }
    const report = await runOne(name2, stageFlags(name2, shared, done), invocation);
    done.push(report.report);
    exitCode = report.exitCode;
  }
  const stopped = done.find((report) => report.status === "failed" || report.status === "error");
  return { report: { schemaVersion: 1, status: stopped?.status ?? "passed", stages: done }, exitCode };
}
async function runOne(name2, flags, invocation) {
  const { terminal, cwd, env, signal } = invocation;
  const command2 = [process.execPath, process.argv[1] ?? "mcp-pipeline"];
  terminal.begin(name2);
  const result = await runStage(
    name2,
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
