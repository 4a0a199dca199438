import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/release/choose.ts
function currentRelease(records) {
  return records.findLast((record) => record.state === "verified");
}
function rollbackTarget(records, to) {
  const verified = records.filter((record) => record.state === "verified");
  const names = verified.map((record) => record.release).join(", ");
  if (to !== void 0) {
    const target2 = records.find((record) => record.release === to);
    if (target2?.state === "verified") return target2;
    const why = target2 === void 0 ? "does not exist" : `was never verified (${target2.state})`;
    throw badInput(
      "rollback-target",
      `Release ${to} ${why}. ${names ? `Verified: ${names}.` : "None was verified yet."}`
    );
  }
  const current = currentRelease(records);
  if (current === void 0) {
    throw badInput(
      "rollback-target",
      "No release was ever verified, so there is nothing to roll back to. Deploy first."
    );
  }
  const origin = repeated(current, records);
  const target = verified.findLast((record) => record.release < origin && record.rollbackTo === void 0);
  if (target !== void 0) return target;
  throw badInput(
    "rollback-target",
    `Release ${current.release} is the oldest that can be reached by going back. Name another with --to (verified: ${names}).`
  );
}
function repeated(record, records) {
  const byNumber = new Map(records.map((one) => [one.release, one]));
  let at = record;
  for (; ; ) {
    const target = at.rollbackTo === void 0 ? void 0 : byNumber.get(at.rollbackTo);
    if (target === void 0 || target.release >= at.release) return at.rollbackTo ?? at.release;
    at = target;
  }
}

export {
  currentRelease,
  rollbackTarget
};
