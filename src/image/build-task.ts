import type { Plan } from "../manifest/plan.ts";
import type { Finding } from "../report/finding.ts";
import type { BuildContext } from "./build-tool.ts";
import type { LocalImageManifest, LocalLayer } from "./local-image.ts";
import type { SourceFile } from "./source-files.ts";

/** One image to make. */
export interface BuildTask {
  plan: Plan;
  /** The team's files, sorted by path. */
  sources: SourceFile[];
  context: BuildContext;
}

/** How a kind of runtime becomes layers. One object per language. */
export interface Language {
  /**
   * Versions of the tools that decide the outcome, for the cache key, and what is wrong with the source before any
   * work is done.
   * @throws Problem exit 2 where the source cannot be built (no lock file, …), exit 3 where a tool is missing.
   */
  prepare(task: BuildTask): Promise<Prepared>;
}

export interface Prepared {
  /** Whatever besides the source decides the outcome: tool versions, platform. */
  versions: string[];
  /** Below error: errors are thrown. */
  findings: Finding[];
  /** Makes, or finds, the layer of production dependencies; undefined where there are none. */
  dependencies(): Promise<LocalLayer | undefined>;
  /**
   * Builds in `folder`, which holds a copy of the sources. What is there afterwards is the application layer, except
   * what is never in an image.
   */
  build(folder: string): Promise<void>;
  /** What is added after the build: the launcher, the link to the dependencies. */
  finish(folder: string, dependencies: LocalLayer | undefined): Promise<void>;
  config: Pick<LocalImageManifest["config"], "argv" | "env">;
}
