import { Option } from "commander";
import { exitCodes } from "../report/exit-codes.ts";
import { badInput } from "../report/problem.ts";
import { renderFindings } from "../report/terminal.ts";
import { portabilityFaults } from "../stages/lint/portability.ts";
import { suspiciousText } from "../stages/lint/suspicious-text.ts";
import { levels } from "../surface/compare/change.ts";
import { type Comparison, compareSurfaces } from "../surface/compare/compare.ts";
import type { DiffReport } from "../surface/compare/schema-of-report.ts";
import { lockPath } from "../surface/sides/git-side.ts";
import { readBase, readSide } from "../surface/sides/read-side.ts";
import type { ReadSide } from "../surface/sides/side-context.ts";
import type { CommandDefinition, Invocation } from "./command.ts";
import { comparisonMarkdown, renderComparison } from "./diff-text.ts";

const sidesHelp = `
A side is one of:
  FILE                     a lock or a saved list
  https://host/mcp         a running server
  "command:node server.js" a server over stdio, started for this
  image:sha256:…           a server of the local image store
  git:REF                  the lock at a git revision
  release:                 the lock at the last release tag; release:ENV what ENV is serving
  registry:                the newest registry entry of the server; registry:VERSION another one`;

/** `diff OLD NEW`, `diff --base REF [NEW]`: what changed in a surface, and whom it breaks. */
export const command: CommandDefinition = {
  configure: (command) =>
    void command
      .argument("[old]", "a side, see below; with --base, the new one")
      .argument("[new]", "a side")
      .option("--base <ref>", "compare with the lock at this git revision, or with a side named by a word")
      .addOption(
        new Option("--level <level>", "what counts as breaking").choices([...levels]).default("client"),
      )
      .option("--manifest <path>", "path of the manifest, whose lock and releases are meant", "mcp.yaml")
      .option("--platform <path>", "path of platform.yaml, which names the registry")
      .addHelpText("after", sidesHelp),
  async run(invocation, options, operands) {
    const [before, after] = await sides(invocation, options, operands);
    const notes = [...before.findings, ...after.findings];
    const { terminal, flags } = invocation;
    if (notes.length > 0 && !flags.quiet) terminal.log(renderFindings(notes, { color: terminal.color }));
    const level = levels.find((name) => name === options.level) ?? "client";
    const judges = { level, suspect: suspiciousText, faultsOf: portabilityFaults };
    const comparison = compareSurfaces(before.side, after.side, judges);
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

/** @throws Problem (exit 2 or 3) where something is missing, too much or unreadable */
async function sides(
  { cwd, env, signal, terminal }: Invocation,
  { base, manifest, platform }: Record<string, unknown>,
  [first, second]: (string | undefined)[],
): Promise<[ReadSide, ReadSide]> {
  const context = {
    ...{ cwd, env, signal, manifest: String(manifest) },
    progress: (text: string) => terminal.progress(text),
    platform: typeof platform === "string" ? platform : undefined,
  };
  if (typeof base === "string") {
    if (second !== undefined) {
      throw badInput("usage", "With --base only the new side is named.", {
        help: "Write diff --base REF, diff --base REF NEW, or diff OLD NEW.",
      });
    }
    return [await readBase(base, context), await readSide(first ?? lockPath(context.manifest), context)];
  }
  if (first === undefined || second === undefined) {
    throw badInput("usage", "diff needs two surfaces to compare.", {
      help: "Write diff OLD NEW with locks, saved lists or servers, or diff --base REF.",
    });
  }
  return [await readSide(first, context), await readSide(second, context)];
}
