import type { Command } from "commander";
import type { CommonFlags, ReportFormat } from "./common-flags.ts";
import type { Terminal } from "./output.ts";

/** What a command gets from the shell around it. */
export interface Invocation {
  flags: CommonFlags;
  terminal: Terminal;
  cwd: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

/** One command of the CLI: its own flags, and what it does. */
export interface CommandDefinition {
  /** What --report can write; without it, nothing. */
  reports?: readonly ReportFormat[];
  /** Declares arguments and flags. */
  configure(command: Command): void;
  /**
   * Does the work and prints through the invocation's terminal.
   * @param options flags by commander's camelCase names
   * @param operands positional arguments, undefined where an optional one is missing
   * @returns the exit code
   * @throws Problem for bad input (2) and what cannot be reached (3)
   */
  run(
    invocation: Invocation,
    options: Record<string, unknown>,
    operands: (string | undefined)[],
  ): Promise<number>;
}
