import { badInput } from "../report/problem.ts";
import type { ReleaseRecord } from "./record.ts";

/** The release that should be serving: the newest verified one. */
export function currentRelease(records: readonly ReleaseRecord[]): ReleaseRecord | undefined {
  return records.findLast((record) => record.state === "verified");
}

/**
 * The release to roll back to: `to`, or the newest verified one before the current. A rollback counts as the
 * release that it repeats, so a second rollback goes further back and never returns to what was rolled back.
 *
 * @throws Problem (exit 2) where there is none, or where `to` was never verified.
 */
export function rollbackTarget(records: readonly ReleaseRecord[], to?: number): ReleaseRecord {
  const verified = records.filter((record) => record.state === "verified");
  const names = verified.map((record) => record.release).join(", ");
  if (to !== undefined) {
    const target = records.find((record) => record.release === to);
    if (target?.state === "verified") return target;
    const why = target === undefined ? "does not exist" : `was never verified (${target.state})`;
    throw badInput(
      "rollback-target",
      `Release ${to} ${why}. ${names ? `Verified: ${names}.` : "None was verified yet."}`,
    );
  }
  const current = currentRelease(records);
  if (current === undefined) {
    throw badInput(
      "rollback-target",
      "No release was ever verified, so there is nothing to roll back to. Deploy first.",
    );
  }
  const origin = repeated(current, records);
  const target = verified.findLast((record) => record.release < origin && record.rollbackTo === undefined);
  if (target !== undefined) return target;
  throw badInput(
    "rollback-target",
    `Release ${current.release} is the oldest that can be reached by going back. Name another with --to (verified: ${names}).`,
  );
}

/** Number of the release that a chain of rollbacks repeats. */
function repeated(record: ReleaseRecord, records: readonly ReleaseRecord[]): number {
  const byNumber = new Map(records.map((one) => [one.release, one]));
  let at = record;
  for (;;) {
    const target = at.rollbackTo === undefined ? undefined : byNumber.get(at.rollbackTo);
    if (target === undefined || target.release >= at.release) return at.rollbackTo ?? at.release;
    at = target;
  }
}
