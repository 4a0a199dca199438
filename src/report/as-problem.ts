import { Problem, unreachable } from "./problem.ts";

/**
 * What a front door reports of anything that was thrown: a {@link Problem} as it is, whatever follows from an
 * interrupt as that, and the rest as a defect of ours in one sentence, the stack only with --debug.
 */
export function asProblem(error: unknown, signal: AbortSignal): Problem {
  if (error instanceof Problem) return error;
  if (signal.aborted) {
    return unreachable("interrupted", "It was interrupted before it was done.", {
      help: "Run it again; what was begun is finished or undone then.",
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return unreachable("internal-error", `The pipeline itself failed: ${message}`, {
    help: "Run again with --debug and report the stack trace as an issue.",
  });
}
