import pc from "picocolors";
import { type Finding, type Severity, severities, sortFindings, subjectOf } from "./finding.ts";
import { printable } from "./printable.ts";
import type { RunReport, StageReport } from "./schema.ts";
import { shortImage } from "./shorten.ts";

type Colors = ReturnType<typeof pc.createColors>;

export interface TerminalOptions {
  color: boolean;
  /** Findings of severity info are counted, not printed. */
  quiet?: boolean;
}

const marks: Record<StageReport["status"], string> = { passed: "✔", failed: "✖", skipped: "○", error: "✖" };

/** Text is broken here: what reads well, and fits most terminals. */
const textWidth = 100;

/** Human-readable duration: 41 ms, 1.2 s, 2 min 5 s. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1_000).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1_000)} s`;
}

/** "2 errors, 1 warning", or an empty string. */
export function countFindings(findings: readonly Finding[]): string {
  const counts = severities.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 || severity === "info" ? "" : "s"}`)
    .join(", ");
}

/** One line per stage: mark, name, time, and the fact that matters most. */
export function renderStageLine(report: StageReport, options: TerminalOptions): string {
  const colors = pc.createColors(options.color);
  const tint = { passed: colors.green, failed: colors.red, skipped: colors.yellow, error: colors.red }[
    report.status
  ];
  const parts = [
    `${tint(marks[report.status])} ${colors.bold(report.stage.padEnd(13))}`,
    colors.dim(duration(report.durationMs).padStart(7)),
    printable(headline(report)),
  ];
  return parts.join("  ").trimEnd();
}

function headline(report: StageReport): string {
  const counted = countFindings(report.findings);
  const notExercised = report.checks.filter((check) => check.status === "not exercised").length;
  const facts = Object.entries(report.outputs)
    .filter(([name]) => headlineOutputs.has(name))
    .map(([name, value]) => headlineFact(name, value));
  const rest = notExercised === 0 ? "" : `${notExercised} not exercised`;
  return [...facts, counted, rest].filter((part) => part !== "").join(" · ");
}

/** Outputs worth a place on the stage's line; the others are in the JSON report. */
const headlineOutputs = new Set(["tools", "image", "url", "release", "registry-entry"]);

function headlineFact(name: string, value: string): string {
  if (name === "tools") return `${value} tools`;
  return name === "release" ? `release ${value}` : shortImage(value);
}

/** Findings grouped by file, like a compiler's, worst first within a file. */
export function renderFindings(findings: readonly Finding[], options: TerminalOptions): string {
  const colors = pc.createColors(options.color);
  const shown = sortFindings(findings).filter((f) => options.quiet !== true || f.severity !== "info");
  return [...groupByFile(shown)]
    .map(([file, group]) => {
      const title = file === "" ? [] : [colors.underline(printable(file))];
      return [...title, ...group.map((finding) => renderFinding(finding, colors))].join("\n");
    })
    .join("\n\n");
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = finding.file ?? "";
    const group = groups.get(file);
    if (group === undefined) groups.set(file, [finding]);
    else group.push(finding);
  }
  return groups;
}

function renderFinding(finding: Finding, colors: Colors): string {
  const tint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  };
  const place = finding.line === undefined ? "" : `${finding.line}:${finding.column ?? 1}`;
  const subject = subjectOf(finding);
  const head = `  ${place.padEnd(7)} ${tint[finding.severity](finding.severity.padEnd(7))} ${colors.dim(finding.ruleId)}`;
  const about = subject === undefined ? "" : `${colors.bold(printable(subject))}: `;
  const clients = finding.clients?.length ? ` (${finding.clients.join(", ")})` : "";
  const indent = " ".repeat(10);
  const lines = [head, `${indent}${about}${indentLines(finding.message, indent)}${colors.dim(clients)}`];
  if (finding.help !== undefined)
    lines.push(`${indent}${colors.cyan("→")} ${indentLines(finding.help, `${indent}  `)}`);
  return lines.join("\n");
}

function indentLines(text: string, indent: string): string {
  return text
    .split("\n")
    .flatMap((line) => wrap(printable(line), textWidth - indent.length))
    .join(`\n${indent}`);
}

/** Breaks a line at spaces; a word longer than the width stays whole, so that URLs and paths can be copied. */
function wrap(line: string, width: number): string[] {
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.pop() ?? "";
    const longer = last === "" ? word : `${last} ${word}`;
    lines.push(...(last === "" || longer.length <= width ? [longer] : [last, word]));
  }
  return lines;
}

/** Everything about one stage: its line, its findings, and the command to type next. */
export function renderStage(report: StageReport, next: string | undefined, options: TerminalOptions): string {
  const colors = pc.createColors(options.color);
  const findings = renderFindings(report.findings, options);
  const hint = report.status === "passed" && next !== undefined ? `${colors.dim("next:")} ${next}` : "";
  return [findings, renderStageLine(report, options), hint].filter((part) => part !== "").join("\n\n");
}

/** The end of a whole run: verdict, time, and what to type next. */
export function renderRunEnd(report: RunReport, next: string, options: TerminalOptions): string {
  const colors = pc.createColors(options.color);
  const total = report.stages.reduce((sum, stage) => sum + stage.durationMs, 0);
  const verdict = report.status === "passed" ? colors.green("passed") : colors.red(report.status);
  return [`${colors.bold("run")} ${verdict} in ${duration(total)}`, `${colors.dim("next:")} ${next}`].join(
    "\n",
  );
}
