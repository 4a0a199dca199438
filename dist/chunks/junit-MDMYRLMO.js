import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  atLeast,
  severities,
  subjectOf
} from "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/report/junit.ts
function renderJunit(reports) {
  const suites = reports.map(suiteOf);
  const total = suites.reduce(
    (sum, suite) => ({
      tests: sum.tests + suite.tests,
      failures: sum.failures + suite.failures,
      errors: sum.errors + suite.errors
    }),
    { tests: 0, failures: 0, errors: 0 }
  );
  const head = attributes({ name: "mcp-pipeline", ...total });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${head}>
${suites.map(({ xml }) => xml).join("\n")}
</testsuites>
`;
}
function suiteOf(report) {
  const threshold = failingFrom(report);
  const withFindings = new Set(report.findings.map(({ ruleId }) => ruleId));
  const checks = (report.checks ?? []).filter(({ id }) => !withFindings.has(id));
  const cases = [
    ...report.findings.map((finding) => findingCase(finding, report, threshold)),
    ...checks.map((check) => checkCase(check, report.stage))
  ];
  if (cases.length === 0) cases.push(emptyCase(report));
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ outcome }) => outcome === "failure").length,
    errors: cases.filter(({ outcome }) => outcome === "error").length,
    skipped: cases.filter(({ outcome }) => outcome === "skipped").length
  };
  const head = attributes({ name: report.stage, ...counts, time: seconds(report.durationMs) });
  const body = cases.map(({ xml }) => `    ${xml}`).join("\n");
  return { xml: `  <testsuite${head}>
${body}
  </testsuite>`, ...counts };
}
function failingFrom({ status, findings }) {
  if (status === "passed" || status === "skipped") return void 0;
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "error";
}
function findingCase(finding, report, threshold) {
  const subject = subjectOf(finding) ?? finding.file ?? report.stage;
  const name = `${finding.ruleId} ${subject}${finding.pointer ?? ""}`;
  const counts = threshold !== void 0 && atLeast(finding.severity, threshold);
  const outcome = !counts ? "passed" : report.status === "error" ? "error" : "failure";
  const text = xmlText(detailsOf(finding));
  const inner = outcome === "passed" ? `<system-out>${text}</system-out>` : `<${outcome}${attributes({ type: finding.ruleId, message: finding.message })}>${text}</${outcome}>`;
  return { outcome, xml: testcase(report.stage, name, inner, finding) };
}
function detailsOf(finding) {
  const place = finding.file === void 0 ? void 0 : `${finding.file}:${finding.line ?? 1}:${finding.column ?? 1}`;
  const clients = finding.clients?.length ? `affects: ${finding.clients.join(", ")}` : void 0;
  return [place, `${finding.severity}: ${finding.message}`, clients, finding.help, finding.evidence].filter((line) => line !== void 0).join("\n");
}
function checkCase({ id: name, revision, ...check }, stage) {
  const id = revision === void 0 ? name : `${name} ${revision}`;
  const message = attributes({ message: check.message ?? id });
  if (check.status === "passed") return { outcome: "passed", xml: testcase(stage, id, "") };
  if (check.status === "failed")
    return { outcome: "failure", xml: testcase(stage, id, `<failure${message}/>`) };
  return { outcome: "skipped", xml: testcase(stage, id, `<skipped${message}/>`) };
}
function emptyCase({ stage, status }) {
  if (status === "passed") return { outcome: "passed", xml: testcase(stage, stage, "") };
  if (status === "skipped") return { outcome: "skipped", xml: testcase(stage, stage, "<skipped/>") };
  const outcome = status === "failed" ? "failure" : "error";
  return { outcome, xml: testcase(stage, stage, `<${outcome}${attributes({ message: status })}/>`) };
}
function testcase(stage, name, inner, finding) {
  const place = {
    ...finding?.file ? { file: finding.file } : {},
    ...finding?.line ? { line: finding.line } : {}
  };
  const head = attributes({ classname: `mcp-pipeline.${stage}`, name, ...place });
  return inner === "" ? `<testcase${head}/>` : `<testcase${head}>${inner}</testcase>`;
}
function attributes(values) {
  return Object.entries(values).map(([name, value]) => ` ${name}="${xmlText(String(value)).replaceAll("\n", "&#10;")}"`).join("");
}
function xmlText(text) {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("\r", "&#13;");
}
function seconds(milliseconds) {
  return (milliseconds / 1e3).toFixed(3);
}
export {
  renderJunit
};
