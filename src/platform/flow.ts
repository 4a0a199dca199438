import { readFile } from "node:fs/promises";
import * as z from "zod";
import type { Check } from "../report/check.ts";
import { taggedVersion } from "./release-tag.ts";
import type { Platform } from "./schema.ts";

/** What a workflow run knows of itself; undefined on a terminal. */
export interface WorkflowRun {
  /** GITHUB_EVENT_NAME */
  event: string | undefined;
  /** GITHUB_REF, e.g. refs/heads/main or refs/tags/v1.2.0 */
  ref: string | undefined;
  defaultBranch: string | undefined;
  /** RUNNER_ENVIRONMENT: github-hosted or self-hosted */
  runner: string | undefined;
}

/** What a run of the workflow does after its checks (product.md, "The workflow"). */
export interface Flow {
  /** Environment to deploy to; empty where nothing deploys. */
  deployTo: string;
  /** Whether that environment is listed in the registry. */
  register: boolean;
  /** Said where a run would deploy and cannot. */
  skipped?: Check[];
}

/**
 * Decides where a run deploys: nowhere for pull requests, a push to the default branch to the environment that
 * promotes from none, a release tag to the one that is promoted to.
 * @param name of the server, which the tags of a repository with several manifests carry
 */
export function decideFlow(platform: Platform, name: string, run: WorkflowRun): Flow {
  const kind = kindOf(run, name);
  if (kind === undefined) return { deployTo: "", register: false };
  const environments = Object.entries(platform.environments);
  const promoted = environments.find(([, { promoteFrom }]) => promoteFrom !== undefined)?.[0];
  const first = environments.find(([, { promoteFrom }]) => promoteFrom === undefined)?.[0];
  const deployTo = (kind === "tag" ? promoted : undefined) ?? first ?? "";
  const target = platform.environments[deployTo];
  if (target?.delivery.kind === "process" && run.runner === "github-hosted") {
    const message = `${deployTo} lives on one machine, and each job of a GitHub-hosted runner gets a new one`;
    return {
      deployTo: "",
      register: false,
      skipped: [{ id: "deployment", status: "not exercised", message }],
    };
  }
  return { deployTo, register: target !== undefined && target.register !== false };
}

function kindOf({ event, ref, defaultBranch }: WorkflowRun, name: string): "tag" | "branch" | undefined {
  // Dispatched by hand, a run does what a push of its ref does.
  if ((event !== "push" && event !== "workflow_dispatch") || ref === undefined) return undefined;
  if (taggedVersion(ref, name) !== undefined) return "tag";
  return defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}` ? "branch" : undefined;
}

const eventPayload = z.looseObject({ repository: z.looseObject({ default_branch: z.string() }) });

/** Reads what the runner says of this run: its variables, and the event file at GITHUB_EVENT_PATH. */
export async function workflowRun(env: Readonly<Record<string, string | undefined>>): Promise<WorkflowRun> {
  return {
    event: env.GITHUB_EVENT_NAME,
    ref: env.GITHUB_REF,
    defaultBranch: await defaultBranch(env.GITHUB_EVENT_PATH),
    runner: env.RUNNER_ENVIRONMENT,
  };
}

/** Undefined where there is no event file, or one that names no default branch: then no branch deploys. */
async function defaultBranch(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    return eventPayload.parse(JSON.parse(await readFile(path, "utf8"))).repository.default_branch;
  } catch {
    return undefined;
  }
}
