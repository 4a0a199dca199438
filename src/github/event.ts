import { readFile } from "node:fs/promises";
import * as z from "zod";

type Environment = Readonly<Record<string, string | undefined>>;

const commit = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const side = z.looseObject({
  sha: commit,
  ref: z.string().optional(),
  repo: z.looseObject({ full_name: z.string() }).nullish(),
});

/**
 * What the pipeline reads of a webhook's payload; GitHub wrote it, no job can. Shapes: GitHub's "Webhook events and
 * payloads", `pull_request`, `pull_request_review`, `merge_group`.
 */
const payload = z.looseObject({
  pull_request: z
    .looseObject({
      number: z.int().positive(),
      head: side,
      base: side,
      user: z.looseObject({ login: z.string() }).nullish(),
    })
    .optional(),
  merge_group: z.looseObject({ head_sha: commit, base_sha: commit.optional() }).optional(),
  repository: z.looseObject({ default_branch: z.string().optional() }).optional(),
});

/** A pull request as the event tells it. */
export interface PullRequest {
  number: number;
  headSha: string;
  baseSha: string;
  /** From a repository other than the one that it asks to change: its token is read-only. */
  fork: boolean;
  author: string | undefined;
}

/** The event of a workflow run, read from GITHUB_EVENT_NAME and the file at GITHUB_EVENT_PATH. */
export interface WorkflowEvent {
  name: string | undefined;
  pullRequest?: PullRequest;
  /** Commit that a merge queue entry is put on, where GitHub names one. */
  mergeGroupBase?: string;
  defaultBranch?: string;
}

/** Reads the event; one without a readable payload has a name only. */
export async function workflowEvent(env: Environment): Promise<WorkflowEvent> {
  const name = env.GITHUB_EVENT_NAME;
  const read = payload.safeParse(await eventPayload(env.GITHUB_EVENT_PATH));
  if (!read.success) return { name };
  const { pull_request: pull, merge_group: group, repository } = read.data;
  const home = env.GITHUB_REPOSITORY?.toLowerCase();
  return {
    name,
    ...(pull && {
      pullRequest: {
        number: pull.number,
        headSha: pull.head.sha,
        baseSha: pull.base.sha,
        // A fork that was deleted has no repository any more.
        fork: pull.head.repo !== undefined && pull.head.repo?.full_name.toLowerCase() !== home,
        author: pull.user?.login,
      },
    }),
    ...(group?.base_sha && { mergeGroupBase: group.base_sha }),
    ...(repository?.default_branch && { defaultBranch: repository.default_branch }),
  };
}

async function eventPayload(path: string | undefined): Promise<unknown> {
  if (!path) return undefined;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
