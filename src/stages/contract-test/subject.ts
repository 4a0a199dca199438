import { dirname, join } from "node:path";
import { homeDirectory } from "../../home/home.ts";
import type { ContainerServer } from "../../image/container/server.ts";
import type { LoadedManifest } from "../../manifest/load.ts";
import type { Plan } from "../../manifest/plan.ts";
import { resolvePlan } from "../../manifest/resolve.ts";
import type { ProtocolVersion } from "../../manifest/schema.ts";
import type { Finding } from "../../report/finding.ts";
import { badInput } from "../../report/problem.ts";
import type { CaptureTarget } from "../../surface/capture.ts";
import { type Lock, lockFileName, readLock } from "../../surface/lock.ts";
import { defaultManifest } from "../inputs.ts";
import type { StageContext } from "../stage.ts";
import type { PlacedExample } from "./evidence.ts";
import { loadExamples } from "./examples.ts";
import type { Tested } from "./image-subject.ts";

/** Inputs of the stage that say what is tested, and against which promise. */
export interface SubjectInputs {
  manifest?: string | undefined;
  platform?: string | undefined;
  environment: string;
  command?: string | undefined;
  transport: "stdio" | "streamable-http";
  path: string;
  url?: string | undefined;
  image?: string | undefined;
}

/** What the manifest says, with the lock beside it. */
export interface ManifestPromise {
  plan: Plan;
  loaded: LoadedManifest;
  lockFile: string;
  lock?: Lock;
}

/** A server to test, and what it is held against. */
export interface Subject {
  target: CaptureTarget;
  /** Revisions to ask for; absent: what a capture asks for by itself. */
  versions?: readonly ProtocolVersion[];
  examples: readonly PlacedExample[];
  /** Time for one call, where the manifest sets it. */
  callMs?: number;
  promise?: ManifestPromise;
  /** Below `error`, from resolving the plan. */
  findings: readonly Finding[];
  /** Where an image of a registry is tested. */
  container?: ContainerServer;
}

/**
 * Finds out what to test. Without command, url and image it is the server of the manifest, built as it ships.
 *
 * @throws Problem (exit 2 or 3) for unusable input, and where the server cannot be built
 */
export async function openSubject(inputs: SubjectInputs, context: StageContext): Promise<Subject> {
  const direct = (["command", "url", "image"] as const).filter((name) => inputs[name] !== undefined);
  if (direct.length > 1) {
    throw badInput("input-invalid", `${direct.join(" and ")} both name a server to test; give only one.`);
  }
  const manifest = inputs.manifest ?? (direct.length === 0 ? defaultManifest : undefined);
  if (manifest === undefined)
    return { ...(await directTarget(inputs, {}, context)), examples: [], findings: [] };
  const { cwd, env } = context;
  const { environment, platform } = inputs;
  const { plan, loaded, findings } = await resolvePlan({
    manifest,
    environment,
    cwd,
    env,
    ...(platform === undefined ? {} : { platform }),
  });
  const lockFile = join(dirname(loaded.file), lockFileName);
  const [lock, examples] = await Promise.all([
    readLock(lockFile, cwd),
    loadExamples(plan.manifest, loaded, cwd),
  ]);
  const seconds = plan.manifest.contractTest?.timeouts?.call;
  const versions = plan.runtime.protocolVersions;
  return {
    ...(await targetOf(inputs, plan, context)),
    ...(versions === undefined ? {} : { versions }),
    examples,
    ...(seconds === undefined ? {} : { callMs: seconds * 1000 }),
    promise: { plan, loaded, lockFile, ...(lock === undefined ? {} : { lock }) },
    findings,
  };
}

async function targetOf(inputs: SubjectInputs, plan: Plan, context: StageContext): Promise<Tested> {
  const { testEnvironment, plannedServer } = await import("../../image/planned-server.ts");
  if (inputs.command ?? inputs.url ?? inputs.image)
    return directTarget(inputs, testEnvironment(plan), context, plan);
  const { env, signal, progress } = context;
  return { target: await plannedServer(plan, { home: homeDirectory(env), env, signal, progress }) };
}

async function directTarget(
  { command, url, image, transport, path }: SubjectInputs,
  testEnvironment: Record<string, string>,
  context: StageContext,
  plan?: Plan,
): Promise<Tested> {
  const { cwd, env } = context;
  if (url !== undefined) return { target: { url } };
  if (command !== undefined) {
    const { commandSpec } = await import("../../server/command-spec.ts");
    const spec = commandSpec(command, { cwd, env, more: testEnvironment });
    if (transport === "stdio") return { target: spec };
    const [{ httpServer }, { freePort }] = await Promise.all([
      import("../../server/spec.ts"),
      import("../../server/port.ts"),
    ]);
    return { target: httpServer(spec, { port: await freePort(), path }) };
  }
  const { openImage } = await import("./image-subject.ts");
  return openImage(image ?? "", testEnvironment, plan ? { plan, path } : { path }, context);
}
