import type { Manifest } from "../manifest/schema.ts";
import { type Locate, toPointer } from "../source/position.ts";
import type { OriginRule, Policy, PolicyEntry, SubjectKind } from "./policy.ts";
import type { AuthorizeRule, Governance } from "./schema.ts";

/** The manifest's sections that carry policy, and what their keys name. */
const sections = [
  ["prompt", "prompts"],
  ["resource", "resources"],
  ["tool", "tools"],
] as const satisfies readonly (readonly [SubjectKind, keyof Manifest])[];

/**
 * Compiles the policy of a merged manifest (product.md, "authorize"). A bare key, and a key that does not say
 * `authorize`, takes the defaults; where nothing is written at all, nobody may call.
 *
 * @param locate place of a value of the merged manifest, in whichever file wrote it
 */
export function compilePolicy(manifest: Manifest, locate: Locate): Policy {
  const defaults = manifest.defaults ?? {};
  const entries = sections.flatMap(([kind, section]) =>
    Object.entries(manifest[section] ?? {}).map(([name, own]) =>
      compileEntry({ kind, name, path: [section, name], own: own ?? {}, defaults, locate }),
    ),
  );
  const owner = typeof manifest.owner === "string" ? { team: manifest.owner } : manifest.owner;
  return {
    ...(owner.businessGroups === undefined
      ? {}
      : {
          businessGroups: [...owner.businessGroups],
          businessGroupsOrigin: locate("/owner/businessGroups"),
        }),
    entries: entries.sort(byKindAndName),
  };
}

/** Order of {@link Policy.entries}: by kind, then by name, both by code unit so that every machine agrees. */
function byKindAndName(a: PolicyEntry, b: PolicyEntry): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return 0;
}

/** Written as one rule or as a list of rules: always a list. */
export function ruleList(authorize: AuthorizeRule | readonly AuthorizeRule[]): readonly AuthorizeRule[] {
  return Array.isArray(authorize) ? authorize : [authorize as AuthorizeRule];
}

interface Source {
  kind: SubjectKind;
  name: string;
  path: string[];
  own: Governance;
  defaults: Governance;
  locate: Locate;
}

function compileEntry({ kind, name, path, own, defaults, locate }: Source): PolicyEntry {
  const entry: PolicyEntry = {
    kind,
    name,
    rules: [],
    confirm: own.confirm ?? defaults.confirm ?? "none",
    logInputs: own.logInputs ?? defaults.logInputs ?? "none",
    redact: [...(own.redact ?? defaults.redact ?? [])],
    origin: locate(toPointer(path)),
  };
  if (own.authorize !== undefined) {
    entry.rules = originRules(own.authorize, [...path, "authorize"], locate);
    entry.source = "entry";
  } else if (defaults.authorize !== undefined) {
    entry.rules = originRules(defaults.authorize, ["defaults", "authorize"], locate);
    entry.source = "defaults";
  }
  const minutesSaved = own.minutesSaved ?? defaults.minutesSaved;
  if (minutesSaved !== undefined) entry.minutesSaved = minutesSaved;
  return entry;
}

function originRules(
  authorize: AuthorizeRule | readonly AuthorizeRule[],
  path: string[],
  locate: Locate,
): OriginRule[] {
  const listed = Array.isArray(authorize);
  return ruleList(authorize).map((rule, index) => ({
    rule,
    origin: locate(toPointer(listed ? [...path, index] : path)),
  }));
}
