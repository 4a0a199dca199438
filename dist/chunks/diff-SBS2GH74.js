import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  suspiciousText
} from "./chunk-ESYUBAAK.js";
import "./chunk-LI6EOHK3.js";
import {
  compareSurfaces,
  levels,
  readBase,
  readSide
} from "./chunk-RXKAWGC6.js";
import "./chunk-NQF4DPMO.js";
import "./chunk-5BY2OZYJ.js";
import {
  lockFileName
} from "./chunk-YXFO6XII.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-KZMVX34X.js";
import "./chunk-3MM7HLDF.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-TIIHOZHD.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-4K3V57GR.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4IKZOZ4D.js";
import {
  Option
} from "./chunk-LFU5LXFZ.js";
import {
  markdownText
} from "./chunk-HI2AMU7G.js";
import "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import {
  renderFindings,
  require_picocolors
} from "./chunk-MYZJFABR.js";
import "./chunk-TZZBNACP.js";
import {
  printable
} from "./chunk-YJ6VFRSS.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import "./chunk-XSJEOQQV.js";
import {
  __toESM
} from "./chunk-LZQXQOPJ.js";

// src/cli/diff.ts
import { dirname, join } from "node:path";

// src/cli/diff-text.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var sentences = {
  breaking: "breaking: something that worked before does not work any more",
  unknown: "unknown: no proof was found that everything still works",
  compatible: "compatible: everything that worked before still works",
  none: "none: no difference that matters"
};
function renderComparison(comparison, color) {
  const colors = import_picocolors.default.createColors(color);
  const tints = {
    breaking: colors.red,
    unknown: colors.yellow,
    compatible: colors.green,
    none: colors.green
  };
  const groups = [...groupedBySubject(comparison.changes)].map(
    ([subject, changes]) => [
      colors.underline(printable(subject)),
      ...changes.flatMap((change) => [
        `  ${tints[change.verdict](change.verdict.padEnd(10))} ${colors.dim(`${change.level.padEnd(7)} ${change.id}`)}${change.risk ? colors.yellow(" risk") : ""}`,
        `             ${change.pointer === "" ? "" : colors.dim(`${printable(change.pointer)}: `)}${printable(change.message)}`
      ])
    ].join("\n")
  );
  const risk = comparison.risk ? `
${colors.yellow("risk: a human must look")}` : "";
  return [...groups, `${tints[comparison.verdict](sentences[comparison.verdict])}${risk}`].join("\n\n");
}
function comparisonMarkdown({ verdict, risk, changes }) {
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
    ...rows
  ].join("\n");
}
function groupedBySubject(changes) {
  const groups = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const group = groups.get(subjectOf(change)) ?? [];
    group.push(change);
    groups.set(subjectOf(change), group);
  }
  return groups;
}
function subjectOf({ tool, prompt, resource }) {
  if (tool !== void 0) return `tool ${tool}`;
  if (prompt !== void 0) return `prompt ${prompt}`;
  return resource === void 0 ? "server" : `resource ${resource}`;
}

// src/cli/diff.ts
var command = {
  configure: (command2) => void command2.argument("[old]", "a lock or a saved list; with --base, the new one").argument("[new]", "a lock or a saved list").option("--base <ref>", "compare with the lock at this git revision").addOption(
    new Option("--level <level>", "what counts as breaking").choices([...levels]).default("client")
  ).option("--manifest <path>", "path of the manifest, whose lock --base compares", "mcp.yaml"),
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
  }
};
function textOf(comparison, { flags, terminal }) {
  if (flags.format === "markdown") return comparisonMarkdown(comparison);
  if (flags.format === "terminal") return renderComparison(comparison, terminal.color);
  const { verdict, risk, changes } = comparison;
  const report = { schemaVersion: 1, verdict, risk, changes };
  return JSON.stringify(report);
}
async function sides({ cwd, signal }, { base, manifest }, [first, second]) {
  if (typeof base === "string") {
    if (second !== void 0) {
      throw badInput("usage", "With --base only the new side is named.", {
        help: "Write diff --base REF, diff --base REF NEW, or diff OLD NEW."
      });
    }
    const path = join(dirname(String(manifest)), lockFileName);
    return [await readBase(base, path, cwd, signal), await readSide(first ?? path, cwd)];
  }
  if (first === void 0 || second === void 0) {
    throw badInput("usage", "diff needs two surfaces to compare.", {
      help: "Write diff OLD NEW with locks or saved lists, or diff --base REF."
    });
  }
  return [await readSide(first, cwd), await readSide(second, cwd)];
}
export {
  command
};
