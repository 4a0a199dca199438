import { Command, CommanderError } from "commander";
import { exitCodes } from "../report/exit-codes.ts";
import { safeOutput } from "../report/safe-output.ts";
import { type CommandEntry, commands } from "./commands.ts";
import { addCommonFlags, readCommonFlags, reportFlagProblem } from "./common-flags.ts";
import { emitFailure, failureReport, openTerminal } from "./output.ts";
import { version } from "./version.ts";

const examples = `
Examples:
  mcp-pipeline init --command "node server.js"     write mcp.yaml, lock and a caller workflow
  mcp-pipeline run                                 all six stages on this machine
  mcp-pipeline can-i call run_query --groups data  who may call what, and the line that says so
  mcp-pipeline explain array-without-items         what a rule wants, and why

Exit codes: 0 clean, 1 findings or failed checks, 2 bad input, 3 something could not be started or reached.`;

/**
 * Runs one command line and returns its exit code (product.md, "Command line"). Only the command that was
 * asked for is loaded: start-up is felt six times a run.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await dispatch(argv, interrupt.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

async function dispatch(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const program = new Command("mcp-pipeline")
    .description("One shared way from tool code to a running, governed MCP server.")
    .version(version)
    .configureOutput({ writeErr: () => {} })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText("after", examples);
  const wanted = argv.find((word, at) => !word.startsWith("-") && argv[at - 1] !== "--format");
  let exitCode: number = exitCodes.clean;
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

async function define(
  command: Command,
  entry: CommandEntry,
  signal: AbortSignal,
  finish: (exitCode: number) => void,
): Promise<void> {
  const definition = await entry.load();
  definition.configure(command);
  addCommonFlags(command);
  command.exitOverride().action(async (...received: unknown[]) => {
    const operands = received.slice(0, -2) as (string | undefined)[];
    const options = command.opts<Record<string, unknown>>();
    const flags = readCommonFlags(options);
    const terminal = openTerminal(flags, process.env);
    try {
      const invocation = { flags, terminal, cwd: process.cwd(), env: process.env, signal };
      const problem = reportFlagProblem(options, definition.reports ?? []);
      if (problem !== undefined) throw problem;
      finish(await definition.run(invocation, options, operands));
    } catch (error) {
      finish(emitFailure(error, entry.name, { flags, terminal, signal }));
    } finally {
      terminal.close();
    }
  });
}

/** As commander would have read it, had it not stopped before: the last --format counts. */
function wantsJson(argv: readonly string[]): boolean {
  const formats = argv.flatMap((word, at) => {
    if (word === "--format") return [argv[at + 1]];
    return word.startsWith("--format=") ? [word.slice("--format=".length)] : [];
  });
  return formats.at(-1) === "json";
}

/** Help and version end with 0; everything else that commander refuses is bad input. */
function usageError(error: CommanderError, command: string, argv: readonly string[]): number {
  if (error.exitCode === 0) return exitCodes.clean;
  const message = error.message.replace(/^error: /, "");
  const print = (stream: NodeJS.WriteStream, text: string) =>
    stream.write(`${safeOutput(text, { color: false })}\n`);
  if (wantsJson(argv)) {
    const report = failureReport(command, [{ ruleId: "usage", severity: "error", message }]);
    print(process.stdout, JSON.stringify(report));
  }
  print(process.stderr, `mcp-pipeline: ${message}\nSee \`mcp-pipeline --help\`.`);
  return exitCodes.badInput;
}
