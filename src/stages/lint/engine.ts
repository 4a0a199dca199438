import { type Finding, sortFindings } from "../../report/finding.ts";
import type { Position } from "../../source/position.ts";
import type { Surface } from "../../surface/surface.ts";
import { LintContext, type LintManifest, type SurfaceItem } from "./context.ts";
import { loadHelpers } from "./helpers.ts";
import { defaultProfiles } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Hit, Rule } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";
import { applySuppressions, type LocatedSuppression } from "./suppress.ts";

/** Finds the place of a hit: of a definition's member, or of a pointer into the manifest where there is no item. */
export type LintLocate = (item: SurfaceItem | undefined, pointer: string) => Position | undefined;

export interface LintOptions {
  /** Merged manifest; without it the rules about manifest and server say nothing. */
  manifest?: LintManifest;
  /** Default: {@link defaultProfiles}. */
  profiles?: readonly Profile[];
  suppressions?: readonly LocatedSuppression[];
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
  const { suppressions = [], locate, rules = allRules } = options;
  const { today } = context;
  const findings = rules.flatMap((rule) =>
    limitHits(rule.check(context)).map((hit) => toFinding(rule, hit, locate)),
  );
  const outcome = applySuppressions(findings, suppressions, { today, ruleIds: allRules.map(({ id }) => id) });
  return { ...outcome, findings: sortFindings(outcome.findings) };
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
