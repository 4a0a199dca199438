import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Option
} from "./chunk-MUPWF5CJ.js";
import {
  buildReport
} from "./chunk-RJYGY2PQ.js";
import {
  renderFindings
} from "./chunk-A7YMIZ24.js";
import {
  asProblem,
  safeOutput
} from "./chunk-L4VDOKV3.js";
import {
  printable
} from "./chunk-YJ6VFRSS.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/cli/common-flags.ts
var formats = ["terminal", "json", "markdown"];
var reportFormats = ["json", "sarif", "junit", "markdown"];
function addCommonFlags(command) {
  command.addOption(new Option("--format <format>", "what stdout carries").choices(formats).default("terminal")).option(
    "--report <format=file>",
    `also write a report: ${reportFormats.join(", ")}; repeatable`,
    (value, before) => [...before, value],
    []
  ).option("--no-color", "plain text without colours").option("--quiet", "no progress, no findings of severity info").option("--debug", "stack traces of failures");
}
function readCommonFlags(options) {
  return {
    format: formats.find((format) => format === options.format) ?? "terminal",
    reports: reportTexts(options).flatMap((text) => parseReport(text) ?? []),
    color: options.color !== false,
    quiet: options.quiet === true,
    debug: options.debug === true
  };
}
function reportFlagProblem(options, known) {
  const isKnown = (text) => known.some((format) => format === parseReport(text)?.format);
  const wrong = reportTexts(options).find((text) => !isKnown(text));
  if (wrong === void 0) return void 0;
  if (known.length === 0) return badInput("usage", `--report ${wrong}: this command writes no report.`);
  const expected = `FORMAT=FILE with a format of ${known.join(", ")}`;
  return badInput("usage", `--report ${wrong} is not ${expected}.`, {
    help: `For example: --report ${known.at(0)}=report.${known.at(0)}`
  });
}
function reportTexts(options) {
  return Array.isArray(options.report) ? options.report.map(String) : [];
}
function parseReport(text) {
  const at = text.indexOf("=");
  const format = reportFormats.find((name) => name === text.slice(0, at));
  const file = text.slice(at + 1);
  return format === void 0 || file === "" ? void 0 : { format, file };
}

// src/cli/output.ts
function openTerminal(flags, env) {
  const interactive = process.stderr.isTTY === true && env.CI === void 0 && !flags.quiet;
  const wantsColor = flags.color && env.NO_COLOR === void 0;
  const color = wantsColor && (process.stdout.isTTY === true || env.FORCE_COLOR !== void 0);
  let label = "";
  let said = "";
  let spinner;
  const stop = () => {
    const running = spinner;
    spinner = void 0;
    void running?.then((started) => started.stop());
  };
  return {
    color,
    out: (text) => void process.stdout.write(`${safeOutput(text, { color })}
`),
    log: (text) => void process.stderr.write(`${safeOutput(text, { color })}
`),
    begin(next) {
      label = next;
      said = "";
      if (interactive) spinner = startSpinner(label);
    },
    progress(text) {
      if (text === said || flags.quiet) return;
      said = text;
      const line = safeOutput(printable(label === "" ? text : `${label}: ${text}`), { color: false });
      if (spinner === void 0) process.stderr.write(`${line}
`);
      else void spinner.then((running) => Object.assign(running, { text: line }));
    },
    end: stop,
    close: stop
  };
}
async function startSpinner(text) {
  const { default: create } = await import("./yocto-spinner-ECHVMZSE.js");
  return create({ text }).start();
}
function emitFailure(error, command, { flags, terminal, signal }) {
  terminal.end();
  const { findings, exitCode } = asProblem(error, signal);
  if (flags.format === "json") {
    terminal.out(JSON.stringify(failureReport(command, findings)));
  } else {
    terminal.log(renderFindings(findings, { color: terminal.color }));
  }
  emitTrace(error, flags, terminal);
  return exitCode;
}
function failureReport(command, findings) {
  const report = failedPart(command, findings);
  return command === "run" ? { schemaVersion: 1, status: report.status, stages: [report] } : report;
}
function failedPart(command, findings) {
  const result = { status: "error", findings: [...findings], checks: [], outputs: {} };
  return buildReport(command, result, 0);
}
function emitTrace(error, flags, terminal) {
  for (let cause = error; flags.debug && cause instanceof Error; cause = cause.cause) {
    terminal.log(cause.stack ?? cause.message);
  }
}

export {
  reportFormats,
  addCommonFlags,
  readCommonFlags,
  reportFlagProblem,
  openTerminal,
  emitFailure,
  failureReport,
  failedPart,
  emitTrace
};
