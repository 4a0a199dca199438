/** One review of a pull request, as GitHub lists them (REST, "List reviews for a pull request"). */
export interface PullRequestReview {
  by: string;
  /** User, Bot, Mannequin, Organization. */
  type: string;
  /** APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED, PENDING. */
  state: string;
  /** Commit that was looked at. */
  commit: string;
}

export interface PullRequestEvidence {
  number: number;
  author: string;
  /** Who wrote or committed any of its commits. */
  committers: string[];
  /** In the order in which they were given. */
  reviews: PullRequestReview[];
}

/** An approval of the run's environment (REST, "Get the review history for a workflow run"). */
export interface EnvironmentApproval {
  by: string;
  type: string;
  /** approved, rejected, pending. */
  state: string;
}

/** The verdict of a program outside (REST, "List check runs for a Git reference"). */
export interface CheckRun {
  name: string;
  /** Slug of the GitHub App that wrote it: only the App can. */
  app: string;
  conclusion: string | undefined;
  commit: string;
}

/** All that speaks for or against a release, read from GitHub; logins in lower case. */
export interface Evidence {
  /** Newest first; merged ones only. */
  pullRequests: PullRequestEvidence[];
  environment: EnvironmentApproval[];
  /** Who started the run. */
  actors: string[];
  checkRuns: CheckRun[];
  /** Team, "owner/team" → its active members among those who gave something above. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
  /** Commits whose surface, policy and patches are those of the release. */
  equal: ReadonlySet<string>;
}

export const noEvidence: Evidence = {
  pullRequests: [],
  environment: [],
  actors: [],
  checkRuns: [],
  members: new Map(),
  equal: new Set(),
};
