import { run } from "../../exec/run.ts";
import { unreachable } from "../../report/problem.ts";
import { findProgram } from "../find-program.ts";

/** How buildx is called here: as a plugin of Docker, or by itself. */
const candidates: readonly (readonly string[])[] = [["docker", "buildx"], ["docker-buildx"], ["buildx"]];

/** Of the builder that is made where there is only Docker's own, which can neither attest nor rewrite times. */
const ownBuilder = "mcp-pipeline";

const timeoutMs = 180_000;

interface Where {
  cwd: string;
  env: Record<string, string>;
  signal: AbortSignal;
}

/**
 * argv that buildx is called by.
 * @throws Problem exit 3 `builder-missing`
 */
export async function findBuildx(where: Where): Promise<readonly string[]> {
  for (const argv of candidates) {
    const [program = ""] = argv;
    if (!(await findProgram(program, where.env))) continue;
    const answer = await run([...argv, "version"], { ...where, timeoutMs, allowFailure: true }).catch(
      () => undefined,
    );
    where.signal.throwIfAborted();
    if (answer?.exitCode === 0) return argv;
  }
  throw unreachable("builder-missing", "Images are built with Docker's buildx, and there is none here.", {
    help: "Install Docker with buildx (https://docs.docker.com/build/), or put the program buildx in PATH.",
  });
}

/**
 * `--builder` for a build that attests: nothing where BUILDX_BUILDER names one, else Docker's current builder, unless
 * it is the one inside the daemon; then one of our own, made once and kept.
 * @throws Problem exit 3 `builder-missing`
 */
export async function chooseBuilder(buildx: readonly string[], where: Where): Promise<string[]> {
  if (where.env.BUILDX_BUILDER) return [];
  const current = await run([...buildx, "inspect"], { ...where, timeoutMs, allowFailure: true });
  if (current.exitCode === 0 && !/^Driver:\s+docker$/m.test(current.stdout)) return [];
  const known = await run([...buildx, "inspect", ownBuilder], { ...where, timeoutMs, allowFailure: true });
  if (known.exitCode !== 0) {
    const create = [
      "create",
      "--name",
      ownBuilder,
      "--driver",
      "docker-container",
      "--driver-opt",
      "network=host",
    ];
    const made = await run([...buildx, ...create], { ...where, timeoutMs, allowFailure: true });
    if (made.exitCode !== 0) {
      throw unreachable("builder-missing", `A builder could not be made: ${made.stderr.trim()}`, {
        help: "Start Docker, or name a running builder in BUILDX_BUILDER.",
      });
    }
  }
  return ["--builder", ownBuilder];
}
