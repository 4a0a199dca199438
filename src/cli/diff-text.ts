import pc from "picocolors";
import { markdownText } from "../report/markdown-text.ts";
import { printable } from "../report/printable.ts";
import type { Change, Verdict } from "../surface/compare/change.ts";
import type { Comparison } from "../surface/compare/compare.ts";

const sentences: Readonly<Record<Verdict, string>> = {
  breaking: "breaking: something that worked before does not work any more",
  unknown: "unknown: no proof was found that everything still works",
  compatible: "compatible: everything that worked before still works",
  none: "none: no difference that matters",
};

/** The comparison for a terminal: changes by definition, like a compiler's, and the verdict last. */
export function renderComparison(comparison: Comparison, color: boolean): string {
  const colors = pc.createColors(color);
  const tints = {
    breaking: colors.red,
    unknown: colors.yellow,
    compatible: colors.green,
    none: colors.green,
  };
  const groups = [...groupedBySubject(comparison.changes)].map(([subject, changes]) =>
    [
      colors.underline(printable(subject)),
      ...changes.flatMap((change) => [
        `  ${tints[change.verdict](change.verdict.padEnd(10))} ${colors.dim(`${change.level.padEnd(7)} ${change.id}`)}${change.risk ? colors.yellow(" risk") : ""}`,
        `             ${change.pointer === "" ? "" : colors.dim(`${printable(change.pointer)}: `)}${printable(change.message)}`,
      ]),
    ].join("\n"),
  );
  const risk = comparison.risk ? `\n${colors.yellow("risk: a human must look")}` : "";
  return [...groups, `${tints[comparison.verdict](sentences[comparison.verdict])}${risk}`].join("\n\n");
}

/** The comparison as a markdown table. */
export function comparisonMarkdown({ verdict, risk, changes }: Comparison): string {
  const head = `**${verdict}**${risk ? ", **risk**: a human must look" : ""}`;
  if (changes.length === 0) return head;
  const rows = changes.map((change) => {
    const cells = [change.verdict, change.level, subjectOf(change), change.id, change.message];
    return `| ${cells.map(markdownText).join(" | ")} |${change.risk ? " risk |" : " |"}`;
  });
  return [
    head,
    "",
    "| verdict | level | about | change | what it means | |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function groupedBySubject(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(subjectOf(change)) ?? [];
    group.push(change);
    groups.set(subjectOf(change), group);
  }
  return groups;
}

function subjectOf({ tool, prompt, resource }: Change): string {
  if (tool !== undefined) return `tool ${tool}`;
  if (prompt !== undefined) return `prompt ${prompt}`;
  return resource === undefined ? "server" : `resource ${resource}`;
}
