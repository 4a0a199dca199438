import type { Position } from "../source/position.ts";
import type { AuthorizeRule } from "./schema.ts";

export type SubjectKind = "tool" | "prompt" | "resource";

/** One rule and where it was written, so that every decision can name its line. */
export interface OriginRule {
  rule: AuthorizeRule;
  origin: Position;
}

/** What holds for one tool, prompt or resource after all layers are merged. */
export interface PolicyEntry {
  kind: SubjectKind;
  /** Tool or prompt name, resource URI or URI template. */
  name: string;
  /** Any of them suffices; none means nobody. */
  rules: OriginRule[];
  confirm: "none" | "elicitation";
  logInputs: "none" | "keys" | "full";
  redact: string[];
  minutesSaved?: number;
  /** Who wrote {@link rules}: the entry itself, the manifest's defaults, or the definition's own `_meta`. */
  source?: "entry" | "defaults" | "code";
  /** The entry itself in the manifest. */
  origin: Position;
}

/**
 * The neutral form that lint, lock, `can-i`, the reviewer's matrix and the gateway share. What is not listed
 * is unreachable.
 */
export interface Policy {
  /** Callers outside these groups are refused before any rule. Absent: no such check. */
  businessGroups?: string[];
  /** Where they were written. */
  businessGroupsOrigin?: Position;
  /** Sorted by kind and name. */
  entries: PolicyEntry[];
}
