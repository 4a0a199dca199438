import * as z from "zod";
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
  /** Why, in words for the log. */
  reason: string;
}

/** vX.Y.Z, and for repositories with several manifests NAME/vX.Y.Z, NAME-vX.Y.Z and NAME@X.Y.Z. */
const releaseTag = /^refs\/tags\/(?:(.+)(?:\/v|-v|@)|v)\d+\.\d+\.\d+(?:[-+].+)?$/;

/**
 * Decides where a run deploys: nowhere for pull requests, a push to the default branch to the environment that
 * promotes from none, a release tag to the one that is promoted to.
 * @param name of the server, which the tags of a repository with several manifests carry
 */
export function decideFlow(platform: Platform, name: string, run: WorkflowRun): Flow {
  const kind = kindOf(run, name);
  if (kind === undefined) return { deployTo: "", reason: `nothing deploys on ${run.event ?? "a terminal"}` };
  const environments = Object.entries(platform.environments);
  const promoted = environments.find(([, { promoteFrom }]) => promoteFrom !== undefined)?.[0];
  const first = environments.find(([, { promoteFrom }]) => promoteFrom === undefined)?.[0];
  const deployTo = (kind === "tag" ? promoted : undefined) ?? first ?? "";
  const delivery = platform.environments[deployTo]?.delivery.kind;
  if (delivery === "process" && run.runner === "github-hosted") {
    return {
      deployTo: "",
      reason: `${deployTo} lives on one machine, and each job of a GitHub-hosted runner gets a new one`,
    };
  }
  return { deployTo, reason: kind === "tag" ? "release tag" : "push to the default branch" };
}

function kindOf({ event, ref, defaultBranch }: WorkflowRun, name: string): "tag" | "branch" | undefined {
  if (event !== "push" || ref === undefined) return undefined;
  const tag = releaseTag.exec(ref);
  if (tag !== null) return tag[1] === undefined || tag[1] === name ? "tag" : undefined;
  return defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}` ? "branch" : undefined;
}

const eventPayload = z.looseObject({ repository: z.looseObject({ default_branch: z.string() }) });

/** The default branch that an event payload (the file at GITHUB_EVENT_PATH) names. */
export function defaultBranchOf(payload: unknown): string | undefined {
  const parsed = eventPayload.safeParse(payload);
  return parsed.success ? parsed.data.repository.default_branch : undefined;
}
