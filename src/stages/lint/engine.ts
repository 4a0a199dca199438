import { type Finding, type Severity, sortFindings } from "../../report/finding.ts";
import type { Position } from "../../source/position.ts";
import { isChangeId } from "../../surface/compare/rows/ids.ts";
import type { Surface } from "../../surface/surface.ts";
import { LintContext, type LintManifest, type SurfaceItem } from "./context.ts";
import { loadHelpers } from "./helpers.ts";
import { defaultProfiles } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Hit, Rule } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";
import { applySeverities, type SeverityOverride, staleOverrides } from "./severity.ts";
import { applySuppressions, type LocatedSuppression, staleEntry, staleHelp } from "./suppress.ts";

/** Finds the place of a hit: of a definition's member, or of a pointer into the manifest where there is no item. */
export type LintLocate = (item: SurfaceItem | undefined, pointer: string) => Position | undefined;

export interface LintOptions {
  /** Merged manifest; without it the rules about manifest and server say nothing. */
  manifest?: LintManifest;
  /** Default: {@link defaultProfiles}. */
  profiles?: readonly Profile[];
  suppressions?: readonly LocatedSuppression[];
  /** What a comparison with a base found; absent where none was made. */
  changes?: readonly Finding[] | undefined;
  /** The team's severities, each with its place. */
  overrides?: readonly { override: SeverityOverride; place?: Position }[];
  /** Id of a rule → the least that the platform has its findings count as. */
  floors?: Readonly<Record<string, Severity>>;
  /** Date that suppressions and profiles grow old by, YYYY-MM-DD. Default: today in UTC. */
  today?: string;
  locate?: LintLocate;
  /** Default: all of them. */
  rules?: readonly Rule[];
}

export interface LintOutcome {
  /** Sorted, worst first. */
  findings: Finding[];
  /** Findings that suppressions took away. */
  suppressed: number;
}

/** More findings of one rule about one definition than this say nothing new; the last one counts the rest. */
const maxPerItem = 20;

/** Longest name or pointer in a finding, in UTF-16 code units. */
const maxText = 2_000;

/** Runs every rule over a surface, with the libraries that it calls for. Reads no file, starts nothing. */
export async function lint(surface: Surface, options: LintOptions = {}): Promise<LintOutcome> {
  const context = contextOf(surface, options);
  context.helpers = await loadHelpers(context);
  return judge(context, options);
}

/** The same without the rules that need a large library: they say nothing. */
export function lintSurface(surface: Surface, options: LintOptions = {}): LintOutcome {
  return judge(contextOf(surface, options), options);
}

function contextOf(surface: Surface, options: LintOptions): LintContext {
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const { profiles = defaultProfiles, manifest } = options;
  return new LintContext(surface, { profiles, manifest, today });
}

function judge(context: LintContext, options: LintOptions): LintOutcome {
  const { suppressions = [], overrides = [], floors = {}, locate, rules = allRules } = options;
  const { today } = context;
  const found = rules.flatMap((rule) =>
    limitHits(rule.check(context)).map((hit) => toFinding(rule, hit, locate)),
  );
  const { changes } = options;
  const findings = applySeverities([...found, ...(changes ?? [])], {
    overrides: overrides.map(({ override }) => override),
    floors,
  });
  const ruleIds = allRules.map(({ id }) => id);
  // Whether one that accepts a change is stale shows only where changes were looked for.
  const judged = suppressions.filter(
    ({ suppression }) => changes !== undefined || !isChangeId(suppression.rule),
  );
  const outcome = applySuppressions(findings, judged, { today, ruleIds });
  return {
    ...outcome,
    findings: sortFindings([...outcome.findings, ...stale(findings, overrides, ruleIds)]),
  };
}

/** A severity that is written for nothing hides a slip of the pen. */
function stale(
  findings: readonly Finding[],
  overrides: NonNullable<LintOptions["overrides"]>,
  ruleIds: readonly string[],
): Finding[] {
  const written = overrides.map(({ override }) => override);
  const unused = new Set(staleOverrides(findings, written, ruleIds));
  return overrides
    .filter(({ override }) => unused.has(override))
    .map(({ override, place }) =>
      staleEntry("severity", override, place, staleHelp(override, findings, { ruleIds })),
    );
}

function limitHits(hits: Iterable<Hit>): Hit[] {
  const perItem = new Map<SurfaceItem | undefined, number>();
  const kept: Hit[] = [];
  const last = new Map<SurfaceItem, Hit>();
  for (const hit of hits) {
    const amount = (perItem.get(hit.item) ?? 0) + 1;
    perItem.set(hit.item, amount);
    if (hit.item !== undefined && amount > maxPerItem) continue;
    const copy = { ...hit };
    if (hit.item !== undefined) last.set(hit.item, copy);
    kept.push(copy);
  }
  for (const [item, hit] of last) {
    const rest = (perItem.get(item) ?? 0) - maxPerItem;
    if (rest > 0) hit.message += ` (And ${rest} more like this here.)`;
  }
  return kept;
}

function toFinding(rule: Rule, hit: Hit, locate: LintLocate | undefined): Finding {
  const { item, pointer = "" } = hit;
  const subject = item ?? hit.subject;
  const clients = hit.clients ?? rule.clients;
  const outer = item !== undefined && item.name === undefined ? `/${item.list}/${item.index}` : "";
  const place = locate?.(item, pointer);
  return {
    ruleId: rule.id,
    severity: hit.severity ?? rule.severity,
    message: hit.message,
    ...(subject?.name !== undefined ? { [subject.kind]: shorten(subject.name) } : {}),
    pointer: shorten(`${outer}${pointer}`),
    ...place,
    ...(clients.length > 0 ? { clients: [...clients] } : {}),
    ...(hit.help === undefined ? {} : { help: hit.help }),
    evidence: hit.evidence || rule.evidence,
  };
}

/** A name or pointer of millions of characters would be in every report, many times. */
function shorten(text: string): string {
  return text.length > maxText ? `${text.slice(0, maxText).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}
