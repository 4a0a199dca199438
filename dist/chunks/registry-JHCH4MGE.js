import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  RepositoryClient,
  imageManifestSchema,
  indexSchema,
  isIndex,
  parseReference,
  repositoryOf,
  tokenFor,
  withBackoff
} from "./chunk-4OVBOXPX.js";
import {
  notBuilt,
  registryChecks
} from "./chunk-BVJOZMSO.js";
import {
  copy,
  env,
  exec,
  givenSecrets
} from "./chunk-XGUOKUJF.js";
import {
  canRequestOidcToken
} from "./chunk-O2I2GG4U.js";
import {
  findProgram
} from "./chunk-2QPOSP6D.js";
import {
  pythonLauncher
} from "./chunk-CSZ44MWD.js";
import {
  collectSources,
  imageLabels,
  readBridge,
  sourceRevision,
  toolEnvironment
} from "./chunk-23LIX6GD.js";
import {
  withScratch
} from "./chunk-JWRDTOCN.js";
import {
  BuildFailed
} from "./chunk-YDNYSRWM.js";
import {
  sha256
} from "./chunk-KBBBYY3Z.js";
import {
  ownFolder
} from "./chunk-YH6JC4P5.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import {
  ExecError,
  run
} from "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
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
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/image/attest/sigstore.ts
import { join } from "node:path";
var githubIssuer = "https://token.actions.githubusercontent.com";
function sigstoreOf({ images }, platformFile, env2) {
  if (images?.signing !== "github") return void 0;
  const { trustedRoot, fulcio, rekor, issuer = githubIssuer } = images.sigstore ?? {};
  return {
    ...fulcio && { fulcio },
    ...rekor && { rekor },
    ...trustedRoot && { trustedRoot: join(platformFile, "..", trustedRoot) },
    issuer,
    cache: join(homeDirectory(env2), "sigstore")
  };
}
var canSign = canRequestOidcToken;

// src/image/push.ts
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import { basename, join as join3 } from "node:path";

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
  const { env: env2, signal } = options;
  const where = { cwd: request.context, env: env2, signal };
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

// src/image/digests.ts
async function readDigests(client, digest) {
  const stored = await client.manifest(digest);
  const name = `${client.registry}/${client.repository}@${digest}`;
  if (!stored) throw unreachable("image-missing", `${name} is not in the registry.`);
  if (!isIndex(stored.mediaType)) return { platforms: [await ofManifest(client, digest, "linux/amd64")] };
  const { manifests } = await client.read(digest, indexSchema);
  const images = manifests.filter((one) => !isAttestation(one));
  const platforms = await Promise.all(images.map((one) => ofManifest(client, one.digest, platformName(one))));
  return { index: digest, platforms: platforms.sort((a, b) => a.platform < b.platform ? -1 : 1) };
}
function isAttestation({ annotations }) {
  return annotations?.["vnd.docker.reference.type"] === "attestation-manifest";
}
function platformName({ platform }) {
  const { os = "linux", architecture = "unknown", variant } = platform ?? {};
  return [os, architecture, variant].filter(Boolean).join("/");
}
async function ofManifest(client, manifest, platform) {
  const { config, layers } = await client.read(manifest, imageManifestSchema);
  return { platform, manifest, config: config.digest, size: layers.reduce((sum, { size }) => sum + size, 0) };
}
function sameImages(a, b) {
  const list = ({ platforms }) => platforms.map(({ platform, manifest }) => `${platform} ${manifest}`).join();
  return list(a) === list(b);
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

// src/image/listen-environment.ts
var imageUser = "65532:65532";
function listenEnvironment({ kind, transport, port, path }, host) {
  const listen = { HOST: host, PORT: String(port) };
  if (kind !== "python" || transport !== "streamable-http") return listen;
  return {
    ...listen,
    FASTMCP_TRANSPORT: "streamable-http",
    FASTMCP_HOST: host,
    FASTMCP_PORT: String(port),
    FASTMCP_STREAMABLE_HTTP_PATH: path
  };
}

// src/image/dockerfile/bases.ts
var publicImages = {
  node: "docker.io/library/node:{version}-slim",
  python: "docker.io/library/python:{version}-slim",
  go: "docker.io/library/golang:{version}",
  static: "gcr.io/distroless/static-debian12:nonroot",
  uv: "ghcr.io/astral-sh/uv:0.13"
};
var defaultVersions = { node: "24", python: "3.13", go: "1.26" };
function baseImage(images, kind, version) {
  const key = version === void 0 ? kind : `${kind}:${version}`;
  const named = images?.base && Object.hasOwn(images.base, key) ? images.base[key] : void 0;
  const ref = named ?? (publicImages[kind] ?? "").replace("{version}", version ?? "");
  return { key, ref, pinned: /@sha256:[0-9a-f]{64}$/.test(ref) };
}
function goVersion(images, wanted) {
  const own = Object.keys(images?.base ?? {}).flatMap((key) => /^go:(\d+\.\d+)$/.exec(key)?.[1] ?? []);
  const newEnough = [...own, defaultVersions.go].filter((one) => minor(one) >= minor(wanted));
  const chosen = newEnough.filter((one) => own.includes(one)).sort((a, b) => minor(a) - minor(b))[0];
  return chosen ?? newEnough[0] ?? wanted;
}
function minor(version) {
  return Number(version.split(".")[1]);
}
function baseVersion(language, version) {
  const wanted = /^\d+(\.\d+)?/.exec(version ?? "")?.[0] ?? defaultVersions[language];
  if (language === "node") return wanted.split(".")[0] ?? wanted;
  return wanted.includes(".") ? wanted : defaultVersions[language];
}

// src/image/dockerfile/generate.ts
async function generateDockerfile(task, folder = ownFolder) {
  const { plan } = task;
  const { stages, bases, findings } = await stagesOf(task, folder);
  const bridged = plan.runtime.transport === "stdio";
  const files = [];
  if (plan.runtime.entrypoint !== void 0) files.push("launch.py");
  if (bridged) files.push("bridge.mjs");
  const lines = [
    `# How the image of ${plan.name} is made. Written by mcp-pipeline from the manifest and the lock file.`,
    ...stages.before,
    `FROM ${stages.base}`,
    "WORKDIR /app",
    ...stages.final,
    ...files.length > 0 ? [copy([folder], `./${folder}`)] : [],
    env(listenEnvironment(plan.runtime, "0.0.0.0")),
    `USER ${imageUser}`,
    `EXPOSE ${plan.runtime.port}`,
    exec("ENTRYPOINT", bridged ? bridge(plan, stages.argv, folder) : stages.argv)
  ];
  return { text: `${lines.join("\n")}
`, bases, files, findings };
}
function bridge({ runtime }, argv, folder) {
  const era = runtime.protocolVersions?.includes("2026-07-28") ? "modern" : "legacy";
  return ["node", `/app/${folder}/bridge.mjs`, runtime.path, era, ...argv];
}
async function stagesOf(task, folder) {
  const { plan } = task;
  const { runtime, platform } = plan;
  const base = (kind) => {
    const wanted = baseVersion(kind, runtime.kind === kind ? runtime.version : void 0);
    return baseImage(platform.images, kind, kind === "go" ? goVersion(platform.images, wanted) : wanted);
  };
  switch (runtime.kind) {
    case "node": {
      const [{ nodeStages }, { readNodeProject }] = await Promise.all([
        import("./node-LXGIIFBD.js"),
        import("./node-project-LFZSNFO5.js")
      ]);
      const node = base("node");
      return {
        stages: nodeStages(await readNodeProject(task), runtime, node.ref),
        bases: [node],
        findings: []
      };
    }
    case "python": {
      const [{ pythonStages }, { readPythonProject }] = await Promise.all([
        import("./python-RXFUFLAC.js"),
        import("./python-project-L5EHJWWX.js")
      ]);
      const project = await readPythonProject(task);
      const [python, uv] = [base("python"), baseImage(platform.images, "uv")];
      const refs = { base: python.ref, uv: uv.ref };
      const stages = pythonStages(project, runtime, refs, `/app/${folder}/launch.py`);
      const bases = project.manager === "uv" ? [python, uv] : [python];
      if (runtime.transport !== "stdio") return { stages, bases, findings: project.findings };
      const node = base("node");
      stages.final.unshift(copy(["/usr/local/bin/node"], "/usr/local/bin/node", `--from=${node.ref}`));
      return { stages, bases: [...bases, node], findings: project.findings };
    }
    case "go": {
      if (!task.sources.some(({ path }) => path === "go.mod")) throw noModule();
      const { goStages } = await import("./go-UREEA7PD.js");
      const [go, run2] = [
        base("go"),
        runtime.transport === "stdio" ? base("node") : baseImage(platform.images, "static")
      ];
      return { stages: goStages(task, { build: go.ref, run: run2.ref }), bases: [go, run2], findings: [] };
    }
    default:
      throw badInput(
        "dockerfile-not-generated",
        `runtime.${runtime.kind} brings its own image: there is no Dockerfile to write.`,
        {
          file: plan.manifestFile,
          pointer: "/runtime"
        }
      );
  }
}
function noModule() {
  return badInput(
    "lock-file-missing",
    'There is no go.mod beside the manifest. Run "go mod init" and "go mod tidy".'
  );
}

// src/image/staged-context.ts
import { chmod, copyFile, lstat, mkdir, symlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
async function stageContext(directory, sources, files, folder) {
  const folders = new Set(sources.map(({ path }) => dirname(path)));
  for (const one of folders) await mkdir(join2(folder, one), { recursive: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(sources.map((source) => stageFile(directory, source, folder)));
  await writeOwnFiles(files, join2(folder, ownFolder));
}
async function writeOwnFiles(files, folder) {
  if (files.length > 0) await mkdir(folder, { recursive: true });
  for (const name of files) {
    await writeFile(join2(folder, name), name === "launch.py" ? pythonLauncher : await readBridge());
    await chmod(join2(folder, name), 420);
  }
}
async function stageFile(directory, { path, executable, content }, folder) {
  const [from, to] = [join2(directory, path), join2(folder, path)];
  if ("link" in content) return symlink(content.link, to);
  await copyFile(from, to);
  await chmod(to, executable ? 493 : 420);
  const { atime, mtime } = await lstat(from);
  await utimes(to, atime, mtime);
}

// src/image/tags.ts
function tagsOf(version, commit) {
  if (commit === void 0) return [];
  const label = version === void 0 ? [] : [`${version}-${commit.slice(0, 7)}`];
  return [...label.map((tag) => tag.replaceAll(/[^\w.-]/g, "_").slice(0, 128)), commitTag(commit)];
}
function commitTag(commit) {
  return `sha-${commit}`;
}
async function earlierBuild(client, commit, digest) {
  const earlier = await client.resolve(commitTag(commit));
  if (earlier === void 0 || earlier === digest) return earlier;
  const [was, is] = await Promise.all([readDigests(client, earlier), readDigests(client, digest)]);
  return sameImages(was, is) ? earlier : void 0;
}
async function putTags(client, digest, tags) {
  const stored = await client.manifest(digest);
  if (!stored) throw unreachable("image-missing", `${digest} is gone from the registry.`);
  for (const tag of tags) {
    const refusal = await client.putManifest(stored.bytes, stored.mediaType, tag);
    if (refusal !== void 0) throw await immutable(client, tag, digest, refusal);
  }
}
async function immutable(client, tag, digest, refusal) {
  const name = `${client.registry}/${client.repository}:${tag}`;
  const holder = await client.resolve(tag);
  if (holder === void 0) {
    return unreachable("image-registry-refused", `The registry does not take the tag ${name}: ${refusal}`);
  }
  const message = `The tag ${name} names ${holder}, the registry does not let it be moved (${refusal}), and this build is another image, ${digest}. That one has no tag and is not deployed.`;
  return unreachable("tag-immutable", message, {
    help: "The same commit gave another image: pin the base images by digest (platform pin) and look what else changed. A new commit gets a new tag."
  });
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
  return {
    ref: `${repositoryOf(repository)}@${final}`,
    digests: await readDigests(client, final),
    tags: tagsOf(plan.version, revision?.commit),
    known: earlier !== void 0,
    ...revision && { revision },
    client,
    findings: [...generated?.findings ?? [], ...bases]
  };
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
function registryAccess({ registry }, { env: env2, signal }) {
  return { env: env2, signal, own: registry };
}
async function prepare(input, { env: env2 }) {
  const { plan, sources, generated, folder, repository } = input;
  const context = join3(folder, "context");
  await mkdir2(context, { recursive: true });
  await stageContext(plan.directory, sources, generated?.files ?? [], context);
  const dockerfile = generated ? join3(folder, "Dockerfile") : join3(context, plan.runtime.dockerfile ?? "Dockerfile");
  if (generated) await writeFile2(dockerfile, generated.text);
  else await mustExist(plan, sources);
  const { images } = plan.platform;
  const server = env2.GITHUB_SERVER_URL;
  const name = repositoryOf(repository);
  return {
    dockerfile,
    context,
    metadataFile: join3(folder, "metadata.json"),
    repository: name,
    platforms: (images?.architectures ?? ["amd64"]).map((architecture) => `linux/${architecture}`),
    labels: input.labels,
    secrets: await givenSecrets(plan.directory, env2),
    sourceDateEpoch: input.revision?.time ?? 0,
    ...server && { builderId: `${server}/${env2.GITHUB_REPOSITORY}/actions/runs/${env2.GITHUB_RUN_ID}` },
    sbom: images?.sbom === "none" ? false : images?.sbom ?? true,
    cache: { ref: `${name}:buildcache`, write: writesCache(env2) }
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
function buildxEnvironment({ registry }, { env: env2 }) {
  const given = Object.entries(env2).filter((entry) => entry[1] !== void 0);
  const login = tokenFor(registry, registry, env2);
  if (!login || !("password" in login)) return Object.fromEntries(given);
  const auth = Buffer.from(`${login.username}:${login.password}`).toString("base64");
  return {
    ...Object.fromEntries(given),
    DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [registry]: { auth } } })
  };
}
var credentialName = /(TOKEN|SECRET|PASSWORD|_AUTH)/;
function secretValues({ env: env2 }) {
  return Object.entries(env2).flatMap(([name, value]) => value && credentialName.test(name) ? [value] : []);
}

// src/stages/build-push/registry.ts
async function buildForRegistry(plan, platformFile, context) {
  try {
    const image = await pushImage(plan, { ...context, home: homeDirectory(context.env) });
    const signed = await sign(image, plan, platformFile, context);
    await putTags(image.client, digestOf(image), image.tags);
    return {
      status: "passed",
      findings: image.findings,
      checks: registryChecks(image, plan, signed),
      outputs: { image: image.ref, digests: JSON.stringify(image.digests) }
    };
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    const { finding } = error;
    return { status: "failed", findings: [finding], checks: notBuilt(finding.message), outputs: {} };
  }
}
async function sign(image, plan, platformFile, context) {
  const sigstore = sigstoreOf(plan.platform, platformFile, context.env);
  if (sigstore === void 0) return "the platform signs no images (images.signing)";
  if (!canSign(context.env)) return "this is no workflow run that can prove who it is";
  context.progress("signing");
  const [{ attestProvenance }, { trustOf }] = await Promise.all([
    import("./provenance-EXK6U2LT.js"),
    import("./trust-4OY2E3II.js")
  ]);
  const trust = await trustOf(plan.platform, sigstore, context);
  await attestProvenance(image, plan, image.revision, { sigstore, judge: { sigstore, trust } }, context);
  return void 0;
}
function digestOf({ ref }) {
  return ref.slice(ref.indexOf("@") + 1);
}
export {
  buildForRegistry
};
