import type { Plan } from "../manifest/plan.ts";
import { secretNames } from "../manifest/secret-names.ts";
import type { ServerSpec } from "../server/spec.ts";

interface PlannedServerOptions {
  /** Of the pipeline, where images are kept. */
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  progress(text: string): void;
  signal: AbortSignal;
}

/** What a server gets for a secret where there is none: tests run where no credential is. */
const placeholderSecret = "placeholder";

/**
 * The server of a plan, built as build-push builds it (cached by content), so that what is tested is what ships.
 *
 * @throws Problem (exit 2 or 3) where it cannot be built
 * @throws BuildFailed where the team's own build fails
 */
export async function plannedServer(plan: Plan, options: PlannedServerOptions): Promise<ServerSpec> {
  const { assembleImage } = await import("./assemble.ts");
  const { ref } = await assembleImage(plan, { ...options, trustCache: true });
  // What has just been assembled needs no second look.
  return imageServer(ref, options.home, testEnvironment(plan), { verify: false });
}

/**
 * A server of the local image store, listening on a free loopback port.
 *
 * @param env its configuration
 * @throws Problem (exit 2 or 3) where there is no such image, or it has been changed
 */
export async function imageServer(
  ref: string,
  home: string,
  env: Record<string, string>,
  options: { verify?: boolean } = {},
): Promise<ServerSpec> {
  const [{ openLocalImage }, { keepScratch }, { freePort }] = await Promise.all([
    import("./open.ts"),
    import("./scratch.ts"),
    import("../server/port.ts"),
  ]);
  const [image, port, application] = await Promise.all([
    openLocalImage(ref, home, options),
    freePort(),
    // What an example makes the server write must not change the image that is shipped next.
    keepScratch(home, `run-${ref.slice(-16)}`),
  ]);
  await image.copyApplication(application);
  return image.spec({ host: "127.0.0.1", port, env, application });
}

/** The manifest's env, a placeholder for each secret, and over both what `contractTest.env` stands in. */
export function testEnvironment({ manifest }: Plan): Record<string, string> {
  const { env = {}, contractTest } = manifest;
  const placeholders = Object.fromEntries(secretNames(manifest).map((name) => [name, placeholderSecret]));
  return { ...env, ...placeholders, ...contractTest?.env };
}
