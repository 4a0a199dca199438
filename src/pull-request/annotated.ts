import type { Finding } from "../report/finding.ts";
import { blockingChanges } from "./verdict.ts";
import type { PullRequestView } from "./view.ts";

/** What only this job knows; the findings of the stages are annotated where they were found. */
export function annotated(view: PullRequestView): Finding[] {
  const changes = blockingChanges(view).map(
    ({ id, tool, prompt, resource, pointer, message, line = 1 }): Finding => ({
      ruleId: id,
      severity: "error",
      message,
      ...(tool === undefined ? {} : { tool }),
      ...(prompt === undefined ? {} : { prompt }),
      ...(resource === undefined ? {} : { resource }),
      pointer,
      file: view.manifest,
      line,
      help: "Keep the old form, or accept the change by a suppression.",
    }),
  );
  const waiting = view.acceptances
    .filter(({ approved }) => !approved)
    .map(
      ({ rule, reviewer }): Finding => ({
        ruleId: "acceptance-not-approved",
        severity: "error",
        message: `${rule} is accepted here once ${reviewer} has approved the last commit.`,
        file: view.manifest,
        line: 1,
      }),
    );
  return [...view.problems, ...changes, ...waiting];
}
