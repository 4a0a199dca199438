import { isDeepStrictEqual } from "node:util";
import type { Platform } from "../platform/schema.ts";
import { severities } from "../report/finding.ts";
import { pick } from "../source/pick.ts";
import type { Report } from "../source/reporter.ts";
import type { Manifest } from "./schema.ts";

type Lint = NonNullable<Manifest["lint"]>;
export type Suppression = NonNullable<Lint["suppress"]>[number];

/** Strict to loose, as limits.ts has it. */
const breakingLevels = ["surface", "client", "call"] as const;

/**
 * What judges a proposed change (product.md, "In a pull request the judge is the base branch and the platform"): levels
 * are the stricter of both sides, profiles those of both, suppressions those that the base has as well. What would
 * loosen them is reported as a risk.
 *
 * A new suppression counts at once where the platform permits its reviewer, whose approval the workflow's last job then
 * asks for, and where there is no platform that could permit anybody.
 * @param head merged manifest of the change
 * @param base the manifest that it changes, as written there; undefined where the base has none
 * @param platform undefined for the built-in local platform
 */
export function judgedManifest(
  head: Manifest,
  base: unknown,
  platform: Platform | undefined,
  report: Report,
): Manifest {
  const risk = { severity: "warning" as const };
  const before = itemsOfSuppress(base);
  const suppress = (head.lint?.suppress ?? []).flatMap((entry, index) => {
    if (before.some((old) => isDeepStrictEqual(old, entry))) return [entry];
    const path = ["lint", "suppress", index];
    const accepted = platform === undefined || permits(platform, entry);
    const about = `${entry.rule}${entry.tool === undefined ? "" : ` for \`${entry.tool}\``}`;
    const said = accepted
      ? `This change accepts ${about} from now on: ${entry.reason}`
      : `This change would accept ${about}, and the platform permits no such reviewer, so it does not count here.`;
    report("judge-loosened", path, said, {
      ...risk,
      ...(accepted ? {} : { help: permittedHelp(platform) }),
    });
    return accepted ? [entry] : [];
  });
  const severity = severitiesThatCount(head, base, platform, report);
  const lint: Lint = {
    ...head.lint,
    ...(head.lint?.suppress && { suppress }),
    ...(severity.length > 0 || head.lint?.severity ? { severity } : {}),
  };
  if (base === undefined) return head.lint === undefined ? head : { ...head, lint };
  const asked = textAt(base, "contractTest", "breaking") ?? platform?.policy?.breaking ?? "client";
  const breaking = stricter(breakingLevels, head.contractTest?.breaking, asked);
  if (breaking !== head.contractTest?.breaking)
    report("judge-loosened", ["contractTest", "breaking"], `breaking was ${breaking}, which judges.`, risk);
  const failOn = stricter(severities.toReversed(), lint.failOn, textAt(base, "lint", "failOn"));
  if (failOn !== lint.failOn)
    report("judge-loosened", ["lint", "failOn"], `failOn was ${failOn}, which judges.`, risk);
  const profiles = profilesOfBoth(lint.profiles, pick(base, "lint", "profiles"));
  if (profiles.length > (lint.profiles ?? []).length)
    report(
      "judge-loosened",
      ["lint", "profiles"],
      `Profiles were left out; ${profiles.join(", ")} judge.`,
      risk,
    );
  return {
    ...head,
    lint: { ...lint, ...(failOn && { failOn }), ...(profiles.length > 0 && { profiles }) },
    contractTest: { ...head.contractTest, ...(breaking && { breaking }) },
  };
}

/** A severity below `error` may loosen, so that a new one counts only where there is no platform that could object. */
function severitiesThatCount(
  head: Manifest,
  base: unknown,
  platform: Platform | undefined,
  report: Report,
): NonNullable<Lint["severity"]> {
  const known = pick(base, "lint", "severity");
  const before: unknown[] = Array.isArray(known) ? known : [];
  const written = head.lint?.severity ?? [];
  const dropped = before
    .filter((old) => !written.some((entry) => isDeepStrictEqual(old, entry)))
    .filter(isSeverity);
  if (dropped.length > 0) {
    const message = `Severities were left out or changed; those of ${dropped.map(({ rule }) => rule).join(", ")} judge.`;
    report("judge-loosened", ["lint", "severity"], message, { severity: "warning" });
  }
  const kept = written.filter((entry, index) => {
    if (entry.severity === "error" || before.some((old) => isDeepStrictEqual(old, entry))) return true;
    const counts = platform === undefined;
    const said = `This change has ${entry.rule} count as ${entry.severity}${counts ? "" : " once it is merged"}: ${entry.reason}`;
    report("judge-loosened", ["lint", "severity", index], said, { severity: "warning" });
    return counts;
  });
  // The first entry that fits is the one that counts.
  return [...dropped, ...kept];
}

function isSeverity(entry: unknown): entry is NonNullable<Lint["severity"]>[number] {
  const severity = pick(entry, "severity");
  return typeof pick(entry, "rule") === "string" && severities.some((known) => known === severity);
}

function profilesOfBoth(head: readonly string[] | undefined, base: unknown): string[] {
  const before = Array.isArray(base) ? base.map(String) : [];
  return [...new Set([...(head ?? []), ...before])];
}

/** Whether the platform lets this person accept it. A suppression without an end is nobody's to accept. */
export function permits(platform: Platform, { reviewer, expires }: Suppression): boolean {
  const permitted = platform.policy?.acceptance?.reviewers ?? [];
  const known = permitted.some((login) => login.toLowerCase() === reviewer?.toLowerCase());
  return known && expires !== undefined;
}

/** Suppressions of the change that its base does not have, to be approved by their reviewers. */
export function newSuppressions(head: unknown, base: unknown): Suppression[] {
  const before = itemsOfSuppress(base);
  return itemsOfSuppress(head).filter((entry) => !before.some((old) => isDeepStrictEqual(old, entry)));
}

function itemsOfSuppress(manifest: unknown): Suppression[] {
  const list = pick(manifest, "lint", "suppress");
  return Array.isArray(list) ? (list as Suppression[]) : [];
}

function permittedHelp(platform: Platform | undefined): string {
  const permitted = platform?.policy?.acceptance?.reviewers ?? [];
  return permitted.length === 0
    ? "Mend the finding. The platform names nobody who may accept it (policy.acceptance.reviewers)."
    : `Mend the finding, or write expires and a reviewer: ${permitted.join(", ")}.`;
}

/** The stricter of two; the first where the base says nothing that counts. */
function stricter<Level extends string>(
  order: readonly Level[],
  head: Level | undefined,
  base: string | undefined,
): Level | undefined {
  const old = order.find((level) => level === base);
  if (old === undefined || head === undefined) return head;
  return order.indexOf(old) < order.indexOf(head) ? old : head;
}

function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = pick(value, ...path);
  return typeof found === "string" ? found : undefined;
}
