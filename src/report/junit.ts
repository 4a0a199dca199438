import { atLeast, type Finding, type Severity, severities, subjectOf } from "./finding.ts";
import type { StageReport } from "./schema.ts";

type Check = NonNullable<StageReport["checks"]>[number];

/**
 * JUnit XML: one suite for each stage. Findings that made the stage fail are failed cases; the others are passed
 * cases with the text in system-out, since JUnit knows no warnings. A check without findings is a case of its
 * own; one that was not exercised is skipped, never passed.
 */
export function renderJunit(reports: readonly StageReport[]): string {
  const suites = reports.map(suiteOf);
  const total = suites.reduce(
    (sum, suite) => ({
      tests: sum.tests + suite.tests,
      failures: sum.failures + suite.failures,
      errors: sum.errors + suite.errors,
    }),
    { tests: 0, failures: 0, errors: 0 },
  );
  const head = attributes({ name: "mcp-pipeline", ...total });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.map(({ xml }) => xml).join("\n")}\n</testsuites>\n`;
}

interface Suite {
  xml: string;
  tests: number;
  failures: number;
  errors: number;
}

function suiteOf(report: StageReport): Suite {
  const threshold = failingFrom(report);
  const withFindings = new Set(report.findings.map(({ ruleId }) => ruleId));
  const checks = (report.checks ?? []).filter(({ id }) => !withFindings.has(id));
  const cases = [
    ...report.findings.map((finding) => findingCase(finding, report, threshold)),
    ...checks.map((check) => checkCase(check, report.stage)),
  ];
  if (cases.length === 0) cases.push(emptyCase(report));
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ outcome }) => outcome === "failure").length,
    errors: cases.filter(({ outcome }) => outcome === "error").length,
    skipped: cases.filter(({ outcome }) => outcome === "skipped").length,
  };
  const head = attributes({ name: report.stage, ...counts, time: seconds(report.durationMs) });
  const body = cases.map(({ xml }) => `    ${xml}`).join("\n");
  return { xml: `  <testsuite${head}>\n${body}\n  </testsuite>`, ...counts };
}

/** Lowest severity that counts as failed: `error`, or the worst there is where a stage failed below that. */
function failingFrom({ status, findings }: StageReport): Severity | undefined {
  if (status === "passed" || status === "skipped") return undefined;
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "error";
}

interface Case {
  outcome: "passed" | "failure" | "error" | "skipped";
  xml: string;
}

function findingCase(finding: Finding, report: StageReport, threshold: Severity | undefined): Case {
  const subject = subjectOf(finding) ?? finding.file ?? report.stage;
  const name = `${finding.ruleId} ${subject}${finding.pointer ?? ""}`;
  const counts = threshold !== undefined && atLeast(finding.severity, threshold);
  const outcome = !counts ? "passed" : report.status === "error" ? "error" : "failure";
  const text = xmlText(detailsOf(finding));
  const inner =
    outcome === "passed"
      ? `<system-out>${text}</system-out>`
      : `<${outcome}${attributes({ type: finding.ruleId, message: finding.message })}>${text}</${outcome}>`;
  return { outcome, xml: testcase(report.stage, name, inner, finding) };
}

function detailsOf(finding: Finding): string {
  const place =
    finding.file === undefined ? undefined : `${finding.file}:${finding.line ?? 1}:${finding.column ?? 1}`;
  const clients = finding.clients?.length ? `affects: ${finding.clients.join(", ")}` : undefined;
  return [place, `${finding.severity}: ${finding.message}`, clients, finding.help, finding.evidence]
    .filter((line) => line !== undefined)
    .join("\n");
}

function checkCase({ id: name, revision, ...check }: Check, stage: string): Case {
  const id = revision === undefined ? name : `${name} ${revision}`;
  const message = attributes({ message: check.message ?? id });
  if (check.status === "passed") return { outcome: "passed", xml: testcase(stage, id, "") };
  if (check.status === "failed")
    return { outcome: "failure", xml: testcase(stage, id, `<failure${message}/>`) };
  return { outcome: "skipped", xml: testcase(stage, id, `<skipped${message}/>`) };
}

/** A suite without a case is read as "nothing ran" by most readers. */
function emptyCase({ stage, status }: StageReport): Case {
  if (status === "passed") return { outcome: "passed", xml: testcase(stage, stage, "") };
  if (status === "skipped") return { outcome: "skipped", xml: testcase(stage, stage, "<skipped/>") };
  const outcome = status === "failed" ? "failure" : "error";
  return { outcome, xml: testcase(stage, stage, `<${outcome}${attributes({ message: status })}/>`) };
}

function testcase(stage: string, name: string, inner: string, finding?: Finding): string {
  const place = {
    ...(finding?.file ? { file: finding.file } : {}),
    ...(finding?.line ? { line: finding.line } : {}),
  };
  const head = attributes({ classname: `mcp-pipeline.${stage}`, name, ...place });
  return inner === "" ? `<testcase${head}/>` : `<testcase${head}>${inner}</testcase>`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");
}

/** Text for XML 1.0: markup escaped; characters that XML may not contain at all become U+FFFD. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
