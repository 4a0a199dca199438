import type { Finding } from "../report/finding.ts";
import type { PullRequestView, ShownChange } from "./view.ts";

/** Whether a pull request may be merged as far as the pipeline can say, in words. */
export interface Judgement {
  blocked: boolean;
  /** One line: "Ready: 3 tools changed, 0 breaking". */
  words: string;
  /** Whether there is anything that a reviewer should see. */
  quiet: boolean;
}

/** Breaking or unknown changes that no suppression accepts. */
export function blockingChanges({ surface }: PullRequestView): ShownChange[] {
  if (surface === undefined || "unreadable" in surface) return [];
  return surface.changes.filter(
    ({ verdict, accepted }) => (verdict === "breaking" || verdict === "unknown") && accepted === undefined,
  );
}

/** Errors of the stages, then of this job. */
export function blockingFindings({ stages, problems }: PullRequestView): Finding[] {
  const stopped = (stages ?? []).filter(({ status }) => status === "failed" || status === "error");
  const errors = stopped.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
  return [...errors, ...problems];
}

/** The verdict. A job that did not succeed blocks, whatever its reports say: team code ran beside them. */
export function judge(view: PullRequestView): Judgement {
  const changes = blockingChanges(view);
  const waiting = view.acceptances.filter(({ approved }) => !approved);
  const errors = blockingFindings(view).length;
  const compared = view.surface !== undefined && !("unreadable" in view.surface) ? view.surface : undefined;
  const reasons = [
    ...(view.check === "success" ? [] : [errors > 0 ? plural(errors, "error") : `check: ${view.check}`]),
    ...(view.check === "success" && view.problems.length > 0
      ? [plural(view.problems.length, "problem")]
      : []),
    ...(changes.length > 0 ? [`${plural(changes.length, "breaking change")} not accepted`] : []),
    ...(view.surface !== undefined && "unreadable" in view.surface
      ? ["the surface could not be compared"]
      : []),
    ...waiting.map(({ reviewer }) => `approval of ${reviewer} missing`),
  ];
  const findings = (view.stages ?? []).some(({ findings }) =>
    findings.some(({ severity }) => severity !== "info"),
  );
  const blocked = reasons.length > 0;
  return {
    blocked,
    words: blocked ? `Blocked: ${[...new Set(reasons)].join(", ")}` : `Ready: ${whatChanged(view)}`,
    quiet:
      !blocked &&
      !findings &&
      compared?.changes.length === 0 &&
      compared.matrix.length === 0 &&
      view.acceptances.length === 0 &&
      view.reviews.length === 0 &&
      !view.patches.some(({ isNew }) => isNew),
  };
}

function whatChanged({ surface, elsewhere }: PullRequestView): string {
  if (surface === undefined) return elsewhere ? "the summary of the run says what changed" : "new server";
  if ("unreadable" in surface || surface.changes.length === 0) return "no change of the surface";
  const subjects = new Set(
    surface.changes.map(({ tool, prompt, resource }) => tool ?? prompt ?? resource ?? ""),
  );
  const breaking = surface.changes.filter(({ verdict }) => verdict === "breaking").length;
  return `${plural(subjects.size, "definition")} changed, ${breaking} breaking`;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
