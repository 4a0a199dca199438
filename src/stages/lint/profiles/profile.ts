import type { Severity } from "../../../report/finding.ts";

/** Where a limit was read or seen, and when somebody last looked. */
export interface Source {
  /** Issue, specification or announcement. */
  source: string;
  /** YYYY-MM or YYYY-MM-DD. */
  lastVerified: string;
}

/** A name that a client or provider accepts. */
export interface NameLimit extends Source {
  accepts: RegExp;
  /** The same in words, for messages. */
  words: string;
  /** `error` where the whole request or listing fails, `warning` where a rule is broken but nothing fails. */
  severity: Severity;
}

export interface DescriptionLimit extends Source {
  /** In UTF-16 code units. */
  max: number;
  /** What happens above it, after the client's name. */
  effect: string;
  severity: Severity;
}

/** Room for the tool's name once the client has put the server's name before it. */
export interface PrefixLimit extends Source {
  /** Longest full name, in characters. */
  max: number;
  fullName(server: string, tool: string): string;
  effect: string;
}

export interface ToolCountLimit extends Source {
  max: number;
  effect: string;
}

/** Keywords of JSON Schema that a route refuses, wherever they stand in an input schema. */
export interface KeywordLimit extends Source {
  refused: readonly string[];
  /** What happens, after the profile's name. */
  effect: string;
}

/** Deepest nesting of objects in an input schema. */
export interface NestingLimit extends Source {
  max: number;
}

/** Hints that a directory wants to see written out. */
export interface HintLimit extends Source {
  hints: readonly string[];
  /** True where one of them suffices. */
  isAnyEnough: boolean;
}

/** What one client or provider accepts. Data only: rules read it, a later limit is a line in one file. */
export interface Profile {
  /** The word in a finding's `clients`. */
  id: string;
  toolName?: NameLimit;
  /** Names of the members of an input schema's outermost `properties`. */
  propertyKey?: NameLimit;
  description?: DescriptionLimit;
  prefixedName?: PrefixLimit;
  toolCount?: ToolCountLimit;
  /** Keywords that may not stand at the root of an input schema. */
  rootKeywords?: Source & { refused: readonly string[] };
  /** Refuses an input schema with an array that does not say what it holds. */
  arrayItems?: Source;
  /** Refuses input schemas with these keywords. */
  keywords?: KeywordLimit;
  /** Refuses a `format` that is not one of these. */
  formats?: Source & { known: readonly string[] };
  /** Refuses a list of types in `type`. */
  typeLists?: Source;
  /** Refuses enums with anything but texts. */
  textEnums?: Source;
  /** Refuses a branch of anyOf that names no type. */
  typedBranches?: Source;
  nesting?: NestingLimit;
  /** Wants every object closed and every property required. */
  strictObjects?: Source;
  /** Wants a title for people. */
  title?: Source;
  hints?: HintLimit;
}
