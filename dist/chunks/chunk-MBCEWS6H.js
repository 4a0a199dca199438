import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  int,
  looseObject,
  string
} from "./chunk-3S3HXV5Q.js";

// src/github/event.ts
import { readFile } from "node:fs/promises";
var commit = string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
var side = looseObject({
  sha: commit,
  ref: string().optional(),
  repo: looseObject({ full_name: string() }).nullish()
});
var payload = looseObject({
  pull_request: looseObject({
    number: int().positive(),
    head: side,
    base: side,
    user: looseObject({ login: string() }).nullish()
  }).optional(),
  merge_group: looseObject({ head_sha: commit, base_sha: commit.optional() }).optional(),
  repository: looseObject({ default_branch: string().optional() }).optional()
});
async function workflowEvent(env) {
  const name = env.GITHUB_EVENT_NAME;
  const read = payload.safeParse(await eventPayload(env.GITHUB_EVENT_PATH));
  if (!read.success) return { name };
  const { pull_request: pull, merge_group: group, repository } = read.data;
  const home = env.GITHUB_REPOSITORY?.toLowerCase();
  return {
    name,
    ...pull && {
      pullRequest: {
        number: pull.number,
        headSha: pull.head.sha,
        baseSha: pull.base.sha,
        // A fork that was deleted has no repository any more.
        fork: pull.head.repo !== void 0 && pull.head.repo?.full_name.toLowerCase() !== home,
        author: pull.user?.login
      }
    },
    ...group?.base_sha && { mergeGroupBase: group.base_sha },
    ...repository?.default_branch && { defaultBranch: repository.default_branch }
  };
}
async function eventPayload(path) {
  if (!path) return void 0;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return void 0;
  }
}

// src/github/base-commit.ts
var proposals = ["pull_request", "pull_request_review", "merge_group"];
var gitTimeoutMs = 3e4;
async function baseOfChange(cwd, env) {
  const event = await workflowEvent(env);
  if (event.name === void 0 || !proposals.includes(event.name)) return void 0;
  const parents = await revision("HEAD^2", cwd, env);
  const first = parents === void 0 ? void 0 : await revision("HEAD^1", cwd, env);
  const named = event.pullRequest?.baseSha ?? event.mergeGroupBase;
  const known = first ?? (named === void 0 ? void 0 : await revision(named, cwd, env));
  const commit2 = known ?? (event.name === "merge_group" ? await revision("HEAD^1", cwd, env) : void 0);
  if (commit2 !== void 0) return { commit: commit2, cwd, env };
  throw badInput(
    "base-unreadable",
    `The commit that this change goes into (${named ?? "GitHub names none"}) is not in the checkout, so nobody can judge it.`,
    { help: "Check out with fetch-depth: 2, as workflows/pipeline.yml does." }
  );
}
async function readAtBase({ commit: commit2, cwd, env }, path) {
  const place = path.startsWith("./") || path.startsWith("../") ? path : `./${path}`;
  const shown = await git(["show", `${commit2}:${place}`], cwd, env);
  return shown.exitCode === 0 ? shown.stdout : void 0;
}
async function revision(name, cwd, env) {
  const argv = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const { exitCode, stdout } = await git(argv, cwd, env);
  return exitCode === 0 ? stdout.trim() : void 0;
}
async function git(argv, cwd, env) {
  try {
    return await run(["git", ...argv], { cwd, env: { ...env }, timeoutMs: gitTimeoutMs, allowFailure: true });
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    throw badInput("base-unreadable", `git cannot read what this change goes into: ${error.message}`, {
      help: "Install git on the runner."
    });
  }
}

export {
  workflowEvent,
  baseOfChange,
  readAtBase,
  git
};
