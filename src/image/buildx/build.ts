import { readFile } from "node:fs/promises";
import * as z from "zod";
import { ExecError, run } from "../../exec/run.ts";
import { unreachable } from "../../report/problem.ts";
import { parseJson } from "../../source/json.ts";
import { withBackoff } from "../registry-client/backoff.ts";
import { type BuildRequest, buildArguments } from "./build-args.ts";
import { explainFailure, mayPass } from "./failure.ts";
import { chooseBuilder, findBuildx } from "./program.ts";

/** A build of an unknown size on a slow network must still end. */
const timeoutMs = 45 * 60_000;
const waitsMs = [1_000, 5_000, 15_000];

const metadataSchema = z.looseObject({ "containerimage.digest": z.string().regex(/^sha256:[0-9a-f]{64}$/) });

export interface BuildOptions {
  /** Whole environment of buildx: PATH, where Docker keeps its login, the variables that secrets name. */
  env: Record<string, string>;
  /** Values that must not show up in messages. */
  secrets: readonly string[];
  /** As the user knows it, for findings. */
  manifestFile: string;
  progress(text: string): void;
  signal: AbortSignal;
  waits?: readonly number[];
}

/**
 * The one place that calls `buildx build`: builds, and pushes by digest. Where a registry drops out, it is asked again,
 * and what was built and uploaded before is not done again.
 * @returns digest of what was pushed: an index, because it carries attestations
 * @throws BuildFailed where a command of the build fails
 * @throws Problem exit 3: `builder-missing`, `image-registry-refused`, `image-registry-unreachable`, `build-disk-full`, …
 */
export async function buildAndPush(request: BuildRequest, options: BuildOptions): Promise<string> {
  const { env, signal } = options;
  const where = { cwd: request.context, env, signal };
  const buildx = await findBuildx(where);
  const builder = await chooseBuilder(buildx, where);
  const [build = "build", ...rest] = buildArguments(request);
  const argv = [...buildx, build, ...builder, ...rest];
  try {
    const attempt = (number: number) => {
      options.progress(number === 0 ? "building the image" : "a registry dropped out; asking again");
      const { secrets } = options;
      return run(argv, { ...where, timeoutMs, secrets, onLine: (line) => step(line, options) });
    };
    const again = (error: unknown) =>
      error instanceof ExecError && error.failure === "exit" && mayPass(error);
    await withBackoff(attempt, again, signal, options.waits ?? waitsMs);
  } catch (error) {
    if (error instanceof ExecError && error.failure === "exit")
      throw explainFailure(error, options.manifestFile);
    throw error;
  }
  return digestFrom(request.metadataFile);
}

/** `#7 [build 4/5] RUN …` → what is going on. */
function step(line: string, { progress }: BuildOptions): void {
  const name = /^#\d+ (\[[^\]]+\] .+|exporting .+|pushing .+)$/.exec(line)?.[1];
  if (name) progress(name.slice(0, 100));
}

async function digestFrom(file: string): Promise<string> {
  const parsed = metadataSchema.safeParse(parseJson(await readFile(file, "utf8").catch(() => "")));
  if (parsed.success) return parsed.data["containerimage.digest"];
  throw unreachable("builder-missing", "buildx ended well, but did not say what it had made.", {
    help: "Use buildx 0.10 or newer with a builder that can push.",
  });
}
