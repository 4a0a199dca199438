import { codeSpan, markdownText } from "./markdown-text.ts";
import type { StageReport } from "./schema.ts";
import { shorten } from "./shorten.ts";

type Check = StageReport["checks"][number];

/** One folded table of checks for each protocol revision that a stage looked at; none where it looked at no revision. */
export function checkTables({ stage, checks = [] }: StageReport): string[] {
  const revisions = [...new Set(checks.flatMap(({ revision }) => revision ?? []))].sort();
  if (revisions.length === 0) return [];
  return [undefined, ...revisions].flatMap((revision) => {
    const rows = checks.filter((check) => check.revision === revision);
    return rows.length === 0 ? [] : [tableOf(`${stage}, ${revision ?? "every revision"}`, rows)];
  });
}

function tableOf(title: string, rows: readonly Check[]): string {
  const counted = (["passed", "failed", "not exercised"] as const)
    .map((status) => `${rows.filter((row) => row.status === status).length} ${status}`)
    .join(", ");
  const lines = rows.map(({ id, status, message = "" }) => {
    const said = markdownText(shorten(message.replaceAll(/\s+/g, " "), 160)).replaceAll("|", "\\|");
    return `| ${codeSpan(id)} | ${status === "failed" ? "**failed**" : status} | ${said} |`;
  });
  const table = ["| check | result | |", "|---|---|---|", ...lines].join("\n");
  return `<details><summary>${markdownText(title)}: ${counted}</summary>\n\n${table}\n\n</details>`;
}
