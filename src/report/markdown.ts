import { type Finding, type Severity, sortFindings, subjectOf } from "./finding.ts";
import { checkTables } from "./markdown-checks.ts";
import { codeSpan, markdownText } from "./markdown-text.ts";
import type { StageReport } from "./schema.ts";
import { shorten } from "./shorten.ts";
import { countFindings, duration } from "./terminal.ts";

export interface MarkdownOptions {
  /** Longest text in UTF-16 code units; GitHub's job summary takes 1 MiB of UTF-8. Cut between findings. */
  max?: number;
}

/** Below 1 MiB even where every character takes three bytes. */
const defaultMax = 340_000;
/** Room for the sentence that says what was left out. */
const reserve = 200;

const words: Record<StageReport["status"], string> = {
  passed: "passed",
  failed: "**failed**",
  skipped: "skipped",
  error: "**error**",
};

/**
 * Summary for a job or a pull request: one row for each stage, then findings, worst first. Text that is not ours
 * stands in code spans or is escaped: it cannot mention, link, or add markup.
 */
export function renderMarkdown(reports: readonly StageReport[], options: MarkdownOptions = {}): string {
  const max = (options.max ?? defaultMax) - reserve;
  const blocks = [verdict(reports), table(reports), ...reports.flatMap(checked)];
  const findings = sortFindings(reports.flatMap((report) => report.findings));
  let length = blocks.reduce((sum, block) => sum + block.length + 2, 0);
  let shown = 0;
  for (const finding of findings) {
    const isFirst = findings[shown - 1]?.severity !== finding.severity;
    const block = `${isFirst ? `#### ${titles[finding.severity]}\n\n` : ""}${item(finding)}`;
    length += block.length + 2;
    if (length > max) break;
    blocks.push(block);
    shown += 1;
  }
  const leftOut = findings.length - shown;
  if (leftOut > 0)
    blocks.push(`And ${leftOut} more findings, which did not fit here; the JSON report has all of them.`);
  return `${blocks.join("\n\n")}\n`;
}

const titles: Record<Severity, string> = { error: "Errors", warning: "Warnings", info: "Information" };

function verdict(reports: readonly StageReport[]): string {
  const stopped = reports.find(({ status }) => status === "failed" || status === "error");
  const counted = countFindings(reports.flatMap(({ findings }) => findings));
  const state =
    stopped === undefined
      ? "passed"
      : `${stopped.stage} ${stopped.status === "error" ? "could not judge" : "failed"}`;
  return `### mcp-pipeline: ${state}${counted === "" ? "" : ` (${counted})`}`;
}

function table(reports: readonly StageReport[]): string {
  const rows = reports.map((report) => {
    const facts = [
      countFindings(report.findings),
      ...Object.entries(report.outputs).map(([name, value]) => fact(name, value)),
    ];
    const shown = facts.filter((part) => part !== "").join(", ");
    return `| ${report.stage} | ${words[report.status]} | ${shown} | ${duration(report.durationMs)} |`;
  });
  return ["| stage | result | facts | time |", "|---|---|---|---|", ...rows].join("\n");
}

function fact(name: string, value: string): string {
  return `${name} ${codeSpan(shorten(value, 120))}`;
}

/** Tables where a stage looked at revisions, else a sentence about what was not looked at. */
function checked(report: StageReport): string[] {
  const tables = checkTables(report);
  return tables.length > 0 ? tables : notExercised(report);
}

function notExercised({ stage, checks = [] }: StageReport): string[] {
  const open = checks.filter(({ status }) => status === "not exercised");
  if (open.length === 0) return [];
  const items = open.map(
    ({ id, message }) => `${codeSpan(id)}${message === undefined ? "" : ` (${markdownText(message)})`}`,
  );
  return [`Not exercised in ${stage}: ${items.join(", ")}.`];
}

/** One finding as a list item: place, subject and message, then what to write instead. */
function item(finding: Finding): string {
  const subject = subjectOf(finding);
  const place =
    finding.file === undefined
      ? undefined
      : `${finding.file}${finding.line === undefined ? "" : `:${finding.line}`}`;
  const head = [
    codeSpan(finding.ruleId),
    subject === undefined ? undefined : codeSpan(shorten(subject, 100)),
    place && codeSpan(place),
  ]
    .filter((part) => part !== undefined)
    .join(" ");
  const clients = finding.clients?.length ? ` Affects ${finding.clients.map(codeSpan).join(", ")}.` : "";
  const lines = [`- ${head}: ${markdownText(finding.message)}${clients}`];
  if (finding.help !== undefined) lines.push(`  → ${markdownText(finding.help)}`);
  return lines.join("\n");
}
