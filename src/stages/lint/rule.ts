import type { SubjectKind } from "../../policy/policy.ts";
import type { Severity } from "../../report/finding.ts";
import type { LintContext, SurfaceItem } from "./context.ts";
import type { Profile } from "./profiles/profile.ts";

/** One place where a rule is broken; the engine makes a finding of it. */
export interface Hit {
  /** Absent where the finding is about the server as a whole. */
  item?: SurfaceItem;
  /** What the finding is about where the server has no such definition. */
  subject?: { kind: SubjectKind; name: string };
  /** JSON pointer into the definition; into the manifest for hits without an item. */
  pointer?: string;
  /** What is wrong and for what reason. Text from the server only through `quote`. */
  message: string;
  /** What to write instead, where it differs from place to place. */
  help?: string;
  /** Where it differs from the rule's: never worse. */
  severity?: Severity;
  /** Where it differs from the rule's. */
  clients?: readonly string[];
  /** Where it differs from the rule's. */
  evidence?: string;
}

/** One lint rule: what it says about itself, and the check. */
export interface Rule {
  /** Kebab-case; stable from 1.0. */
  id: string;
  /** Worst severity of its findings. `error` only where a call, a listing or a whole request fails for somebody. */
  severity: Severity;
  /** What must hold, in one sentence. */
  what: string;
  /** What happens to whom where it does not. */
  why: string;
  /** Clients or providers that suffer; empty: all. */
  clients: readonly string[];
  /** Where the harm can be read. */
  evidence: string;
  /** The mistake, as short JSON or YAML. */
  before: string;
  /** The same without the mistake. */
  after: string;
  /** True for a rule that says nothing without a manifest. */
  needsManifest?: boolean;
  /** The limit that a profile must have for the rule to say anything; only profiles that a manifest names have it. */
  needsProfile?: keyof Profile;
  check(context: LintContext): Iterable<Hit>;
}
