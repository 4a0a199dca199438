import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import { type FailureNumber, type FailureRow, failures } from "./table.ts";

/** What failed, told to a person: cause, what was seen, file and line of the setting, and the one change to make. */
export function failureFinding(
  row: FailureNumber,
  about: { subject: string; evidence: string; severity?: Finding["severity"]; note?: string },
  plan?: Plan,
): Finding {
  const { rule, cause, fix, setting }: FailureRow = failures[row];
  const place = plan && setting ? placeOf(plan, setting) : {};
  return {
    ruleId: rule,
    severity: about.severity ?? "error",
    message: [`${about.subject}: ${cause}`, about.note, lastWords(about.evidence)]
      .filter((part) => part)
      .join(" "),
    help: fix,
    ...(about.evidence === "" ? {} : { evidence: about.evidence }),
    ...place,
  };
}

/** The line of the evidence that says most: the last one, as programs end with their reason. */
function lastWords(evidence: string): string {
  const lines = evidence.split("\n").map((line) => line.trim());
  const spoken = lines.findLast((line) => /\w/.test(line) && !/^(at |Node\.js v)/.test(line)) ?? "";
  return spoken.slice(0, 300);
}

/** The first of the settings that somebody wrote, with its file and line. */
function placeOf(plan: Plan, pointers: readonly string[]): Partial<Finding> {
  for (const pointer of pointers) {
    for (const [written, origin] of Object.entries(plan.origins)) {
      const match = /^(.*):(\d+)$/.exec(origin);
      if (match && (written === pointer || written.startsWith(`${pointer}/`))) {
        return { file: match[1] ?? "", line: Number(match[2]) };
      }
    }
  }
  return { file: plan.manifestFile };
}
