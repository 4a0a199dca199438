import type { Plan } from "../manifest/plan.ts";
import type { ReleaseStep } from "../release/record.ts";
import type { Check } from "../report/check.ts";
import type { Finding } from "../report/finding.ts";
import type { ServerPlace } from "./layout.ts";
import type { ServerEnvironment } from "./server-environment.ts";

/** What one deploy is asked to do. */
export interface DeployRequest {
  home: string;
  plan: Plan;
  /** By digest. */
  image: string;
  /** Environment of the command: where secrets come from. */
  shell: Readonly<Record<string, string | undefined>>;
  /** Text of the manifest, for the record. */
  manifest: string;
  lock?: { text: string; file: string };
  who: string;
  /** Names the run to a person. */
  run: string;
  /** Set where the deploy repeats an older release. */
  rollbackTo?: number;
  signal: AbortSignal;
  progress(text: string): void;
  settings?: DeploySettings;
}

export interface DeploySettings {
  /** argv of the supervisor's process. */
  supervisor?: readonly string[];
  /** How long open streams and sessions of the old release may go on, in ms. */
  drainMs?: number;
  /** For each of the two checks over MCP, in ms. */
  checkMs?: number;
  /** Told after each step was recorded. */
  onStep?(step: ReleaseStep): void | Promise<void>;
  /** How long to wait for another deploy, in ms. */
  lockTimeoutMs?: number;
}

export interface DeployOutcome {
  /** `failed`: the release was refused, and what served before still does. */
  status: "passed" | "failed";
  release: number;
  url: string;
  findings: Finding[];
  checks: Check[];
}

/** A request once its server is known. */
export interface RolloutRequest extends DeployRequest {
  place: ServerPlace;
  environment: ServerEnvironment;
  supervisor: readonly string[];
}
