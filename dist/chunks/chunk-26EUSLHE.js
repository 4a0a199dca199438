import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  stageContext
} from "./chunk-VMKHQJIT.js";
import {
  generateDockerfile
} from "./chunk-SMXS6SOA.js";
import {
  earlierBuild,
  readDigests,
  tagsOf
} from "./chunk-TNX4EPSD.js";
import {
  RepositoryClient,
  tokenFor,
  withBackoff
} from "./chunk-USI4NJLY.js";
import {
  givenSecrets
} from "./chunk-7DIE33KP.js";
import {
  parseReference,
  repositoryOf
} from "./chunk-V6Z3UZP7.js";
import {
  canRequestOidcToken
} from "./chunk-O2I2GG4U.js";
import {
  findProgram
} from "./chunk-2QPOSP6D.js";
import {
  imageLabels,
  sourceRevision
} from "./chunk-EBXJJ3C3.js";
import {
  collectSources,
  toolEnvironment
} from "./chunk-KKELSNF2.js";
import {
  sha256
} from "./chunk-KBBBYY3Z.js";
import {
  withScratch
} from "./chunk-JWRDTOCN.js";
import {
  BuildFailed
} from "./chunk-YDNYSRWM.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import {
  Problem,
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  looseObject,
  string
} from "./chunk-3S3HXV5Q.js";

// src/image/attest/sigstore.ts
import { join } from "node:path";
var githubIssuer = "https://token.actions.githubusercontent.com";
function sigstoreOf({ images }, platformFile, env) {
  if (images?.signing !== "github") return void 0;
  const { trustedRoot, fulcio, rekor, issuer = githubIssuer } = images.sigstore ?? {};
  return {
    ...fulcio && { fulcio },
    ...rekor && { rekor },
    ...trustedRoot && { trustedRoot: join(platformFile, "..", trustedRoot) },
    issuer,
    cache: join(homeDirectory(env), "sigstore")
  };
}
var canSign = canRequestOidcToken;

// src/image/push.ts
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join as join2 } from "node:path";

// src/image/buildx/build.ts
import { readFile } from "node:fs/promises";

// src/image/buildx/build-args.ts
function buildArguments(request) {
  const { cache, sbom, builderId } = request;
  const output = {
    type: "image",
    name: request.repository,
    push: "true",
    "push-by-digest": "true",
    "name-canonical": "true",
    "rewrite-timestamp": "true",
    "oci-mediatypes": "true"
  };
  return [
    "build",
    "--progress=plain",
    `--file=${request.dockerfile}`,
    `--metadata-file=${request.metadataFile}`,
    `--platform=${request.platforms.join(",")}`,
    `--output=${csv(output)}`,
    `--provenance=${csv({ mode: "max", ...builderId && { "builder-id": builderId } })}`,
    `--sbom=${typeof sbom === "string" ? csv({ generator: sbom }) : String(sbom)}`,
    `--build-arg=SOURCE_DATE_EPOCH=${request.sourceDateEpoch}`,
    ...Object.entries(request.labels).map(([name, value]) => `--label=${name}=${value}`),
    ...request.secrets.map((secret) => `--secret=${csv(secretFields(secret))}`),
    ...cache ? [`--cache-from=${csv({ type: "registry", ref: cache.ref })}`] : [],
    // A cache that cannot be written (BuildKit fails hard on it) is no reason to have no image.
    ...cache?.write ? [
      `--cache-to=${csv({ type: "registry", ref: cache.ref, mode: "max", "image-manifest": "true", "oci-mediatypes": "true", "ignore-error": "true" })}`
    ] : [],
    request.context
  ];
}
function secretFields(secret) {
  return "file" in secret ? { id: secret.id, src: secret.file } : { id: secret.id, env: secret.env };
}
function csv(fields) {
  return Object.entries(fields).map(([name, value]) => `${name}=${value}`).map((field) => /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field).join(",");
}

// src/image/buildx/failure.ts
var causes = [
  {
    ruleId: "build-disk-full",
    words: /no space left on device|disk quota exceeded/i,
    message: "The disk of the machine that builds is full",
    help: "Free space there (docker buildx prune, docker system df), then run the stage again. Nothing was pushed under a tag."
  },
  {
    ruleId: "builder-missing",
    words: /no builder .* found|failed to find driver|Cannot connect to the Docker daemon|could not connect to .*buildkit|failed to list workers|dial unix .*buildkitd/i,
    message: "BuildKit does not answer",
    help: "Start Docker, or name a running builder in BUILDX_BUILDER."
  },
  {
    ruleId: "image-registry-refused",
    words: /\b(401 Unauthorized|403 Forbidden)\b|unauthorized|authorization failed|insufficient_scope|access (is )?denied|denied: /i,
    message: "An image registry refused",
    help: "Log in with `docker login`, or set MCP_PIPELINE_REGISTRY_TOKEN, and check what the login may read and push."
  },
  {
    ruleId: "base-image-missing",
    words: /failed to resolve source metadata for \S+: .*(not found|manifest unknown)/i,
    message: "A base image is not where the Dockerfile looks for it",
    help: "Correct `images.base` in platform.yaml, or push the image there."
  },
  {
    ruleId: "image-registry-unreachable",
    words: /unexpected status.*: 5\d\d|\b50[0234] [A-Z]|429 Too Many|connection reset|connection refused|unexpected EOF|: EOF\b|broken pipe|i\/o timeout|no such host|TLS handshake timeout|server misbehaving/i,
    message: "A registry could not be reached",
    help: "Look whether it is up and reachable from the machine that builds, then run the stage again: what has arrived is kept.",
    transient: true
  }
];
var stepFailed = /process "(?<command>.+?)" did not complete successfully: (?<why>exit code: \d+|.+)/;
var offline = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|Temporary failure in name resolution|network is unreachable|no such host|i\/o timeout/i;
function mayPass(error) {
  const cause = causeOf(error);
  return cause?.transient === true;
}
function explainFailure(error, manifest) {
  const said = `${error.stderr}
${error.stdout}`;
  const step2 = stepFailed.exec(said)?.groups;
  if (step2) return failedStep(error, step2.command ?? "", said, manifest);
  const cause = causeOf(error);
  if (cause) return unreachable(cause.ruleId, `${cause.message}. ${error.message}`, { help: cause.help });
  const message = `The image could not be built. ${error.message}`;
  return new BuildFailed(
    { ruleId: "build-failed", severity: "error", message, file: manifest },
    { cause: error }
  );
}
function causeOf(error) {
  const said = `${error.stderr}
${error.stdout}`;
  if (stepFailed.test(said)) return void 0;
  const last = said.slice(Math.max(0, said.lastIndexOf("ERROR: ")));
  return causes.find(({ words }) => words.test(last));
}
function failedStep(error, command, said, file) {
  const words = wordsOfStep(said);
  if (/no space left on device/i.test(words)) {
    return unreachable("build-disk-full", `The disk of the machine that builds is full: ${words}`, {
      help: causes[0]?.help ?? ""
    });
  }
  if (/^(npm|pnpm|yarn|uv|pip|python3 -m pip|.*poetry|go mod)\b/.test(command) && offline.test(words)) {
    const message2 = `"${command}" could not reach its package registry: ${words}`;
    return unreachable("package-registry-unreachable", message2);
  }
  const message = `"${command}" failed inside the image build. It said:
${words}`;
  return new BuildFailed({ ruleId: "build-failed", severity: "error", message, file }, { cause: error });
}
function wordsOfStep(said) {
  const block = said.split(/^------$/m).findLast((part) => part.startsWith("\n > "));
  const lines = (block?.split("\n").slice(2) ?? said.split("\n")).filter((line) => line.trim() !== "");
  return lines.slice(-12).map((line) => line.replace(/^(#\d+ )?[\d.]+ /, "")).join("\n");
}

// src/image/buildx/program.ts
var candidates = [["docker", "buildx"], ["docker-buildx"], ["buildx"]];
var ownBuilder = "mcp-pipeline";
var timeoutMs = 18e4;
async function findBuildx(where) {
  for (const argv of candidates) {
    const [program = ""] = argv;
    if (!await findProgram(program, where.env)) continue;
    const answer = await run([...argv, "version"], { ...where, timeoutMs, allowFailure: true }).catch(
      () => void 0
    );
    where.signal.throwIfAborted();
    if (answer?.exitCode === 0) return argv;
  }
  throw unreachable("builder-missing", "Images are built with Docker's buildx, and there is none here.", {
    help: "Install Docker with buildx (https://docs.docker.com/build/), or put the program buildx in PATH."
  });
}
async function chooseBuilder(buildx, where) {
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
      "network=host"
    ];
    const made = await run([...buildx, ...create], { ...where, timeoutMs, allowFailure: true });
    if (made.exitCode !== 0) {
      throw unreachable("builder-missing", `A builder could not be made: ${made.stderr.trim()}`, {
        help: "Start Docker, or name a running builder in BUILDX_BUILDER."
      });
    }
  }
  return ["--builder", ownBuilder];
}

// src/image/buildx/build.ts
var timeoutMs2 = 45 * 6e4;
var waitsMs = [1e3, 5e3, 15e3];
var metadataSchema = looseObject({ "containerimage.digest": string().regex(/^sha256:[0-9a-f]{64}$/) });
async function buildAndPush(request, options) {
  const { env, signal } = options;
  const where = { cwd: request.context, env, signal };
  const buildx = await findBuildx(where);
  const builder = await chooseBuilder(buildx, where);
  const [build = "build", ...rest] = buildArguments(request);
  const argv = [...buildx, build, ...builder, ...rest];
  try {
    const attempt = (number) => {
      options.progress(number === 0 ? "building the image" : "a registry dropped out; asking again");
      const { secrets } = options;
      return run(argv, { ...where, timeoutMs: timeoutMs2, secrets, onLine: (line) => step(line, options) });
    };
    const again = (error) => error instanceof ExecError && error.failure === "exit" && mayPass(error);
    await withBackoff(attempt, again, signal, options.waits ?? waitsMs);
  } catch (error) {
    if (error instanceof ExecError && error.failure === "exit")
      throw explainFailure(error, options.manifestFile);
    throw error;
  }
  return digestFrom(request.metadataFile);
}
function step(line, { progress }) {
  const name = /^#\d+ (\[[^\]]+\] .+|exporting .+|pushing .+)$/.exec(line)?.[1];
  if (name) progress(name.slice(0, 100));
}
async function digestFrom(file) {
  const parsed = metadataSchema.safeParse(parseJson(await readFile(file, "utf8").catch(() => "")));
  if (parsed.success) return parsed.data["containerimage.digest"];
  throw unreachable("builder-missing", "buildx ended well, but did not say what it had made.", {
    help: "Use buildx 0.10 or newer with a builder that can push."
  });
}

// src/image/dockerfile/base-findings.ts
function baseFindings(bases, { platform }) {
  const strict = Object.values(platform.environments).some(({ protection }) => protection === "required");
  return bases.filter(({ pinned }) => !pinned).map(({ key, ref }) => ({
    ruleId: "base-not-pinned",
    severity: strict ? "error" : "warning",
    message: `The base image ${ref} is named by tag, so that the same commit may give another image tomorrow.`,
    help: `Pin it in platform.yaml: images: { base: { ${JSON.stringify(key)}: "${ref}@sha256:\u2026" } }.`
  }));
}

// src/image/push.ts
async function pushImage(plan, options) {
  const { home, signal } = options;
  const repository = imageRepository(plan);
  const access = registryAccess(repository, options);
  const client = new RepositoryClient(repository, access);
  const git = { env: toolEnvironment(options.env), signal };
  const skip = /* @__PURE__ */ new Set([basename(plan.manifestFile), "mcp.lock.json"]);
  const [sources, labels, revision] = await Promise.all([
    collectSources(plan.directory, { ...git, skip }),
    imageLabels(plan, git),
    sourceRevision(plan.directory, git)
  ]);
  const generated = plan.runtime.kind === "dockerfile" ? void 0 : await generateDockerfile({ plan, sources });
  const bases = baseFindings(generated?.bases ?? [], plan);
  if (bases.some(({ severity }) => severity === "error")) throw new Problem(exitCodes.badInput, bases);
  const digest = await withScratch(home, sha256(plan.directory), async (folder) => {
    const request = await prepare(
      { plan, sources, generated, folder, labels, revision, repository },
      options
    );
    const buildOptions = {
      ...options,
      env: buildxEnvironment(repository, options),
      secrets: secretValues(options)
    };
    return buildAndPush(request, { ...buildOptions, manifestFile: plan.manifestFile });
  });
  const earlier = revision && await earlierBuild(client, revision.commit, digest);
  const final = earlier ?? digest;
  const digests = await readDigests(client, final);
  return {
    ref: `${repositoryOf(repository)}@${final}`,
    digests,
    tags: tagsOf(plan.version, revision?.commit),
    known: earlier !== void 0,
    ...revision && { revision },
    client,
    findings: [
      ...generated?.findings ?? [],
      ...bases,
      ...isForeign(plan) ? await hygiene(client, digests, options) : []
    ]
  };
}
function isForeign({ runtime: { kind } }) {
  return kind === "dockerfile" || kind === "image";
}
async function hygiene(client, { platforms }, { progress }) {
  progress("looking for credentials in the layers");
  const { hygieneFindings } = await import("./hygiene-YW4XQTZI.js");
  const [first] = platforms;
  return first ? hygieneFindings(client, first.manifest) : [];
}
function imageRepository({ name, platform, environment }) {
  const registry = platform.images?.registry;
  if (registry === void 0) {
    throw badInput(
      "images-registry-missing",
      `${environment} needs an image in a registry, and the platform names none.`,
      {
        help: "Add to platform.yaml: images: { registry: registry.example.com/mcp }"
      }
    );
  }
  return parseReference(`${registry.replace(/\/+$/, "")}/${name}`);
}
function registryAccess({ registry }, { env, signal }) {
  return { env, signal, own: registry };
}
async function prepare(input, { env }) {
  const { plan, sources, generated, folder, repository } = input;
  const context = join2(folder, "context");
  await mkdir(context, { recursive: true });
  await stageContext(plan.directory, sources, generated?.files ?? [], context);
  const dockerfile = generated ? join2(folder, "Dockerfile") : join2(context, plan.runtime.dockerfile ?? "Dockerfile");
  if (generated) await writeFile(dockerfile, generated.text);
  else await mustExist(plan, sources);
  const { images } = plan.platform;
  const server = env.GITHUB_SERVER_URL;
  const name = repositoryOf(repository);
  return {
    dockerfile,
    context,
    metadataFile: join2(folder, "metadata.json"),
    repository: name,
    platforms: (images?.architectures ?? ["amd64"]).map((architecture) => `linux/${architecture}`),
    labels: input.labels,
    secrets: await givenSecrets(plan.directory, env),
    sourceDateEpoch: input.revision?.time ?? 0,
    ...server && { builderId: `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}` },
    sbom: images?.sbom === "none" ? false : images?.sbom ?? true,
    cache: { ref: `${name}:buildcache`, write: writesCache(env) }
  };
}
async function mustExist({ runtime, manifestFile }, sources) {
  const path = runtime.dockerfile?.replace(/^\.\//, "");
  if (sources.some((source) => source.path === path)) return;
  const message = `runtime.dockerfile names ${path}, which is not among the sources (does .gitignore hold it?).`;
  throw badInput("dockerfile-missing", message, { file: manifestFile, pointer: "/runtime/dockerfile" });
}
function writesCache({ GITHUB_ACTIONS, GITHUB_EVENT_NAME = "" }) {
  return GITHUB_ACTIONS === "true" && GITHUB_EVENT_NAME === "push";
}
function buildxEnvironment({ registry }, { env }) {
  const given = Object.entries(env).filter((entry) => entry[1] !== void 0);
  const login = tokenFor(registry, registry, env);
  if (!login || !("password" in login)) return Object.fromEntries(given);
  const auth = Buffer.from(`${login.username}:${login.password}`).toString("base64");
  return {
    ...Object.fromEntries(given),
    DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [registry]: { auth } } })
  };
}
var credentialName = /(TOKEN|SECRET|PASSWORD|_AUTH)/;
function secretValues({ env }) {
  return Object.entries(env).flatMap(([name, value]) => value && credentialName.test(name) ? [value] : []);
}

export {
  sigstoreOf,
  canSign,
  pushImage,
  imageRepository
};
