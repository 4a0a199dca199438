import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Plan } from "../manifest/plan.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { badInput, Problem } from "../report/problem.ts";
import { buildAndPush } from "./buildx/build.ts";
import type { BuildRequest } from "./buildx/build-args.ts";
import { type ImageDigests, readDigests } from "./digests.ts";
import { baseFindings } from "./dockerfile/base-findings.ts";
import { type GeneratedDockerfile, generateDockerfile } from "./dockerfile/generate.ts";
import { givenSecrets } from "./dockerfile/secrets.ts";
import { imageLabels, type Revision, sourceRevision } from "./image-labels.ts";
import { sha256 } from "./layer-listing.ts";
import { type RegistryAccess, RepositoryClient } from "./registry-client/client.ts";
import { tokenFor } from "./registry-client/credentials.ts";
import { parseReference, type Reference, repositoryOf } from "./registry-client/reference.ts";
import { withScratch } from "./scratch.ts";
import { collectSources, type SourceFile } from "./source-files.ts";
import { stageContext } from "./staged-context.ts";
import { earlierBuild, tagsOf } from "./tags.ts";
import { toolEnvironment } from "./tool-environment.ts";

export interface PushOptions {
  /** The pipeline's home directory, absolute. */
  home: string;
  /** Of this process: buildx gets it whole, team code inside BuildKit nothing of it. */
  env: Readonly<Record<string, string | undefined>>;
  progress(text: string): void;
  signal: AbortSignal;
}

export interface PushedImage {
  /** `registry/repository@sha256:…` of the index. */
  ref: string;
  digests: ImageDigests;
  /** To be put on it once everything else is done. */
  tags: string[];
  /** True where this commit was built before, to the same image: then that one's digest is handed on. */
  known: boolean;
  revision?: Revision;
  client: RepositoryClient;
  findings: Finding[];
}

/**
 * Builds the image of a plan in BuildKit and pushes it by digest to the platform's registry. Team code runs nowhere
 * but inside BuildKit. The same commit gives the same image.
 * @throws BuildFailed where the team's build fails
 * @throws Problem exit 2 for a source that cannot be built, exit 3 where builder or registry do not do their part
 */
export async function pushImage(plan: Plan, options: PushOptions): Promise<PushedImage> {
  const { home, signal } = options;
  const repository = imageRepository(plan);
  const access = registryAccess(repository, options);
  const client = new RepositoryClient(repository, access);
  const git = { env: toolEnvironment(options.env), signal };
  const skip = new Set([basename(plan.manifestFile), "mcp.lock.json"]);
  const [sources, labels, revision] = await Promise.all([
    collectSources(plan.directory, { ...git, skip }),
    imageLabels(plan, git),
    sourceRevision(plan.directory, git),
  ]);
  const generated =
    plan.runtime.kind === "dockerfile" ? undefined : await generateDockerfile({ plan, sources });
  const bases = baseFindings(generated?.bases ?? [], plan);
  if (bases.some(({ severity }) => severity === "error")) throw new Problem(exitCodes.badInput, bases);
  const digest = await withScratch(home, sha256(plan.directory), async (folder) => {
    const request = await prepare(
      { plan, sources, generated, folder, labels, revision, repository },
      options,
    );
    const buildOptions = {
      ...options,
      env: buildxEnvironment(repository, options),
      secrets: secretValues(options),
    };
    return buildAndPush(request, { ...buildOptions, manifestFile: plan.manifestFile });
  });
  const earlier = revision && (await earlierBuild(client, revision.commit, digest));
  const final = earlier ?? digest;
  const digests = await readDigests(client, final);
  return {
    ref: `${repositoryOf(repository)}@${final}`,
    digests,
    tags: tagsOf(plan.version, revision?.commit),
    known: earlier !== undefined,
    ...(revision && { revision }),
    client,
    findings: [
      ...(generated?.findings ?? []),
      ...bases,
      ...(isForeign(plan) ? await hygiene(client, digests, options) : []),
    ],
  };
}

/** Made by somebody's own Dockerfile. */
function isForeign({ runtime: { kind } }: Plan): boolean {
  return kind === "dockerfile" || kind === "image";
}

/** Of what a foreign Dockerfile made; what ours makes comes from files that were chosen before. */
async function hygiene(
  client: RepositoryClient,
  { platforms }: ImageDigests,
  { progress }: PushOptions,
): Promise<Finding[]> {
  progress("looking for credentials in the layers");
  const { hygieneFindings } = await import("./inspect/hygiene.ts");
  const [first] = platforms;
  return first ? hygieneFindings(client, first.manifest) : [];
}

/**
 * Where a server's images are: the platform's registry, then the server's name.
 * @throws Problem exit 2 `images-registry-missing`
 */
export function imageRepository({ name, platform, environment }: Plan): Reference {
  const registry = platform.images?.registry;
  if (registry === undefined) {
    throw badInput(
      "images-registry-missing",
      `${environment} needs an image in a registry, and the platform names none.`,
      {
        help: "Add to platform.yaml: images: { registry: registry.example.com/mcp }",
      },
    );
  }
  return parseReference(`${registry.replace(/\/+$/, "")}/${name}`);
}

/** How the platform's registry is spoken with: its own token goes nowhere else. */
export function registryAccess(
  { registry }: Reference,
  { env, signal }: Pick<PushOptions, "env" | "signal">,
): RegistryAccess {
  return { env, signal, own: registry };
}

interface Prepared {
  plan: Plan;
  sources: readonly SourceFile[];
  generated: GeneratedDockerfile | undefined;
  folder: string;
  labels: Record<string, string>;
  revision: Revision | undefined;
  repository: Reference;
}

async function prepare(input: Prepared, { env }: PushOptions): Promise<BuildRequest> {
  const { plan, sources, generated, folder, repository } = input;
  const context = join(folder, "context");
  await mkdir(context, { recursive: true });
  await stageContext(plan.directory, sources, generated?.files ?? [], context);
  const dockerfile = generated
    ? join(folder, "Dockerfile")
    : join(context, plan.runtime.dockerfile ?? "Dockerfile");
  if (generated) await writeFile(dockerfile, generated.text);
  else await mustExist(plan, sources);
  const { images } = plan.platform;
  const server = env.GITHUB_SERVER_URL;
  const name = repositoryOf(repository);
  return {
    dockerfile,
    context,
    metadataFile: join(folder, "metadata.json"),
    repository: name,
    platforms: (images?.architectures ?? ["amd64"]).map((architecture) => `linux/${architecture}`),
    labels: input.labels,
    secrets: await givenSecrets(plan.directory, env),
    sourceDateEpoch: input.revision?.time ?? 0,
    ...(server && { builderId: `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}` }),
    sbom: images?.sbom === "none" ? false : (images?.sbom ?? true),
    cache: { ref: `${name}:buildcache`, write: writesCache(env) },
  };
}

async function mustExist({ runtime, manifestFile }: Plan, sources: readonly SourceFile[]): Promise<void> {
  const path = runtime.dockerfile?.replace(/^\.\//, "");
  if (sources.some((source) => source.path === path)) return;
  const message = `runtime.dockerfile names ${path}, which is not among the sources (does .gitignore hold it?).`;
  throw badInput("dockerfile-missing", message, { file: manifestFile, pointer: "/runtime/dockerfile" });
}

/** A pull request's code never writes what later builds start from. */
function writesCache({ GITHUB_ACTIONS, GITHUB_EVENT_NAME = "" }: PushOptions["env"]): boolean {
  return GITHUB_ACTIONS === "true" && GITHUB_EVENT_NAME === "push";
}

/**
 * The environment of buildx. A login from the job's environment is passed on in the environment
 * (https://docs.docker.com/reference/cli/docker/#docker_auth_config), in no file and in no argument.
 */
function buildxEnvironment({ registry }: Reference, { env }: PushOptions): Record<string, string> {
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const login = tokenFor(registry, registry, env);
  if (!login || !("password" in login)) return Object.fromEntries(given);
  const auth = Buffer.from(`${login.username}:${login.password}`).toString("base64");
  return {
    ...Object.fromEntries(given),
    DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [registry]: { auth } } }),
  };
}

const credentialName = /(TOKEN|SECRET|PASSWORD|_AUTH)/;

function secretValues({ env }: PushOptions): string[] {
  return Object.entries(env).flatMap(([name, value]) => (value && credentialName.test(name) ? [value] : []));
}
