import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  shortImage
} from "./chunk-TZZBNACP.js";
import {
  printable
} from "./chunk-YJ6VFRSS.js";
import {
  severities,
  sortFindings,
  subjectOf
} from "./chunk-XSJEOQQV.js";
import {
  __commonJS,
  __toESM
} from "./chunk-L3QGWDXR.js";

// node_modules/picocolors/picocolors.js
var require_picocolors = __commonJS({
  "node_modules/picocolors/picocolors.js"(exports, module) {
    var p = process || {};
    var argv = p.argv || [];
    var env = p.env || {};
    var isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
    var formatter = (open, close, replace = open) => (input) => {
      let string = "" + input, index = string.indexOf(close, open.length);
      return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
    };
    var replaceClose = (string, close, replace, index) => {
      let result = "", cursor = 0;
      do {
        result += string.substring(cursor, index) + replace;
        cursor = index + close.length;
        index = string.indexOf(close, cursor);
      } while (~index);
      return result + string.substring(cursor);
    };
    var createColors = (enabled = isColorSupported) => {
      let f = enabled ? formatter : () => String;
      return {
        isColorSupported: enabled,
        reset: f("\x1B[0m", "\x1B[0m"),
        bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
        dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
        italic: f("\x1B[3m", "\x1B[23m"),
        underline: f("\x1B[4m", "\x1B[24m"),
        inverse: f("\x1B[7m", "\x1B[27m"),
        hidden: f("\x1B[8m", "\x1B[28m"),
        strikethrough: f("\x1B[9m", "\x1B[29m"),
        black: f("\x1B[30m", "\x1B[39m"),
        red: f("\x1B[31m", "\x1B[39m"),
        green: f("\x1B[32m", "\x1B[39m"),
        yellow: f("\x1B[33m", "\x1B[39m"),
        blue: f("\x1B[34m", "\x1B[39m"),
        magenta: f("\x1B[35m", "\x1B[39m"),
        cyan: f("\x1B[36m", "\x1B[39m"),
        white: f("\x1B[37m", "\x1B[39m"),
        gray: f("\x1B[90m", "\x1B[39m"),
        bgBlack: f("\x1B[40m", "\x1B[49m"),
        bgRed: f("\x1B[41m", "\x1B[49m"),
        bgGreen: f("\x1B[42m", "\x1B[49m"),
        bgYellow: f("\x1B[43m", "\x1B[49m"),
        bgBlue: f("\x1B[44m", "\x1B[49m"),
        bgMagenta: f("\x1B[45m", "\x1B[49m"),
        bgCyan: f("\x1B[46m", "\x1B[49m"),
        bgWhite: f("\x1B[47m", "\x1B[49m"),
        blackBright: f("\x1B[90m", "\x1B[39m"),
        redBright: f("\x1B[91m", "\x1B[39m"),
        greenBright: f("\x1B[92m", "\x1B[39m"),
        yellowBright: f("\x1B[93m", "\x1B[39m"),
        blueBright: f("\x1B[94m", "\x1B[39m"),
        magentaBright: f("\x1B[95m", "\x1B[39m"),
        cyanBright: f("\x1B[96m", "\x1B[39m"),
        whiteBright: f("\x1B[97m", "\x1B[39m"),
        bgBlackBright: f("\x1B[100m", "\x1B[49m"),
        bgRedBright: f("\x1B[101m", "\x1B[49m"),
        bgGreenBright: f("\x1B[102m", "\x1B[49m"),
        bgYellowBright: f("\x1B[103m", "\x1B[49m"),
        bgBlueBright: f("\x1B[104m", "\x1B[49m"),
        bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
        bgCyanBright: f("\x1B[106m", "\x1B[49m"),
        bgWhiteBright: f("\x1B[107m", "\x1B[49m")
      };
    };
    module.exports = createColors();
    module.exports.createColors = createColors;
  }
});

// src/report/terminal.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var marks = { passed: "\u2714", failed: "\u2716", skipped: "\u25CB", error: "\u2716" };
var textWidth = 100;
function duration(milliseconds) {
  if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 6e4) return `${(milliseconds / 1e3).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 6e4)} min ${Math.round(milliseconds % 6e4 / 1e3)} s`;
}
function countFindings(findings) {
  const counts = severities.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length
  }));
  return counts.filter(({ count }) => count > 0).map(({ severity, count }) => `${count} ${severity}${count === 1 || severity === "info" ? "" : "s"}`).join(", ");
}
function renderStageLine(report, options) {
  const colors = import_picocolors.default.createColors(options.color);
  const tint = { passed: colors.green, failed: colors.red, skipped: colors.yellow, error: colors.red }[report.status];
  const parts = [
    `${tint(marks[report.status])} ${colors.bold(report.stage.padEnd(13))}`,
    colors.dim(duration(report.durationMs).padStart(7)),
    printable(headline(report))
  ];
  return parts.join("  ").trimEnd();
}
function headline(report) {
  const counted = countFindings(report.findings);
  const notExercised = report.checks.filter((check) => check.status === "not exercised").length;
  const facts = Object.entries(report.outputs).filter(([name]) => headlineOutputs.has(name)).map(([name, value]) => headlineFact(name, value));
  const rest = notExercised === 0 ? "" : `${notExercised} not exercised`;
  return [...facts, counted, rest].filter((part) => part !== "").join(" \xB7 ");
}
var headlineOutputs = /* @__PURE__ */ new Set(["tools", "image", "url", "release", "registry-entry"]);
function headlineFact(name, value) {
  if (name === "tools") return `${value} tools`;
  return name === "release" ? `release ${value}` : shortImage(value);
}
function renderFindings(findings, options) {
  const colors = import_picocolors.default.createColors(options.color);
  const shown = sortFindings(findings).filter((f) => options.quiet !== true || f.severity !== "info");
  return [...groupByFile(shown)].map(([file, group]) => {
    const title = file === "" ? [] : [colors.underline(printable(file))];
    return [...title, ...group.map((finding) => renderFinding(finding, colors))].join("\n");
  }).join("\n\n");
}
function groupByFile(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const file = finding.file ?? "";
    const group = groups.get(file);
    if (group === void 0) groups.set(file, [finding]);
    else group.push(finding);
  }
  return groups;
}
function renderFinding(finding, colors) {
  const tint = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan
  };
  const place = finding.line === void 0 ? "" : `${finding.line}:${finding.column ?? 1}`;
  const subject = subjectOf(finding);
  const head = `  ${place.padEnd(7)} ${tint[finding.severity](finding.severity.padEnd(7))} ${colors.dim(finding.ruleId)}`;
  const about = subject === void 0 ? "" : `${colors.bold(printable(subject))}: `;
  const clients = finding.clients?.length ? ` (${finding.clients.join(", ")})` : "";
  const indent = " ".repeat(10);
  const lines = [head, `${indent}${about}${indentLines(finding.message, indent)}${colors.dim(clients)}`];
  if (finding.help !== void 0)
    lines.push(`${indent}${colors.cyan("\u2192")} ${indentLines(finding.help, `${indent}  `)}`);
  return lines.join("\n");
}
function indentLines(text, indent) {
  return text.split("\n").flatMap((line) => wrap(printable(line), textWidth - indent.length)).join(`
${indent}`);
}
function wrap(line, width) {
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.pop() ?? "";
    const longer = last === "" ? word : `${last} ${word}`;
    lines.push(...last === "" || longer.length <= width ? [longer] : [last, word]);
  }
  return lines;
}
function renderStage(report, next, options) {
  const colors = import_picocolors.default.createColors(options.color);
  const findings = renderFindings(report.findings, options);
  const hint = report.status === "passed" && next !== void 0 ? `${colors.dim("next:")} ${next}` : "";
  return [findings, renderStageLine(report, options), hint].filter((part) => part !== "").join("\n\n");
}
function renderRunEnd(report, next, options) {
  const colors = import_picocolors.default.createColors(options.color);
  const total = report.stages.reduce((sum, stage) => sum + stage.durationMs, 0);
  const verdict = report.status === "passed" ? colors.green("passed") : colors.red(report.status);
  return [`${colors.bold("run")} ${verdict} in ${duration(total)}`, `${colors.dim("next:")} ${next}`].join(
    "\n"
  );
}

export {
  require_picocolors,
  duration,
  countFindings,
  renderStageLine,
  renderFindings,
  renderStage,
  renderRunEnd
};
