import { ExecError, type RunResult, run } from "../exec/run.ts";
import { unreachable } from "../report/problem.ts";
import { BuildFailed } from "./build-failed.ts";

/** What every step of a build is given. */
export interface BuildContext {
  /** The pipeline's home directory, absolute. */
  home: string;
  /** As {@link toolEnvironment} made it. */
  env: Record<string, string>;
  progress(text: string): void;
  signal: AbortSignal;
}

/** Installing and building may fetch a lot on a slow network; a build that hangs must still end. */
const timeoutMs = 15 * 60_000;

/** What npm, pip and go say where they cannot reach their registry. */
const offline =
  /ENOTCACHED|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network is unreachable|name resolution|no such host|Failed to establish a new connection|Read timed out|i\/o timeout/i;

interface Step {
  /** For messages: "installing dependencies", "building". */
  doing: string;
  /** Manifest or lock file that the finding points at, as the user knows it. */
  file?: string;
  cwd: string;
  env?: Record<string, string>;
}

/**
 * Runs one step of a build in the scratch folder.
 * @throws BuildFailed (finding `build-failed`) where it exits with another code than 0 or takes too long.
 * @throws Problem exit 3: `tool-missing` where the program is not there, `package-registry-unreachable`.
 */
export async function runBuildTool(argv: string[], step: Step, context: BuildContext): Promise<RunResult> {
  try {
    return await run(argv, {
      cwd: step.cwd,
      env: { ...context.env, ...step.env },
      timeoutMs,
      signal: context.signal,
    });
  } catch (error) {
    if (!(error instanceof ExecError) || error.failure === "aborted") throw error;
    const place = step.file === undefined ? {} : { file: step.file };
    if (error.failure === "not-started") {
      throw unreachable("tool-missing", `${step.doing} needs ${argv[0]}. ${error.message}`, place);
    }
    const said = `${error.stderr}\n${error.stdout}`;
    if (step.doing.startsWith("installing") && offline.test(said)) {
      const message = `${step.doing}: the package registry could not be reached. ${error.message}`;
      throw unreachable("package-registry-unreachable", message, place);
    }
    const message = `${step.doing} with "${argv.join(" ")}" failed. ${error.message}`;
    throw new BuildFailed({ ruleId: "build-failed", severity: "error", message, ...place }, { cause: error });
  }
}
