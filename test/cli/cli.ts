import { afterEach, beforeEach, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

/** Collects what the CLI writes; call inside describe or at the top of a test file. */
export function captureOutput(): { stdout: () => string; stderr: () => string } {
  let written = { stdout: "", stderr: "" };
  beforeEach(() => {
    written = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      vi.spyOn(process[stream], "write").mockImplementation((chunk) => {
        written[stream] += String(chunk);
        return true;
      });
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return { stdout: () => written.stdout, stderr: () => written.stderr };
}

/** Runs a command line in this process, in another working directory. */
export async function runIn(directory: string, argv: readonly string[]): Promise<number> {
  const cwd = vi.spyOn(process, "cwd").mockReturnValue(directory);
  try {
    return await main(argv);
  } finally {
    cwd.mockRestore();
  }
}
