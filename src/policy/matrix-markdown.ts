import { codeSpan, markdownText } from "../report/markdown-text.ts";
import type { MatrixRow, PolicyMatrix } from "./matrix.ts";
import type { MatrixDiff } from "./matrix-diff.ts";

/** The matrix as GitHub's markdown. Names come from the server: they are shown as code, never as markup. */
export function matrixMarkdown({ businessGroups, rows }: PolicyMatrix): string {
  const before =
    businessGroups === undefined
      ? []
      : [`Only for the business groups ${businessGroups.map(codeSpan).join(", ")}.`, ""];
  const lines = rows.map((row) =>
    cells([codeSpan(row.name), row.kind, markdownText(row.who), effectWords(row), confirmWords(row)]),
  );
  return `${[...before, ...table(["name", "kind", "who may use it", "effect", "asks first"], lines)].join("\n")}\n`;
}

/** The difference, wider rows first and marked: those are what a reviewer decides on. */
export function matrixDiffMarkdown({ changes }: MatrixDiff): string {
  if (changes.length === 0) return "Who may use what is unchanged.\n";
  const sorted = [...changes].sort((a, b) => Number(b.wider) - Number(a.wider));
  const lines = sorted.map(({ name, kind, change, wider, reasons, after }) =>
    cells([
      wider ? "⚠️ wider" : "",
      name === "*" ? "all" : codeSpan(name),
      name === "*" ? "server" : kind,
      change,
      markdownText(reasons.join(" ")),
      after === undefined ? "" : effectWords(after),
    ]),
  );
  return `${table(["", "name", "kind", "change", "what", "effect"], lines).join("\n")}\n`;
}

function effectWords({ effect, openWorld }: MatrixRow): string {
  return openWorld === true && effect !== "reads" ? `${effect}, also elsewhere` : effect;
}

function confirmWords({ confirm }: MatrixRow): string {
  return confirm === "elicitation" ? "yes" : "";
}

function table(head: string[], lines: string[]): string[] {
  return [cells(head), cells(head.map(() => "---")), ...lines];
}

function cells(values: string[]): string {
  return `| ${values.join(" | ")} |`;
}
