import { type Finding, type Severity, severities, sortFindings, subjectOf } from "./finding.ts";
import { printable } from "./printable.ts";
import { shorten } from "./shorten.ts";

/** GitHub shows this many annotations of each level for a step and drops the rest without a word. */
const maxPerLevel = 10;

const commands: Record<Severity, string> = { error: "error", warning: "warning", info: "notice" };

export interface AnnotationOptions {
  /** Folder of the working directory in the repository, with a slash at its end; default: its root. */
  prefix?: string;
  /** Where the findings that are left out can be read. */
  rest?: string;
}

/**
 * Workflow commands that make GitHub show findings at their lines, worst first and at most ten of each level.
 * What is left out is counted in a last notice, which takes the place of the tenth.
 */
export function renderAnnotations(findings: readonly Finding[], options: AnnotationOptions = {}): string[] {
  const sorted = sortFindings(findings);
  const levels = severities.map((severity) => sorted.filter((finding) => finding.severity === severity));
  const isOver = levels.some((level) => level.length > maxPerLevel);
  const shown = levels.map((level, index) => {
    const isNotice = severities[index] === "info";
    return level.slice(0, isOver && isNotice ? maxPerLevel - 1 : maxPerLevel);
  });
  const lines = shown.flat().map((finding) => annotation(finding, options.prefix ?? ""));
  if (!isOver) return lines;
  const leftOut = levels
    .map((level, index) => ({
      severity: severities[index] ?? "info",
      amount: level.length - (shown[index]?.length ?? 0),
    }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => `${amount} ${severity}`);
  const rest = options.rest ?? "the job summary has all of them";
  const message = `Not shown as annotations: ${leftOut.join(", ")}; ${rest}.`;
  return [...lines, `::notice title=${escapeProperty("mcp-pipeline")}::${escapeData(message)}`];
}

function annotation(finding: Finding, prefix: string): string {
  const place: [string, string | number | undefined][] =
    finding.file === undefined
      ? []
      : [
          ["file", `${prefix}${finding.file}`],
          ["line", finding.line],
          ["col", finding.column],
        ];
  const subject = subjectOf(finding);
  const title = subject === undefined ? finding.ruleId : `${finding.ruleId}: ${shorten(subject, 80)}`;
  const properties = [...place, ["title", title] as const]
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`)
    .join(",");
  const text = [finding.message, finding.help].filter((part) => part !== undefined).join("\n");
  return `::${commands[finding.severity]} ${properties}::${escapeData(visible(shorten(text, 4_000)))}`;
}

/** Line breaks stay, everything else that hides or reorders text becomes visible. */
function visible(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** Message of a workflow command, as the runner's own toolkit escapes it. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** Property of a workflow command: colons and commas would end it. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
