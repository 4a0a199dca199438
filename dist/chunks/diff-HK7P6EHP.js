import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readBase,
  readSide
} from "./chunk-DHZNCPPE.js";
import {
  portabilityFaults
} from "./chunk-VBQZDPIK.js";
import {
  suspiciousText
} from "./chunk-M6M7NQHE.js";
import "./chunk-4ZSKTCBH.js";
import "./chunk-SUNT2SL4.js";
import "./chunk-5FHZANTP.js";
import "./chunk-K4GJVHWU.js";
import "./chunk-VLFZ7M2X.js";
import {
  compareSurfaces,
  levels
} from "./chunk-CKXRMVD4.js";
import {
  lockPath
} from "./chunk-RR3KEGN6.js";
import "./chunk-3RESNNFB.js";
import "./chunk-D2ACLQB6.js";
import "./chunk-UUST3M53.js";
import "./chunk-Q5SLLCM6.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import {
  Option
} from "./chunk-MUPWF5CJ.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import {
  markdownText
} from "./chunk-HI2AMU7G.js";
import "./chunk-4E3PMIEO.js";
import {
  renderFindings,
  require_picocolors
} from "./chunk-A7YMIZ24.js";
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
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import {
  __toESM
} from "./chunk-L3QGWDXR.js";

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
var sidesHelp = `
A side is one of:
  FILE                     a lock or a saved list
  https://host/mcp         a running server
  "command:node server.js" a server over stdio, started for this
  image:sha256:\u2026           a server of the local image store
  git:REF                  the lock at a git revision
  release:                 the lock at the last release tag; release:ENV what ENV is serving
  registry:                the newest registry entry of the server; registry:VERSION another one`;
var command = {
  configure: (command2) => void command2.argument("[old]", "a side, see below; with --base, the new one").argument("[new]", "a side").option("--base <ref>", "compare with the lock at this git revision, or with a side named by a word").addOption(
    new Option("--level <level>", "what counts as breaking").choices([...levels]).default("client")
  ).option("--manifest <path>", "path of the manifest, whose lock and releases are meant", "mcp.yaml").option("--platform <path>", "path of platform.yaml, which names the registry").addHelpText("after", sidesHelp),
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
  }
};
function textOf(comparison, { flags, terminal }) {
  if (flags.format === "markdown") return comparisonMarkdown(comparison);
  if (flags.format === "terminal") return renderComparison(comparison, terminal.color);
  const { verdict, risk, changes } = comparison;
  const report = { schemaVersion: 1, verdict, risk, changes };
  return JSON.stringify(report);
}
async function sides({ cwd, env, signal, terminal }, { base, manifest, platform }, [first, second]) {
  const context = {
    ...{ cwd, env, signal, manifest: String(manifest) },
    progress: (text) => terminal.progress(text),
    platform: typeof platform === "string" ? platform : void 0
  };
  if (typeof base === "string") {
    if (second !== void 0) {
      throw badInput("usage", "With --base only the new side is named.", {
        help: "Write diff --base REF, diff --base REF NEW, or diff OLD NEW."
      });
    }
    return [await readBase(base, context), await readSide(first ?? lockPath(context.manifest), context)];
  }
  if (first === void 0 || second === void 0) {
    throw badInput("usage", "diff needs two surfaces to compare.", {
      help: "Write diff OLD NEW with locks, saved lists or servers, or diff --base REF."
    });
  }
  return [await readSide(first, context), await readSide(second, context)];
}
export {
  command
};
