import type { Log, ReportingDescriptor, Result, Run } from "sarif";
import { type Finding, fingerprint, type Severity, sortFindings, subjectOf } from "./finding.ts";
import { printable } from "./printable.ts";
import type { StageReport } from "./schema.ts";
import { shorten } from "./shorten.ts";

/** What a rule says about itself, for the list of rules. */
export interface RuleDescription {
  what: string;
  why: string;
  evidence: string;
}

export interface SarifOptions {
  /** Version of this pipeline. */
  version?: string;
  describe?(ruleId: string): RuleDescription | undefined;
  /** File that findings without one are shown at: code scanning drops results without a location. */
  fallbackFile?: string;
  /** Folder of the working directory in the repository, with a slash at its end; default: its root. */
  prefix?: string;
}

/** Code scanning keeps 5,000 results of a run (docs.github.com, "SARIF results exceed one or more limits"). */
const maxResults = 5_000;
/** Messages are read in a list; longer ones are cut there anyway. */
const maxMessage = 2_000;

const levels: Record<Severity, Result.level> = { error: "error", warning: "warning", info: "note" };

/**
 * SARIF 2.1.0 with one run, within GitHub's limits for code scanning. Results carry fingerprints over rule,
 * subject and pointer, so that an alert stays the same one after unrelated edits.
 */
export function renderSarif(reports: readonly StageReport[], options: SarifOptions = {}): string {
  const all = sortFindings(reports.flatMap((report) => report.findings));
  const findings = all.slice(0, maxResults);
  const ruleIds = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  const copies = new Map<string, number>();
  const run: Run = {
    tool: {
      driver: {
        name: "mcp-pipeline",
        ...(options.version === undefined ? {} : { version: options.version }),
        rules: ruleIds.map((id) => ruleOf(id, findings, options)),
      },
    },
    invocations: [invocationOf(reports, all.length - findings.length)],
    results: findings.map((finding) => resultOf(finding, { ruleIds, copies, options })),
    columnKind: "utf16CodeUnits",
  };
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, findings: readonly Finding[], options: SarifOptions): ReportingDescriptor {
  // Sorted worst first, so the first of a rule has its worst severity.
  const worst = findings.find(({ ruleId }) => ruleId === id)?.severity ?? "error";
  const described = options.describe?.(id);
  return {
    id,
    name: id,
    shortDescription: { text: described?.what ?? id },
    ...(described === undefined ? {} : { fullDescription: { text: described.why } }),
    help: {
      text: `Run "mcp-pipeline explain ${id}".${described === undefined ? "" : ` Evidence: ${described.evidence}`}`,
    },
    defaultConfiguration: { level: levels[worst] },
    properties: { tags: ["mcp"], "problem.severity": worst === "info" ? "recommendation" : worst },
  };
}

interface Shared {
  ruleIds: readonly string[];
  /** How often a fingerprint was given out. */
  copies: Map<string, number>;
  options: SarifOptions;
}

function resultOf(finding: Finding, { ruleIds, copies, options }: Shared): Result {
  const base = finding.fingerprint ?? fingerprint(finding);
  const copy = (copies.get(base) ?? 0) + 1;
  copies.set(base, copy);
  const subject = subjectOf(finding);
  const file = finding.file ?? options.fallbackFile ?? "mcp.yaml";
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIds.indexOf(finding.ruleId),
    level: levels[finding.severity],
    message: { text: messageOf(finding, subject) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(`${options.prefix ?? ""}${file}`), uriBaseId: "%SRCROOT%" },
          region: { startLine: finding.line ?? 1, startColumn: finding.column ?? 1 },
        },
        ...(subject === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: printable(`${subject}${finding.pointer ?? ""}`) }] }),
      },
    ],
    // The name that code scanning matches alerts by; ours stands beside it for other readers.
    partialFingerprints: { primaryLocationLineHash: `${base}:${copy}`, "mcpPipeline/v1": base },
    properties: {
      clients: finding.clients ?? [],
      ...(finding.evidence ? { evidence: printable(finding.evidence) } : {}),
    },
  };
}

/** SARIF messages know links, `[text](target)`, and placeholders, `{0}`; both are kept from being read as such. */
function messageOf(finding: Finding, subject: string | undefined): string {
  const about = subject === undefined ? "" : `${subject}: `;
  const text = [`${about}${finding.message}`, finding.help].filter((part) => part !== undefined).join("\n");
  const plain = text.split("\n").map(printable).join("\n");
  return shorten(plain, maxMessage)
    .replaceAll("](", "] (")
    .replace(/\{(\d+)\}/g, "{{$1}}");
}

/** Relative URI reference: segments are encoded, so that spaces, percent signs and `?` are part of the name. */
function uriOf(path: string): string {
  return path
    .split("/")
    .map((segment) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\uFFFD")))
    .join("/");
}

function invocationOf(
  reports: readonly StageReport[],
  leftOut: number,
): NonNullable<Run["invocations"]>[number] {
  const executionSuccessful = reports.every(({ status }) => status !== "error");
  if (leftOut === 0) return { executionSuccessful };
  const text = `${leftOut} findings of lower severity are not in this file: code scanning keeps ${maxResults} of a run.`;
  return { executionSuccessful, toolExecutionNotifications: [{ level: "note", message: { text } }] };
}
