import { lastLines } from "./bounded-text.ts";

export type ExecFailure = "not-started" | "exit" | "timeout" | "aborted" | "output-too-large";

/** Why an outside tool did not do its work. The message carries the end of its stderr, secrets redacted. */
export class ExecError extends Error {
  readonly failure: ExecFailure;
  /** The program only: arguments may be long, and hold what a log should not. */
  readonly program: string;
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;

  constructor(
    failure: ExecFailure,
    program: string,
    what: string,
    more: { exitCode?: number; stdout?: string; stderr?: string; cause?: unknown } = {},
  ) {
    const said = lastLines(more.stderr || more.stdout || "");
    super(said ? `${what} It said:\n${said}` : what, more.cause === undefined ? {} : { cause: more.cause });
    this.name = "ExecError";
    this.failure = failure;
    this.program = program;
    this.exitCode = more.exitCode;
    this.stdout = more.stdout ?? "";
    this.stderr = more.stderr ?? "";
  }
}
