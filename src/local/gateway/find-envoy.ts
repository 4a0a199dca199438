import { ExecError, run } from "../../exec/run.ts";

/** The release that the compiled configuration is attacked with (test/e2e/gateway); others are not trusted. */
const release = "1.40.";

/** Envoy on this machine, or why there is none, as the middle of a sentence. */
export type FoundEnvoy = { binary: string } | { missing: string };

/** Looks at `ENVOY_BIN`, else for `envoy` in PATH, and asks for its version. */
export async function findEnvoy(
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<FoundEnvoy> {
  const binary = env.ENVOY_BIN || "envoy";
  try {
    const { stdout } = await run([binary, "--version"], {
      cwd: "/",
      env: { PATH: env.PATH ?? "" },
      timeoutMs: 10_000,
      signal,
    });
    const version = /\/(\d+\.\d+\.\d+)\//.exec(stdout)?.[1] ?? "an unknown version";
    if (version.startsWith(release)) return { binary };
    return { missing: `${binary} is ${version}, and the policy is compiled for ${release}x` };
  } catch (error) {
    if (error instanceof ExecError) {
      return { missing: env.ENVOY_BIN ? `${binary} (ENVOY_BIN) does not run` : "no Envoy is installed" };
    }
    throw error;
  }
}
