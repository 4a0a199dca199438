import type { Line } from "./lines.ts";

/** What a language gives to the Dockerfile; the rest is the same for all. */
export interface Stages {
  /** Stages that build, each ended by an empty line. */
  before: Line[];
  /** Image that the last stage starts from. */
  base: string;
  /** Instructions of the last stage: the environment, and what is copied into /app. */
  final: Line[];
  /** argv of the server. */
  argv: readonly string[];
}
