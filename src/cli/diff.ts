import { dirname, join } from "node:path";
import { Option } from "commander";
import { exitCodes } from "../report/exit-codes.ts";
import { badInput } from "../report/problem.ts";
import { renderFindings } from "../report/terminal.ts";
import { levels } from "../surface/compare/change.ts";
import { type Comparison, compareSurfaces } from "../surface/compare/compare.ts";
import { type ReadSide, readBase, readSide } from "../surface/compare/read-side.ts";
import type { DiffReport } from "../surface/compare/schema-of-report.ts";
import { lockFileName } from "../surface/lock.ts";
import type { CommandDefinition, Invocation } from "./command.ts";
import { comparisonMarkdown, renderComparison } from "./diff-text.ts";
import { suspiciousText } from "./suspicious-text.ts";

/** `diff OLD NEW`, `diff --base REF [NEW]`: what changed in a surface, and whom it breaks. */
export const command: CommandDefinition = {
  configure: (command) =>
    void command
      .argument("[old]", "a lock or a saved list; with --base, the new one")
      .argument("[new]", "a lock or a saved list")
      .option("--base <ref>", "compare with the lock at this git revision")
      .addOption(
        new Option("--level <level>", "what counts as breaking").choices([...levels]).default("client"),
      )
      .option("--manifest <path>", "path of the manifest, whose lock --base compares", "mcp.yaml"),
  async run(invocation, options, operands) {
    const [before, after] = await sides(invocation, options, operands);
    const notes = [...before.findings, ...after.findings];
    const { terminal, flags } = invocation;
    if (notes.length > 0 && !flags.quiet) terminal.log(renderFindings(notes, { color: terminal.color }));
    const level = levels.find((name) => name === options.level) ?? "client";
    const comparison = compareSurfaces(before.side, after.side, { level, suspect: suspiciousText });
    terminal.out(textOf(comparison, invocation));
    const broken = comparison.verdict === "breaking" || comparison.verdict === "unknown";
    return broken ? exitCodes.findings : exitCodes.clean;
  },
};

function textOf(comparison: Comparison, { flags, terminal }: Invocation): string {
  if (flags.format === "markdown") return comparisonMarkdown(comparison);
  if (flags.format === "terminal") return renderComparison(comparison, terminal.color);
  const { verdict, risk, changes } = comparison;
  const report: DiffReport = { schemaVersion: 1, verdict, risk, changes };
  return JSON.stringify(report);
}

/** @throws Problem (exit 2) where something is missing, too much or unreadable */
async function sides(
  { cwd, signal }: Invocation,
  { base, manifest }: Record<string, unknown>,
  [first, second]: (string | undefined)[],
): Promise<[ReadSide, ReadSide]> {
  if (typeof base === "string") {
    if (second !== undefined) {
      throw badInput("usage", "With --base only the new side is named.", {
        help: "Write diff --base REF, diff --base REF NEW, or diff OLD NEW.",
      });
    }
    const path = join(dirname(String(manifest)), lockFileName);
    return [await readBase(base, path, cwd, signal), await readSide(first ?? path, cwd)];
  }
  if (first === undefined || second === undefined) {
    throw badInput("usage", "diff needs two surfaces to compare.", {
      help: "Write diff OLD NEW with locks or saved lists, or diff --base REF.",
    });
  }
  return [await readSide(first, cwd), await readSide(second, cwd)];
}
