import type * as z from "zod";
import type { Check } from "../report/check.ts";
import type { Finding } from "../report/finding.ts";

/** The six stages in the pipeline's order. One word per stage everywhere: folder, CLI verb, action, dist file. */
export const stageNames = ["validate", "lint", "contract-test", "build-push", "deploy", "register"] as const;
export type StageName = (typeof stageNames)[number];

/** `error` means that the stage could not judge (exit 2 or 3); `failed` means that it judged and refused (exit 1). */
export type StageStatus = "passed" | "failed" | "skipped" | "error";

/** What a stage hands to its entry point. It never prints and never exits. */
export interface StageResult {
  status: StageStatus;
  findings: Finding[];
  checks: Check[];
  /** Named outputs, the only thing that later stages get. Keys are kebab-case and declared in {@link Stage.outputs}. */
  outputs: Record<string, string>;
}

/** What the outside gives to a stage: everything else is a declared input. */
export interface StageContext {
  /** Absolute path that relative inputs are resolved against. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Says what is going on, in a few words, for work that may take longer than a second. */
  progress(text: string): void;
  /** Aborted when the run is interrupted; the stage cleans up and returns or throws. */
  signal: AbortSignal;
}

/** Inputs of a stage: a zod object whose keys are the kebab-case names of flags and action inputs. */
export type StageInputs = z.ZodObject<Record<string, z.ZodType>>;

export interface Stage<Inputs extends StageInputs = StageInputs> {
  name: StageName;
  /** One sentence for `--help`, action.yml and the docs. */
  summary: string;
  /** Each key carries its description (`.describe`), shown by `--help`, action.yml and README tables. */
  inputs: Inputs;
  /** Name → description of each output. */
  outputs: Readonly<Record<string, string>>;
  /** @throws Problem where the stage cannot judge. */
  run(inputs: z.infer<Inputs>, context: StageContext): Promise<StageResult>;
}

/** Keeps the inferred input type of a stage literal. */
export function defineStage<Inputs extends StageInputs>(stage: Stage<Inputs>): Stage<Inputs> {
  return stage;
}
