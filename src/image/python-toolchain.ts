import * as z from "zod";
import { ExecError, run } from "../exec/run.ts";
import { unreachable } from "../report/problem.ts";
import type { BuildContext } from "./build-tool.ts";

const probe = `
import json, os, sys
try:
    from importlib.metadata import version
    pip = version("pip")
except Exception:
    pip = None
print(json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "path": os.path.realpath(sys.executable), "pip": pip}))
`;
const probed = z.object({ version: z.string(), path: z.string(), pip: z.string().nullable() });

/** A Python interpreter of this machine. `path` is the real one, so that a virtual environment may go away. */
export interface Python {
  version: string;
  path: string;
  /** Version of pip, null where it is not installed. */
  pip: string | null;
}

/**
 * Finds the interpreter: `python<version>` where the manifest names a version, else python3.
 * @throws Problem exit 3 `tool-missing`.
 */
export async function pythonToolchain(
  wanted: string | undefined,
  context: BuildContext,
  cwd: string,
): Promise<Python> {
  const minor = wanted?.split(".").slice(0, 2).join(".");
  const names = minor ? [`python${minor}`, "python3", "python"] : ["python3", "python"];
  for (const name of names) {
    const python = await ask(name, context, cwd);
    if (python && Number(python.version.split(".")[0]) >= 3) return python;
  }
  throw unreachable(
    "tool-missing",
    "python3 is not in PATH. Install Python 3.10 or newer to run this server here.",
  );
}

async function ask(name: string, context: BuildContext, cwd: string): Promise<Python | undefined> {
  try {
    // -I: nothing of the current folder is imported.
    const options = { cwd, env: context.env, timeoutMs: 30_000, signal: context.signal, allowFailure: true };
    const answer = await run([name, "-I", "-c", probe], options);
    return answer.exitCode === 0 ? probed.parse(JSON.parse(answer.stdout)) : undefined;
  } catch (error) {
    if (error instanceof ExecError && error.failure === "not-started") return undefined;
    throw error;
  }
}
