import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  parseSavedSurface
} from "./chunk-D2ACLQB6.js";
import {
  lockFileName,
  parseLock
} from "./chunk-TL2TVHD2.js";
import {
  taggedVersion
} from "./chunk-ADYPKFI2.js";
import {
  parseYaml
} from "./chunk-NMTE7BQC.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  isMap
} from "./chunk-PX3ANLY6.js";
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import {
  Problem,
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";

// src/surface/sides/file-side.ts
import { basename, dirname, join } from "node:path";
var maxBytes = 64 * 1024 * 1024;
var manifestName = "mcp.yaml";
async function readFileSide(path, cwd) {
  const text = await readText(path, { cwd, maxBytes });
  const manifest = basename(path) === lockFileName ? join(dirname(path), manifestName) : void 0;
  const beside = manifest === void 0 ? "" : await readText(manifest, { cwd }).catch(() => "");
  return sideOf(text, path, beside);
}
function sideOf(text, file, manifest) {
  if (/^\s*\{\s*"schemaVersion"\s*:/.test(text)) {
    const { surface: surface2, facts } = parseLock(text, file);
    const version = versionIn(manifest);
    const side = { surface: surface2, facts, ...version === void 0 ? {} : { version } };
    return { side, findings: [], from: file };
  }
  const { surface, findings } = parseSavedSurface(text, file);
  return { side: { surface }, findings, from: file };
}
function versionIn(manifest) {
  if (manifest === "") return void 0;
  try {
    const { value } = parseYaml(manifest, manifestName);
    return isMap(value) && typeof value.version === "string" ? value.version : void 0;
  } catch {
    return void 0;
  }
}

// src/surface/sides/unreadable-base.ts
var baseUnreadable = "base-unreadable";
function refuseBase(base, cause, help) {
  return badInput(baseUnreadable, `The base ${base} cannot be read, so nothing was compared: ${cause}.`, {
    help
  });
}
async function asBase(base, read) {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ExecError) {
      throw refuseBase(base, error.message, "Run it inside a git repository, with git installed.");
    }
    if (!(error instanceof Problem) || isBaseUnreadable(error)) throw error;
    const [first] = error.findings;
    const cause = error.message.replace(/\.$/, "");
    const { findings } = refuseBase(base, cause, first?.help ?? "Name another base.");
    const exitCode = error.exitCode === exitCodes.unreachable ? exitCodes.unreachable : exitCodes.badInput;
    throw new Problem(exitCode, findings, { cause: error });
  }
}
function isBaseUnreadable(error) {
  return error.findings.some(({ ruleId }) => ruleId === baseUnreadable);
}

// src/surface/sides/git-side.ts
import { dirname as dirname2, join as join2 } from "node:path";
var gitTimeoutMs = 3e4;
var maxBytes2 = 64 * 1024 * 1024;
function lockPath(manifest) {
  return join2(dirname2(manifest), lockFileName);
}
async function readGitSide(ref, context) {
  const commit = await commitOf(ref, context);
  const path = lockPath(context.manifest);
  const lock = await show(commit, path, context);
  if (lock === void 0) {
    const help = "Write one there with mcp-pipeline lock, or name another revision.";
    throw refuseBase(ref, `it holds no ${path}`, help);
  }
  const manifest = await show(commit, context.manifest, context);
  return sideOf(lock, `${ref}:${path}`, manifest ?? "");
}
async function isNewServer(ref, context) {
  const commit = await commitOf(ref, context);
  const [lock, manifest] = [
    await show(commit, lockPath(context.manifest), context),
    await show(commit, context.manifest, context)
  ];
  return lock === void 0 && manifest === void 0;
}
async function lastReleaseTag(name, context) {
  const shallow = await git(context, "rev-parse", "--is-shallow-repository");
  const merged = shallow.stdout.trim() === "true" ? [] : ["--merged=HEAD"];
  const listed = await git(context, "for-each-ref", ...merged, "--format=%(refname)", "refs/tags");
  const tags = listed.stdout.split("\n").filter((ref) => ref !== "" && ref !== context.env.GITHUB_REF);
  const versions = tags.flatMap((ref) => {
    const version = taggedVersion(ref, name);
    return version === void 0 ? [] : [{ ref, version }];
  });
  const { default: semver } = await import("./semver-5FDKGKAG.js");
  const [newest] = versions.sort((a, b) => semver.rcompare(a.version, b.version, true));
  if (newest === void 0) {
    const help = "Fetch tags as well (fetch-depth: 0, fetch-tags: true), or name another base.";
    throw refuseBase("release:", `no commit before this one has a release tag of ${name}`, help);
  }
  return newest.ref.slice("refs/tags/".length);
}
async function commitOf(ref, context) {
  if (ref === "" || ref.startsWith("-") || ref.includes(":")) {
    throw refuseBase(ref, "it is no git revision", "Name a branch, a tag or a commit.");
  }
  const found = await git(context, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  if (found.exitCode === 0) return found.stdout.trim();
  const help = "Fetch it first; a shallow clone holds one commit only.";
  throw refuseBase(ref, "there is no such revision here", help);
}
async function hasRevision(commit, context) {
  if (!/^[0-9a-f]{7,64}$/.test(commit)) return false;
  return (await git(context, "cat-file", "-e", `${commit}^{commit}`)).exitCode === 0;
}
async function show(commit, path, context) {
  const file = await git(context, "show", `${commit}:${fromHere(path)}`);
  return file.exitCode === 0 ? file.stdout : void 0;
}
function git({ cwd, signal }, ...args) {
  return run(["git", ...args], {
    cwd,
    timeoutMs: gitTimeoutMs,
    allowFailure: true,
    maxOutputBytes: maxBytes2,
    signal
  });
}
function fromHere(path) {
  return path.startsWith("./") || path.startsWith("../") ? path : `./${path}`;
}

export {
  readFileSide,
  sideOf,
  refuseBase,
  asBase,
  lockPath,
  readGitSide,
  isNewServer,
  lastReleaseTag,
  hasRevision
};
