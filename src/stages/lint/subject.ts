import { dirname, join } from "node:path";
import { refuseCredential } from "../../github/team-code.ts";
import { homeDirectory } from "../../home/home.ts";
import type { LoadedManifest } from "../../manifest/load.ts";
import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import { badInput } from "../../report/problem.ts";
import type { CaptureTarget } from "../../surface/capture.ts";
import type { Facts } from "../../surface/lock-facts.ts";
import type { Surface } from "../../surface/surface.ts";
import { defaultManifest } from "../inputs.ts";
import type { StageContext } from "../stage.ts";
import type { SurfacePlaces } from "./place.ts";

/** Inputs of the stage that say what is linted. */
export interface SubjectInputs {
  manifest?: string | undefined;
  platform?: string | undefined;
  environment: string;
  tools?: string | undefined;
  command?: string | undefined;
  url?: string | undefined;
  image?: string | undefined;
}

/** A surface, and what is wrong with where it came from. */
export interface ReadSurface {
  surface: Surface;
  findings: readonly Finding[];
  places: SurfacePlaces;
  /** Those of a lock. */
  facts?: Facts;
}

/** The manifest with its plan. */
export interface Resolved {
  plan: Plan;
  loaded: LoadedManifest;
}

/**
 * The manifest and plan to lint against; undefined where a list or a server is linted by itself.
 * @throws Problem (exit 2) for inputs that exclude each other, and for every problem of manifest and platform
 */
export async function resolveSubject(
  inputs: SubjectInputs,
  { cwd, env }: StageContext,
): Promise<Resolved | undefined> {
  const direct = (["tools", "command", "url", "image"] as const).filter((name) => inputs[name] !== undefined);
  if (direct.length > 1) {
    throw badInput("input-invalid", `${direct.join(" and ")} each name something to lint; give only one.`);
  }
  const manifest = inputs.manifest ?? (direct.length === 0 ? defaultManifest : undefined);
  if (manifest === undefined) return undefined;
  const { resolvePlan } = await import("../../manifest/resolve.ts");
  const { environment, platform } = inputs;
  const { plan, loaded } = await resolvePlan({ manifest, platform, environment, cwd, env });
  return { plan, loaded };
}

/**
 * Reads the surface: from the saved list, command, URL or image that is named, else from the lock beside the
 * manifest, else from the manifest's server.
 * @throws Problem (exit 2) for unusable input; (exit 3) where a server does not start or shake hands
 * @throws BuildFailed where the manifest's server does not build
 */
export async function readSubject(
  inputs: SubjectInputs,
  resolved: Resolved | undefined,
  context: StageContext,
): Promise<ReadSurface> {
  if (inputs.tools !== undefined) return readSaved(inputs.tools, context);
  if (inputs.command !== undefined || inputs.image !== undefined) refuseCredential("lint", context.env);
  const target = await namedTarget(inputs, resolved, context);
  const places = await codePlaces(inputs, resolved, context);
  if (target !== undefined) return capture(target, context, places);
  if (resolved === undefined) throw new Error("nothing to lint");
  const fromLock = await readFromLock(resolved, context);
  if (fromLock !== undefined) return { ...fromLock, places: { ...fromLock.places, ...places } };
  refuseCredential("lint without a lock", context.env);
  const { plannedServer } = await import("../../image/planned-server.ts");
  const { env, signal, progress } = context;
  return capture(
    await plannedServer(resolved.plan, { home: homeDirectory(env), env, signal, progress }),
    context,
    places,
  );
}

/** The code beside the manifest, or of the command; none of a server that runs elsewhere. */
async function codePlaces(
  { command }: SubjectInputs,
  resolved: Resolved | undefined,
  { cwd }: StageContext,
): Promise<SurfacePlaces> {
  const directory = resolved?.plan.directory ?? (command === undefined ? undefined : cwd);
  if (directory === undefined) return {};
  const { sourcePlaces } = await import("./source-places.ts");
  return { locateSource: sourcePlaces(directory, cwd) };
}

async function readSaved(path: string, { cwd }: StageContext): Promise<ReadSurface> {
  const [{ readTools }, { parseSavedSurface }] = await Promise.all([
    import("./read-tools.ts"),
    import("../../surface/saved.ts"),
  ]);
  const { text, file } = await readTools(path, cwd);
  const { surface, findings, locateItem } = parseSavedSurface(text, file);
  return {
    surface,
    findings,
    places: { locateItem: (list, index, _name, pointer) => locateItem(list, index, pointer) },
  };
}

async function namedTarget(
  { command, url, image }: SubjectInputs,
  resolved: Resolved | undefined,
  { cwd, env }: StageContext,
): Promise<CaptureTarget | undefined> {
  if (url !== undefined) return { url };
  if (command === undefined && image === undefined) return undefined;
  const { imageServer, testEnvironment } = await import("../../image/planned-server.ts");
  const more = resolved === undefined ? {} : testEnvironment(resolved.plan);
  if (image !== undefined) return imageServer(image, homeDirectory(env), more);
  const { commandSpec } = await import("../../server/command-spec.ts");
  return commandSpec(command ?? "", { cwd, env, more });
}

async function capture(
  target: CaptureTarget,
  { signal, progress }: StageContext,
  places: SurfacePlaces,
): Promise<ReadSurface> {
  const { captureSurface } = await import("../../surface/capture.ts");
  const { surface, findings } = await captureSurface(target, { signal, progress });
  return { surface, findings, places };
}

async function readFromLock({ loaded }: Resolved, { cwd }: StageContext): Promise<ReadSurface | undefined> {
  const { lockFileName, readLock } = await import("../../surface/lock.ts");
  const lock = await readLock(join(dirname(loaded.file), lockFileName), cwd);
  if (lock === undefined) return undefined;
  const places: SurfacePlaces = {
    locateItem: (list, _index, name, pointer) =>
      name === undefined ? undefined : lock.locateDefinition(list, name, pointer),
  };
  return { surface: lock.surface, findings: [], places, facts: lock.facts };
}
