import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  addCommonFlags,
  emitFailure,
  emitTrace,
  failureReport,
  openTerminal,
  readCommonFlags,
  reportFlagProblem,
  reportFormats
} from "./chunk-647X5IS2.js";
import {
  writeReports
} from "./chunk-M6VYMWQ3.js";
import {
  Command,
  CommanderError,
  Option
} from "./chunk-MUPWF5CJ.js";
import {
  version
} from "./chunk-DJEFW3WC.js";
import {
  executeStage
} from "./chunk-QCZSH6UW.js";
import {
  buildReport,
  stages
} from "./chunk-RJYGY2PQ.js";
import {
  renderStage
} from "./chunk-A7YMIZ24.js";
import {
  safeOutput
} from "./chunk-L4VDOKV3.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";

// src/cli/stage-command.ts
async function stageCommand(entry) {
  const stage = await entry.load();
  return {
    reports: reportFormats,
    configure(command) {
      for (const [name, schema] of Object.entries(stage.inputs.shape))
        command.addOption(flagOf(name, schema));
    },
    async run(invocation, options) {
      const { terminal, flags, cwd, env, signal } = invocation;
      terminal.begin(stage.name);
      const progress = (text) => terminal.progress(text);
      const raw = readFlags(stage, options);
      const {
        report: judged,
        exitCode,
        cause
      } = await executeStage(stage, raw, { cwd, env, signal, progress });
      terminal.end();
      const unwritten = await writeReports([judged], judged, flags.reports, cwd);
      const report = unwritten.length === 0 ? judged : withFailure(judged, unwritten);
      if (flags.format === "json") terminal.out(JSON.stringify(report));
      else if (flags.format === "markdown") terminal.out(await markdown([report]));
      else terminal.out(renderStage(report, entry.next, { color: terminal.color, quiet: flags.quiet }));
      emitTrace(cause, flags, terminal);
      return unwritten.length === 0 ? exitCode : exitCodes.badInput;
    }
  };
}
function withFailure(report, findings) {
  const whole = { ...report, status: "error", findings: [...report.findings, ...findings] };
  return buildReport(report.stage, whole, report.durationMs);
}
async function markdown(reports) {
  return (await import("./markdown-WETP7RTI.js")).renderMarkdown(reports);
}
function flagOf(name, schema) {
  const { defaultValue, description } = describe(schema);
  const shown = defaultValue === void 0 ? "" : ` (default: ${defaultValue})`;
  return new Option(isSwitch(schema) ? `--${name}` : `--${name} <value>`, `${description}${shown}`);
}
function isSwitch(schema) {
  const takes = (value) => schema.safeParse(value).success;
  return takes("true") && takes("false") && !takes("other");
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
      return [name, typeof value === "string" ? value : value === true ? "true" : void 0];
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
var company = "For the company:";
var commands = [
  {
    name: "run",
    group: "The whole pipeline:",
    summary: "Run the stages in order, each as a process of its own.",
    load: async () => (await import("./run-XIEZBQLH.js")).command
  },
  ...stageEntries,
  {
    name: "init",
    group: author,
    summary: "Write mcp.yaml, lock and a caller workflow from an existing server.",
    load: async () => (await import("./init-NAHGF3HK.js")).command
  },
  {
    name: "doctor",
    group: author,
    summary: "Say what this machine has, and what does not work without the rest.",
    load: async () => (await import("./doctor-4CPBQEXF.js")).command
  },
  {
    name: "lock",
    group: author,
    summary: "Write mcp.lock.json: the surface and policy that the team agrees to ship.",
    load: async () => (await import("./answers-MJABGQ5F.js")).lock
  },
  {
    name: "diff",
    group: author,
    summary: "Say what changed between two surfaces, and whom it breaks.",
    load: async () => (await import("./diff-HK7P6EHP.js")).command
  },
  {
    name: "can-i",
    group: author,
    summary: "Say whether a caller may call a tool, and which line says so.",
    load: async () => (await import("./answers-MJABGQ5F.js")).canI
  },
  {
    name: "token",
    group: author,
    summary: "Print a token for servers on this machine, where Envoy enforces the policy.",
    load: async () => (await import("./token-AAOFOEIT.js")).command
  },
  {
    name: "explain",
    group: author,
    summary: "Explain a lint rule: what, why, who is affected, evidence, before and after.",
    load: async () => (await import("./explain-command-MMSCGYIK.js")).command
  },
  {
    name: "render",
    group: author,
    summary: "Print what deploy would act on (objects and gateway, or the plan of a process), and where each value came from.",
    load: async () => (await import("./render-PGM7ORBY.js")).command
  },
  {
    name: "eject",
    group: author,
    summary: "Write the Dockerfile that build-push uses, for a team that outgrows it.",
    load: async () => (await import("./eject-UFRACO37.js")).command
  },
  {
    name: "status",
    group: operate,
    summary: "Say what runs, at which URL, from which release.",
    load: async () => (await import("./answers-MJABGQ5F.js")).status
  },
  {
    name: "history",
    group: operate,
    summary: "List the releases of a server, newest first.",
    load: async () => (await import("./answers-MJABGQ5F.js")).history
  },
  {
    name: "rollback",
    group: operate,
    summary: "Go back to an earlier verified release, checked like any deploy.",
    load: async () => (await import("./answers-MJABGQ5F.js")).rollback
  },
  {
    name: "retire",
    group: operate,
    summary: "Announce the end of a server, or end it: out of the registry, off its clusters; records stay.",
    load: async () => (await import("./answers-MJABGQ5F.js")).retire
  },
  {
    name: "catalog",
    group: operate,
    summary: "Make a searchable site of a registry, which clients read as well.",
    load: async () => (await import("./catalog-PJ7HYKDS.js")).command
  },
  {
    name: "platform",
    group: company,
    summary: "Make or upgrade the company's platform repository, or pin its base images.",
    load: async () => (await import("./platform-VSYVOYQE.js")).command
  },
  {
    name: "fleet",
    group: company,
    summary: "Say which repositories follow the platform at which ref, and move them by pull requests.",
    load: async () => (await import("./fleet-5SMU7OGJ.js")).command
  }
];

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
  const wanted = argv.find((word, at) => !word.startsWith("-") && argv[at - 1] !== "--format");
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
      const problem = reportFlagProblem(options, definition.reports ?? []);
      if (problem !== void 0) throw problem;
      finish(await definition.run(invocation, options, operands));
    } catch (error) {
      finish(emitFailure(error, entry.name, { flags, terminal, signal }));
    } finally {
      terminal.close();
    }
  });
}
function wantsJson(argv) {
  const formats = argv.flatMap((word, at) => {
    if (word === "--format") return [argv[at + 1]];
    return word.startsWith("--format=") ? [word.slice("--format=".length)] : [];
  });
  return formats.at(-1) === "json";
}
function usageError(error, command, argv) {
  if (error.exitCode === 0) return exitCodes.clean;
  const message = error.message.replace(/^error: /, "");
  const print = (stream, text) => stream.write(`${safeOutput(text, { color: false })}
`);
  if (wantsJson(argv)) {
    const report = failureReport(command, [{ ruleId: "usage", severity: "error", message }]);
    print(process.stdout, JSON.stringify(report));
  }
  print(process.stderr, `mcp-pipeline: ${message}
See \`mcp-pipeline --help\`.`);
  return exitCodes.badInput;
}

export {
  main
};
