#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Command,
  CommanderError,
  Option,
  writeReports
} from "./chunks/chunk-NGDGWJF2.js";
import {
  package_default
} from "./chunks/chunk-UIMGHIUK.js";
import {
  buildReport,
  executeStage
} from "./chunks/chunk-MRR5MYGR.js";
import {
  stages
} from "./chunks/chunk-SX3LL4NE.js";
import {
  renderFindings,
  renderStage
} from "./chunks/chunk-ARTZBB6O.js";
import {
  printable
} from "./chunks/chunk-YJ6VFRSS.js";
import "./chunks/chunk-JGDQATJJ.js";
import "./chunks/chunk-ZDLCWMHJ.js";
import {
  Problem,
  badInput,
  exitCodes
} from "./chunks/chunk-UQDIZZXP.js";
import "./chunks/chunk-LZQXQOPJ.js";

// src/cli/output.ts
function openTerminal(flags, env) {
  const interactive = process.stderr.isTTY === true && env.CI === void 0 && !flags.quiet;
  const wantsColor = flags.color && env.NO_COLOR === void 0;
  const color = wantsColor && (process.stdout.isTTY === true || env.FORCE_COLOR !== void 0);
  let label = "";
  let said = "";
  let spinner;
  const stop = () => {
    const running = spinner;
    spinner = void 0;
    void running?.then((started) => started.stop());
  };
  return {
    color,
    out: (text) => void process.stdout.write(`${text}
`),
    log: (text) => void process.stderr.write(`${text}
`),
    begin(next) {
      label = next;
      said = "";
      if (interactive) spinner = startSpinner(label);
    },
    progress(text) {
      if (text === said || flags.quiet) return;
      said = text;
      const line = printable(label === "" ? text : `${label}: ${text}`);
      if (spinner === void 0) process.stderr.write(`${line}
`);
      else void spinner.then((running) => Object.assign(running, { text: line }));
    },
    end: stop,
    close: stop
  };
}
async function startSpinner(text) {
  const { default: create } = await import("./chunks/yocto-spinner-FCNHS3EH.js");
  return create({ text }).start();
}
function emitFailure(error, command, flags, terminal) {
  terminal.end();
  const { findings, exitCode } = error instanceof Problem ? error : unexpected(error);
  if (flags.format === "json") {
    terminal.out(JSON.stringify(failureReport(command, findings)));
  } else {
    terminal.log(renderFindings(findings, { color: terminal.color }));
  }
  emitTrace(error, flags, terminal);
  return exitCode;
}
function failureReport(command, findings) {
  const result = { status: "error", findings: [...findings], checks: [], outputs: {} };
  return buildReport(command, result, 0);
}
function unexpected(error) {
  const message = error instanceof Error ? error.message : String(error);
  const finding = {
    ruleId: "internal-error",
    severity: "error",
    message: `The pipeline itself failed: ${message}`,
    help: "Run again with --debug and report the stack trace as an issue."
  };
  return { findings: [finding], exitCode: exitCodes.unreachable };
}
function emitTrace(error, flags, terminal) {
  for (let cause = error; flags.debug && cause instanceof Error; cause = cause.cause) {
    terminal.log(cause.stack ?? cause.message);
  }
}

// src/cli/stage-command.ts
async function stageCommand(entry) {
  const stage = await entry.load();
  return {
    configure(command) {
      for (const [name, schema] of Object.entries(stage.inputs.shape))
        command.addOption(flagOf(name, schema));
    },
    async run(invocation, options) {
      const { terminal, flags, cwd, env, signal } = invocation;
      terminal.begin(stage.name);
      const progress = (text) => terminal.progress(text);
      const raw = readFlags(stage, options);
      const { report, exitCode, cause } = await executeStage(stage, raw, { cwd, env, signal, progress });
      terminal.end();
      await writeReports([report], report, flags.reports, cwd);
      if (flags.format === "json") terminal.out(JSON.stringify(report));
      else if (flags.format === "markdown") terminal.out(await markdown([report]));
      else terminal.out(renderStage(report, entry.next, { color: terminal.color, quiet: flags.quiet }));
      emitTrace(cause, flags, terminal);
      return exitCode;
    }
  };
}
async function markdown(reports) {
  return (await import("./chunks/markdown-GJCT5BAP.js")).renderMarkdown(reports);
}
function flagOf(name, schema) {
  const { defaultValue, description } = describe(schema);
  const shown = defaultValue === void 0 ? "" : ` (default: ${defaultValue})`;
  return new Option(`--${name} <value>`, `${description}${shown}`);
}
function describe(schema) {
  const value = schema.safeParse(void 0);
  const defaultValue = value.success && typeof value.data === "string" ? value.data : void 0;
  return { defaultValue, description: schema.description ?? "" };
}
function readFlags(stage, options) {
  return Object.fromEntries(
    Object.keys(stage.inputs.shape).map((name) => {
      const value = options[name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())];
      return [name, typeof value === "string" ? value : void 0];
    })
  );
}

// src/cli/commands.ts
var stageEntries = stages.map((entry) => ({
  name: entry.name,
  group: "Stages, in the pipeline's order:",
  summary: entry.summary,
  load: () => stageCommand(entry)
}));
var author = "For authors:";
var operate = "For what runs:";
var commands = [
  {
    name: "run",
    group: "The whole pipeline:",
    summary: "Run the stages in order, each as a process of its own.",
    load: async () => (await import("./chunks/run-Z6JUFF47.js")).command
  },
  ...stageEntries,
  {
    name: "init",
    group: author,
    summary: "Write mcp.yaml, lock and a caller workflow from an existing server.",
    load: async () => (await import("./chunks/init-AN7MODVB.js")).command
  },
  {
    name: "lock",
    group: author,
    summary: "Write mcp.lock.json: the surface and policy that the team agrees to ship.",
    load: async () => (await import("./chunks/answers-OOGZ767Y.js")).lock
  },
  {
    name: "can-i",
    group: author,
    summary: "Say whether a caller may call a tool, and which line says so.",
    load: async () => (await import("./chunks/answers-OOGZ767Y.js")).canI
  },
  {
    name: "explain",
    group: author,
    summary: "Explain a lint rule: what, why, who is affected, evidence, before and after.",
    load: async () => (await import("./chunks/explain-command-3AHPTARF.js")).command
  },
  {
    name: "render",
    group: author,
    summary: "Print the resolved plan that deploy would act on, and where each value came from.",
    load: async () => (await import("./chunks/render-4Y32DRFC.js")).command
  },
  {
    name: "status",
    group: operate,
    summary: "Say what runs, at which URL, from which release.",
    load: async () => (await import("./chunks/answers-OOGZ767Y.js")).status
  },
  {
    name: "history",
    group: operate,
    summary: "List the releases of a server, newest first.",
    load: async () => (await import("./chunks/answers-OOGZ767Y.js")).history
  },
  {
    name: "rollback",
    group: operate,
    summary: "Go back to an earlier verified release, checked like any deploy.",
    load: async () => (await import("./chunks/answers-OOGZ767Y.js")).rollback
  },
  {
    name: "retire",
    group: operate,
    summary: "Stop a server; its records stay.",
    load: async () => (await import("./chunks/answers-OOGZ767Y.js")).retire
  }
];

// src/cli/common-flags.ts
var formats = ["terminal", "json", "markdown"];
var reportFormats = ["json", "sarif", "junit", "markdown"];
function addCommonFlags(command) {
  command.addOption(new Option("--format <format>", "what stdout carries").choices(formats).default("terminal")).option(
    "--report <format=file>",
    `also write a report: ${reportFormats.join(", ")}; repeatable`,
    (value, before) => [...before, value],
    []
  ).option("--no-color", "plain text without colours").option("--quiet", "no progress, no findings of severity info").option("--debug", "stack traces of failures");
}
function readCommonFlags(options) {
  return {
    format: formats.find((format) => format === options.format) ?? "terminal",
    reports: reportTexts(options).flatMap((text) => parseReport(text) ?? []),
    color: options.color !== false,
    quiet: options.quiet === true,
    debug: options.debug === true
  };
}
function reportFlagProblem(options) {
  const wrong = reportTexts(options).find((text) => parseReport(text) === void 0);
  if (wrong === void 0) return void 0;
  const expected = `FORMAT=FILE with a format of ${reportFormats.join(", ")}`;
  return badInput("usage", `--report ${wrong} is not ${expected}.`, {
    help: "For example: --report sarif=lint.sarif"
  });
}
function reportTexts(options) {
  return Array.isArray(options.report) ? options.report.map(String) : [];
}
function parseReport(text) {
  const at = text.indexOf("=");
  const format = reportFormats.find((name) => name === text.slice(0, at));
  const file = text.slice(at + 1);
  return format === void 0 || file === "" ? void 0 : { format, file };
}

// src/cli/version.ts
var version = package_default.version;

// src/cli/main.ts
var examples = `
Examples:
  mcp-pipeline init --command "node server.js"     write mcp.yaml, lock and a caller workflow
  mcp-pipeline run                                 all six stages on this machine
  mcp-pipeline can-i call run_query --groups data  who may call what, and the line that says so
  mcp-pipeline explain array-without-items         what a rule wants, and why

Exit codes: 0 clean, 1 findings or failed checks, 2 bad input, 3 something could not be started or reached.`;
async function main(argv) {
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await dispatch(argv, interrupt.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
async function dispatch(argv, signal) {
  const program = new Command("mcp-pipeline").description("One shared way from tool code to a running, governed MCP server.").version(version).configureOutput({ writeErr: () => {
  } }).exitOverride().showSuggestionAfterError().addHelpText("after", examples);
  const wanted = argv.find((word) => !word.startsWith("-"));
  let exitCode = exitCodes.clean;
  for (const entry of commands) {
    program.commandsGroup(entry.group);
    const command = program.command(entry.name).description(entry.summary);
    if (entry.name === wanted) {
      await define(command, entry, signal, (code) => {
        exitCode = code;
      });
    }
  }
  if (argv.length === 0) {
    program.outputHelp();
    return exitCodes.badInput;
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return usageError(error, wanted ?? program.name(), argv);
    throw error;
  }
}
async function define(command, entry, signal, finish) {
  const definition = await entry.load();
  definition.configure(command);
  addCommonFlags(command);
  command.exitOverride().action(async (...received) => {
    const operands = received.slice(0, -2);
    const options = command.opts();
    const flags = readCommonFlags(options);
    const terminal = openTerminal(flags, process.env);
    try {
      const invocation = { flags, terminal, cwd: process.cwd(), env: process.env, signal };
      const problem = reportFlagProblem(options);
      if (problem !== void 0) throw problem;
      finish(await definition.run(invocation, options, operands));
    } catch (error) {
      finish(emitFailure(error, entry.name, flags, terminal));
    } finally {
      terminal.close();
    }
  });
}
function usageError(error, command, argv) {
  if (error.exitCode === 0) return exitCodes.clean;
  const message = error.message.replace(/^error: /, "");
  if (argv.includes("json")) {
    const report = failureReport(command, [{ ruleId: "usage", severity: "error", message }]);
    process.stdout.write(`${JSON.stringify(report)}
`);
  }
  process.stderr.write(`mcp-pipeline: ${message}
See \`mcp-pipeline --help\`.
`);
  return exitCodes.badInput;
}

// src/cli.ts
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
