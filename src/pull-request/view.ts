import type { Finding } from "../report/finding.ts";
import type { StageReport } from "../report/schema.ts";
import type { Change, Verdict } from "../surface/compare/change.ts";

/** One change of the surface with what stands there on both sides, as JSON text; absent where a side has nothing. */
export interface ShownChange extends Change {
  before?: string;
  after?: string;
  /** 1-based line of the manifest that is about it. */
  line?: number;
  /** Reason of the suppression that accepts it. */
  accepted?: string;
}

/** Who may call one tool, prompt or resource, before and after. */
export interface MatrixRow {
  /** e.g. "tool run_query" */
  subject: string;
  environment?: string;
  before: string;
  after: string;
}

/** A suppression that this pull request adds, and whether its reviewer has approved. */
export interface Acceptance {
  rule: string;
  tool?: string;
  reason: string;
  expires?: string;
  reviewer: string;
  approved: boolean;
}

/** The surfaces of both sides compared; or why they could not be. */
export type SurfaceView =
  | {
      verdict: Verdict;
      risk: boolean;
      changes: ShownChange[];
      matrix: MatrixRow[];
      tokens: { before: number; after: number };
    }
  | { unreadable: string };

/** Everything that the comment, the summary and the verdict are made of. */
export interface PullRequestView {
  /** Path of the manifest, which also tells the comments of several servers apart. */
  manifest: string;
  /** Name of the server, where the manifest could be read. */
  server?: string;
  headSha: string;
  runUrl: string;
  /** Outcome of the job `check`, as GitHub says it. */
  check: string;
  /** Reports of its stages; undefined where none arrived. */
  stages: readonly StageReport[] | undefined;
  /** Findings that the reports left out. */
  leftOut: number;
  /** Set where only the run itself compared the surfaces, as for a fork. */
  elsewhere?: true;
  /** A new server has no surface to compare with. */
  surface: SurfaceView | undefined;
  acceptances: readonly Acceptance[];
  /** Kubernetes patches of the manifest: target and reason, new ones marked. */
  patches: readonly { target: string; reason: string; isNew: boolean }[];
  /** Reviews that the platform wants for what changed: name, team, what asks for it. */
  reviews: readonly { name: string; team: string; because: string[] }[];
  /** What the last job itself could not do. */
  problems: readonly Finding[];
}
