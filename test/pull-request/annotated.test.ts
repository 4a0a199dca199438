import { expect, test } from "vitest";
import { annotated } from "../../src/pull-request/annotated.ts";
import { view } from "./view.ts";

const acceptance = { rule: "tool-removed", reason: "moved", reviewer: "alice" };

test("an acceptance blocks until its reviewer has approved", () => {
  const waiting = annotated(view({ acceptances: [{ ...acceptance, approved: false }] }));
  expect(waiting).toMatchObject([{ ruleId: "acceptance-not-approved", severity: "error" }]);
  expect(waiting[0]?.message).toContain("alice");
  expect(annotated(view({ acceptances: [{ ...acceptance, approved: true }] }))).toEqual([]);
});
