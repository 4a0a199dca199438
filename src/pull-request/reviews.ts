import { dirname, join } from "node:path";
import { type Base, readAtBase } from "../github/base-commit.ts";
import type { Platform } from "../platform/schema.ts";
import { conditionsOf } from "../review/conditions.ts";
import { needsOf } from "../review/decide.ts";
import { patchesIn, type ReviewSubject } from "../review/subject.ts";
import { readText } from "../source/read-text.ts";
import { lockFileName, parseLock } from "../surface/lock.ts";
import type { PullRequestView } from "./view.ts";

/** As large as lock.ts takes it. */
const maxLockBytes = 64 * 1024 * 1024;

/**
 * The reviews that some environment will ask for when this is released, as far as the difference to the base tells: by
 * the same judge as the release's own, which compares with what is really there.
 * @throws Problem (exit 2) where lock or manifest of a side cannot be read
 */
export async function reviewsWanted(
  platform: Platform,
  base: Base,
  manifest: string,
): Promise<PullRequestView["reviews"]> {
  const { reviews: rules = {}, environments } = platform;
  const asking = Object.entries(environments).filter(([, { reviews = [] }]) => reviews.length > 0);
  if (asking.length === 0) return [];
  const lock = join(dirname(manifest), lockFileName);
  const { cwd } = base;
  const [oldLock, oldManifest] = [await readAtBase(base, lock), await readAtBase(base, manifest)];
  const newLock = await readText(lock, { cwd, maxBytes: maxLockBytes });
  const newManifest = await readText(manifest, { cwd });
  const wanted = new Map<string, PullRequestView["reviews"][number]>();
  for (const [environment, { reviews = [] }] of asking) {
    const before = oldLock && oldManifest ? subject(oldLock, oldManifest, environment) : undefined;
    const holding = conditionsOf(before, subject(newLock, newManifest, environment), environment);
    for (const { review, rule, because } of needsOf(reviews, rules, holding)) {
      const team = rule.team ?? `${rule.check?.name ?? ""} of ${rule.check?.app ?? ""}`;
      wanted.set(review, { name: review, team, because: because.flatMap(({ reasons }) => reasons) });
    }
  }
  return [...wanted.values()];
}

function subject(lock: string, manifest: string, environment: string): ReviewSubject {
  return { lock: parseLock(lock, lockFileName), patches: patchesIn(manifest, environment) };
}
