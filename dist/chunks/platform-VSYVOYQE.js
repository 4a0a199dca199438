import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  loadPlatform
} from "./chunk-APMP2JKH.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import {
  version
} from "./chunk-DJEFW3WC.js";
import "./chunk-W2PKOSOB.js";
import {
  packageRoot
} from "./chunk-7G6U6GSL.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  boolean,
  literal,
  record,
  strictObject,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/platform.ts
import { access, mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname2, join as join4, resolve } from "node:path";

// src/platform/repository/record.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/platform/repository/files.ts
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

// src/platform/repository/workflow.ts
var hosted = "ubuntu-latest";
function renderWorkflow({ template, platform, spelled }) {
  const [head = "", ...blocks] = template.split(/^(?= {2}[a-z][\w-]*:\n {4}name: )/m);
  const deployed = Object.entries(platform.environments).filter(
    ([, { delivery }]) => delivery.kind !== "process"
  );
  const rows = deployed.map(([name, { clusters = [], promoteFrom }]) => ({
    name,
    runner: runnerOf(name, clusters, platform),
    promoted: promoteFrom !== void 0
  }));
  const unpromoted = rows.filter(({ promoted: promoted2 }) => !promoted2);
  const promoted = rows.filter(({ promoted: isPromoted }) => isPromoted);
  const own = labels(platform.workflow?.runner ?? hosted);
  const written = [head, ...blocks].map((block) => {
    const id = /^ {2}([\w-]+):/.exec(block)?.[1] ?? "";
    if (id.endsWith("-staging")) return jobsOf(block, "staging", unpromoted);
    if (id.endsWith("-production")) return jobsOf(block, "production", promoted);
    const repeated = repeat(repeat(block, "staging", unpromoted), "production", promoted);
    return repeated.replace(`runs-on: ${hosted}
`, `runs-on: ${own}
`);
  });
  const text = forRegistry(written.join(""), platform);
  return spelled === void 0 ? text : spell(text, spelled);
}
function spell(text, { repository, ref }) {
  return text.replaceAll(/(\buses: )\$\/(\S+)/g, `$1${repository}/$2@${ref}`);
}
var RunnerConflict = class extends Error {
  environment;
  constructor(environment) {
    super(
      `The clusters of ${environment} are reached from different runners, and one job deploys to all of them.`
    );
    this.environment = environment;
  }
};
function runnerOf(environment, clusters, platform) {
  const runners = new Set(clusters.map((cluster) => labels(platform.clusters?.[cluster]?.runner ?? hosted)));
  if (runners.size > 1) throw new RunnerConflict(environment);
  return [...runners][0] ?? hosted;
}
function labels(runner) {
  const shown = (label) => /^[\w.-]+$/.test(label) ? label : JSON.stringify(label);
  const text = typeof runner === "string" ? shown(runner) : `[${runner.map(shown).join(", ")}]`;
  return /\bself-hosted\b/.test(text) ? `${text} # zizmor: ignore[self-hosted-runner] no team code runs here` : text;
}
function jobsOf(block, word, environments) {
  return environments.map(
    ({ name, runner }) => block.replaceAll(new RegExp(`\\b${word}\\b`, "g"), name).replace(`runs-on: ${hosted}
`, `runs-on: ${runner}
`)
  ).join("");
}
function repeat(block, word, environments) {
  const mentions = new RegExp(`\\b${word}\\b`);
  return block.split("\n").flatMap((line) => {
    if (line.trimStart().startsWith("#") || !mentions.test(line)) return [line];
    return environments.map(({ name }) => line.replaceAll(new RegExp(mentions, "g"), name));
  }).join("\n");
}
function forRegistry(text, platform) {
  if (!platform.images?.registry.startsWith("ghcr.io/")) return text;
  const at = text.indexOf("\n  build-push:\n");
  const line = "      id-token: write # to prove to the image registry which workflow pushes and signs\n";
  const packages = "      packages: write # to push to GitHub's image registry\n";
  return at < 0 ? text : text.slice(0, at) + text.slice(at).replace(line, `${line}${packages}`);
}

// src/platform/repository/files.ts
var recordFile = "mcp-pipeline.json";
var workflowFile = ".github/workflows/pipeline.yml";
var copied = ["actions", ".github/actions", "dist", "schemas/kubernetes"];
async function repositoryFiles(request) {
  const { from, platform, repository, ref, spelled } = request;
  const files = /* @__PURE__ */ new Map();
  for (const folder of copied) {
    for (const entry of await readdir(join(from, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name).slice(from.length + 1);
      const bytes = await readFile(join(from, path));
      files.set(
        path,
        spelled && path.endsWith(".yml") ? Buffer.from(spell(bytes.toString(), spelled)) : bytes
      );
    }
  }
  const template = await readFile(join(from, "workflows/pipeline.yml"), "utf8");
  const workflow = renderWorkflow({ template, platform, ...spelled && { spelled } });
  files.set(workflowFile, Buffer.from(workflow));
  const several = await readFile(join(from, "workflows/servers.yml"), "utf8");
  const granting = withPackages(several, permissionsOf(workflow));
  files.set(".github/workflows/servers.yml", Buffer.from(spelled ? spell(granting, spelled) : granting));
  const asked = permissionsOf(workflow);
  for (const name of await readdir(join(from, "workflows/callers"))) {
    const text = await readFile(join(from, "workflows/callers", name), "utf8");
    files.set(`callers/${name}`, Buffer.from(callerFor(text, repository, ref, asked)));
  }
  return new Map([...files].sort(([a], [b]) => a < b ? -1 : 1));
}
function callerFor(text, repository, ref, asked) {
  const called = text.replaceAll("acme/mcp-platform/", `${repository}/`).replaceAll(/(pipeline\.yml|servers\.yml|fork-comment)@v1\b/g, `$1@${ref}`);
  return withPackages(called, asked);
}
function withPackages(text, asked) {
  if (!asked.has("packages: write")) return text;
  const added = "      packages: write # to push images to GitHub's image registry\n";
  return text.replaceAll(/^ {6}id-token: write #.*\n/gm, (line) => `${line}${added}`);
}
function permissionsOf(workflow) {
  return new Set(
    [...workflow.matchAll(/^ {6}([a-z-]+: (?:read|write)) # /gm)].map(([, granted]) => granted ?? "")
  );
}
function digest(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

// src/platform/repository/record.ts
var repositoryRecord = strictObject({
  schemaVersion: literal(1),
  /** Version of the pipeline whose files these are. */
  version: string(),
  /** "owner/name" */
  repository: string().regex(/^[\w.-]+\/[\w.-]+$/),
  /** Tag that callers follow. */
  ref: string().regex(/^[\w.-]+$/),
  /** Written out for GitHub Enterprise Server, which has no \`$/\`. */
  enterpriseServer: boolean(),
  /** Path → SHA-256 of each generated file, as it was written. */
  files: record(string(), string())
});
async function readRecord(folder) {
  const text = await readFile2(join2(folder, recordFile), "utf8").catch(() => void 0);
  const read = repositoryRecord.safeParse(text === void 0 ? void 0 : parseJson(text));
  if (read.success) return read.data;
  throw badInput(
    "platform-repository-missing",
    text === void 0 ? `There is no ${recordFile} here, so this is no platform repository.` : `${recordFile} is not what \`platform init\` writes.`,
    { help: "Run `mcp-pipeline platform init --repository OWNER/NAME` in an empty repository." }
  );
}

// src/platform/repository/starter.ts
function starterPlatform(owner) {
  return `# yaml-language-server: $schema=https://mcp-pipeline.dev/schemas/v1/platform.schema.json
# What ${owner} says once for all its MCP servers. Change it, then run \`mcp-pipeline platform upgrade\`: the workflow has a
# job for each environment.
schemaVersion: 1
servers: # which repository may own which names, and let in which groups
  - { repositories: ["${owner}/*"], names: ["*"] }
environments:
  local: { delivery: { kind: process } }
# clusters:
#   stg: { server: "https://stg.k8s.example", auth: { kind: oidc }, runner: [self-hosted, mcp-stg] }
# environments:
#   staging: { clusters: [stg], delivery: { kind: apply }, domain: "{name}.mcp.stg.example", register: false }
#   production: { promoteFrom: staging, clusters: [prod], delivery: { kind: oci }, domain: "{name}.mcp.example", protection: required }
`;
}
function starterReadme(repository, ref) {
  return `# MCP platform

\`platform.yaml\` says which repositories may own which servers, where servers run, who may call them. Everything else
here is generated by \`mcp-pipeline platform\` and not edited by hand: \`platform upgrade\` refuses to overwrite what was.

- Make this repository internal, and open its Actions to the organization (Settings, Actions, General, Access).
- Protect \`main\` and the tags \`v*\`: who can change them decides what runs where a credential is.
- Release: \`mcp-pipeline platform upgrade\`, commit, merge, then move the tag \`${ref}\`. Teams follow \`@${ref}\`; clusters and
  registries accept the commits that were released (the claim \`job_workflow_sha\`).
- Where GitHub requires lockfiles, run \`gh actions-lock\` before the release: a workflow that others call is covered by
  the lockfile of its own repository.

Teams copy a file of \`callers/\` to \`.github/workflows/mcp.yml\`. Their only line of ours:

\`\`\`yaml
uses: ${repository}/.github/workflows/pipeline.yml@${ref}
\`\`\`
`;
}
function codeowners(owner) {
  return `# Whoever changes this repository decides what runs beside credentials.
* @${owner}/mcp-platform
`;
}

// src/platform/repository/write.ts
import { mkdir, readFile as readFile3, rm, writeFile } from "node:fs/promises";
import { dirname, join as join3 } from "node:path";
async function writeRepository(request) {
  const { folder, before, force = false, check = false } = request;
  const files = await generated(request);
  const there = await digestsIn(folder, [...files.keys(), ...Object.keys(before?.files ?? {})]);
  if (!force) refuseEdited(there, files, before);
  const changed = [...files].filter(([path, bytes]) => there.get(path) !== digest(bytes));
  const removed = Object.keys(before?.files ?? {}).filter((path) => !files.has(path) && there.has(path));
  if (!check) {
    for (const [path, bytes] of changed) await write(join3(folder, path), bytes);
    for (const path of removed) await rm(join3(folder, path));
    await write(join3(folder, recordFile), recordOf(request, files));
  }
  const names = changed.map(([path]) => path);
  return {
    added: names.filter((path) => !there.has(path)),
    changed: names.filter((path) => there.has(path)),
    removed
  };
}
async function digestsIn(folder, paths) {
  const there = /* @__PURE__ */ new Map();
  for (const path of new Set(paths)) {
    const bytes = await readFile3(join3(folder, path)).catch(() => void 0);
    if (bytes !== void 0) there.set(path, digest(bytes));
  }
  return there;
}
function refuseEdited(there, files, before) {
  const edited = [...there].flatMap(([path, now]) => {
    const wanted = files.get(path);
    return now === before?.files[path] || wanted && now === digest(wanted) ? [] : [path];
  });
  if (edited.length === 0) return;
  const shown = edited.slice(0, 10).join(", ");
  throw badInput("platform-file-edited", `Not as the pipeline wrote it: ${shown}.`, {
    help: "Take the edits back (git checkout), or overwrite them with --force."
  });
}
async function generated({ platform, repository, ref, enterpriseServer }) {
  const spelled = enterpriseServer ? { spelled: { repository, ref } } : {};
  try {
    return await repositoryFiles({ from: packageRoot(), platform, repository, ref, ...spelled });
  } catch (error) {
    if (!(error instanceof RunnerConflict)) throw error;
    throw badInput("runner-conflict", error.message, {
      help: `Give the clusters of ${error.environment} the same runner, or make an environment for each.`
    });
  }
}
function recordOf(request, files) {
  const { version: version2, repository, ref, enterpriseServer } = request;
  const digests = Object.fromEntries([...files].map(([path, bytes]) => [path, digest(bytes)]));
  const record2 = {
    schemaVersion: 1,
    version: version2,
    repository,
    ref,
    enterpriseServer,
    files: digests
  };
  return `${JSON.stringify(record2, null, 2)}
`;
}
async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

// src/cli/platform.ts
var platformFile = "platform.yaml";
var command = {
  configure: (command2) => void command2.argument("<verb>", "init, upgrade or pin").option("--directory <path>", "the platform repository", ".").option("--repository <owner/name>", "init: its name on GitHub").option("--ref <tag>", "init: the tag that callers follow", "v1").option("--github-enterprise-server", "init: write for a server, which has no `$/`").option("--force", "upgrade: overwrite what was edited by hand").option("--check", "upgrade: change nothing; fail where something would change").option("--renew", "pin: resolve tags that have a digest already once more"),
  async run(invocation, options, [verb]) {
    const folder = resolve(invocation.cwd, String(options.directory));
    if (verb === "init") return init(folder, invocation, options);
    if (verb === "upgrade") return upgrade(folder, invocation, options);
    if (verb === "pin") return pin(folder, invocation, options.renew === true);
    throw badInput("usage", `There is no \`platform ${verb}\`.`, {
      help: "Write platform init, upgrade or pin."
    });
  }
};
async function init(folder, invocation, options) {
  const repository = typeof options.repository === "string" ? options.repository : "";
  const [owner = ""] = repository.split("/");
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw badInput("usage", "init needs the repository's name on GitHub.", {
      help: "For example: mcp-pipeline platform init --repository acme/mcp-platform"
    });
  }
  const ref = String(options.ref);
  if (!/^[\w.-]+$/.test(ref)) throw badInput("usage", `--ref ${ref} is no tag.`);
  const first = [
    [platformFile, starterPlatform(owner)],
    ["README.md", starterReadme(repository, ref)],
    [".github/CODEOWNERS", codeowners(owner)]
  ];
  const kept = await Promise.all(first.map(([path]) => exists(join4(folder, path))));
  const text = kept[0] ? await readText(join4(folder, platformFile), { cwd: folder }) : starterPlatform(owner);
  if (!kept[0]) await write2(folder, platformFile, text);
  const { platform } = await loadPlatform(platformFile, folder);
  const enterpriseServer = options.githubEnterpriseServer === true;
  const request = { folder, platform, version, repository, ref, enterpriseServer };
  const written = await writeRepository(request);
  for (const [at, [path, content]] of first.entries())
    if (at > 0 && !kept[at]) await write2(folder, path, content);
  return say(
    invocation,
    written,
    `Version ${version} in ${folder}. Next: edit ${platformFile}, then platform upgrade.`
  );
}
async function upgrade(folder, invocation, options) {
  const before = await readRecord(folder);
  const { platform } = await loadPlatform(platformFile, folder);
  const check = options.check === true;
  const { repository, ref, enterpriseServer } = before;
  const same = { folder, platform, version, repository, ref, enterpriseServer, before };
  const written = await writeRepository({ ...same, check, force: options.force === true });
  const count = written.added.length + written.changed.length + written.removed.length;
  const moved = before.version === version ? `Version ${version}` : `From ${before.version} to ${version}`;
  say(invocation, written, count === 0 ? `${moved}: nothing to change.` : `${moved}.`);
  return check && count > 0 ? exitCodes.findings : exitCodes.clean;
}
async function pin(folder, { terminal, flags, env, signal }, renew) {
  const { pinImages } = await import("./pin-V5J5DX67.js");
  await loadPlatform(platformFile, folder);
  const before = await readText(platformFile, { cwd: folder });
  const { text, pinned } = await pinImages({ text: before, renew, env, signal });
  if (text !== before) await write2(folder, platformFile, text, "w");
  if (flags.format === "json") terminal.out(JSON.stringify({ schemaVersion: 1, pinned }));
  else if (pinned.length === 0) terminal.out("Every base image has its digest already.");
  else for (const { name, after } of pinned) terminal.out(`${name}: ${after}`);
  return exitCodes.clean;
}
function say({ terminal, flags }, written, words) {
  if (flags.format === "json") {
    terminal.out(JSON.stringify({ schemaVersion: 1, ...written }));
    return exitCodes.clean;
  }
  for (const [kind, paths] of Object.entries(written)) {
    const outside = paths.filter((path) => !path.startsWith("dist/"));
    for (const path of outside) terminal.out(`${kind} ${path}`);
    const built = paths.length - outside.length;
    if (built > 0) terminal.out(`${kind} ${built} files of dist/`);
  }
  terminal.out(words);
  return exitCodes.clean;
}
async function write2(folder, path, text, flag = "wx") {
  await mkdir2(dirname2(join4(folder, path)), { recursive: true });
  await writeFile2(join4(folder, path), text, { flag });
}
var exists = (path) => access(path).then(
  () => true,
  () => false
);
export {
  command
};
