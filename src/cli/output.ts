import type { Spinner } from "yocto-spinner";
import { asProblem } from "../report/as-problem.ts";
import type { Finding } from "../report/finding.ts";
import { buildReport } from "../report/json.ts";
import { printable } from "../report/printable.ts";
import { safeOutput } from "../report/safe-output.ts";
import type { Report, StageReport } from "../report/schema.ts";
import { renderFindings } from "../report/terminal.ts";
import type { CommonFlags } from "./common-flags.ts";

/** The one place that writes to stdout and stderr. Results go to stdout, progress and logs to stderr. */
export interface Terminal {
  /** Whether stdout takes colours. */
  color: boolean;
  /** Writes a result to stdout, ending the line. */
  out(text: string): void;
  /** Writes a message to stderr, ending the line. */
  log(text: string): void;
  /** Begins work that may take longer than a second. */
  begin(label: string): void;
  /** Says what the work is doing now. */
  progress(text: string): void;
  /** Ends the work, leaving nothing of the spinner. */
  end(): void;
  close(): void;
}

/** Spinner on a terminal, plain lines otherwise and under CI, nothing with --quiet. */
export function openTerminal(flags: CommonFlags, env: NodeJS.ProcessEnv): Terminal {
  const interactive = process.stderr.isTTY === true && env.CI === undefined && !flags.quiet;
  const wantsColor = flags.color && env.NO_COLOR === undefined;
  const color = wantsColor && (process.stdout.isTTY === true || env.FORCE_COLOR !== undefined);
  let label = "";
  let said = "";
  let spinner: Promise<Spinner> | undefined;
  const stop = () => {
    const running = spinner;
    spinner = undefined;
    void running?.then((started) => started.stop());
  };
  return {
    color,
    out: (text) => void process.stdout.write(`${safeOutput(text, { color })}\n`),
    log: (text) => void process.stderr.write(`${safeOutput(text, { color })}\n`),
    begin(next) {
      label = next;
      said = "";
      if (interactive) spinner = startSpinner(label);
    },
    progress(text) {
      if (text === said || flags.quiet) return;
      said = text;
      const line = safeOutput(printable(label === "" ? text : `${label}: ${text}`), { color: false });
      if (spinner === undefined) process.stderr.write(`${line}\n`);
      else void spinner.then((running) => Object.assign(running, { text: line }));
    },
    end: stop,
    close: stop,
  };
}

/** Loaded only where there is a terminal to spin on; shows the seconds that have passed. */
async function startSpinner(text: string): Promise<Spinner> {
  const { default: create } = await import("yocto-spinner");
  return create({ text }).start();
}

/** Reports whatever a command threw, without a stack trace unless --debug asks for it; returns the exit code. */
export function emitFailure(
  error: unknown,
  command: string,
  { flags, terminal, signal }: { flags: CommonFlags; terminal: Terminal; signal: AbortSignal },
): number {
  terminal.end();
  const { findings, exitCode } = asProblem(error, signal);
  if (flags.format === "json") {
    terminal.out(JSON.stringify(failureReport(command, findings)));
  } else {
    terminal.log(renderFindings(findings, { color: terminal.color }));
  }
  emitTrace(error, flags, terminal);
  return exitCode;
}

/**
 * The report of a command that could not do its work; a stage's own failures carry more. `run` has its own form, in
 * which it stands as the one stage that ran.
 */
export function failureReport(command: string, findings: readonly Finding[]): Report {
  const report = failedPart(command, findings);
  return command === "run" ? { schemaVersion: 1, status: report.status, stages: [report] } : report;
}

/** What `run` itself could not do, as a stage of its report; the whole report of every other command. */
export function failedPart(command: string, findings: readonly Finding[]): StageReport {
  const result = { status: "error" as const, findings: [...findings], checks: [], outputs: {} };
  return buildReport(command, result, 0);
}

/** Prints the stack and its causes, with --debug only. */
export function emitTrace(error: unknown, flags: CommonFlags, terminal: Terminal): void {
  for (let cause = error; flags.debug && cause instanceof Error; cause = cause.cause) {
    terminal.log(cause.stack ?? cause.message);
  }
}
