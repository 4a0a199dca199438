import { Problem, unreachable } from "./problem.ts";

/** What the machine refuses, by the code of a system error; everything else would be a defect of ours. */
const causes: Record<string, string> = {
  EACCES: "it is not permitted",
  EPERM: "it is not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  EMFILE: "too many files are open",
  ENOTDIR: "a part of the path is a file, not a directory",
  EISDIR: "a directory is in its place",
};

function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && Object.hasOwn(causes, code);
}

/**
 * What a front door reports of anything that was thrown: a {@link Problem} as it is, whatever follows from an
 * interrupt as that, what the machine refuses with its cause, and the rest as a defect of ours in one sentence, the stack only with --debug.
 */
export function asProblem(error: unknown, signal: AbortSignal): Problem {
  if (error instanceof Problem) return error;
  if (signal.aborted) {
    return unreachable("interrupted", "It was interrupted before it was done.", {
      help: "Run it again; what was begun is finished or undone then.",
    });
  }
  if (isFileError(error)) {
    const place = error.path === undefined ? "" : ` ${error.path}`;
    return unreachable(
      "file-unusable",
      `${error.syscall ?? "Using"}${place} failed: ${causes[error.code]}.`,
      {
        help: "Make room or change who may write there; MCP_PIPELINE_HOME names another folder for what is kept.",
      },
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return unreachable("internal-error", `The pipeline itself failed: ${message}`, {
    help: "Run again with --debug and report the stack trace as an issue.",
  });
}
