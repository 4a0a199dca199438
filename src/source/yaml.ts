import { type Document, LineCounter, parseAllDocuments, type YAMLError } from "yaml";
import type { Finding } from "../report/finding.ts";
import type { Locate, Position } from "./position.ts";
import { linkAliases } from "./yaml-alias.ts";
import { locator } from "./yaml-locate.ts";
import { toValue } from "./yaml-value.ts";

export interface ParsedYaml {
  /** Plain JSON-like value. Keys are own properties, `__proto__` included. */
  value: unknown;
  findings: Finding[];
  locate: Locate;
  /** False where the text could not be read as YAML: then `value` is incomplete and not worth checking. */
  usable: boolean;
}

/** More syntax errors than this follow from the first ones and help nobody. */
const maxSyntaxFindings = 20;

/**
 * Reads exactly one YAML 1.2 document (core schema: `<<` is an ordinary key, no tags beyond the core ones) and
 * reports every problem in one pass. JSON is YAML, so this reads both.
 * @param file shown in positions, relative to the working directory
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Duplicates are found in toValue: the library compares each key with all others.
    uniqueKeys: false,
    schema: "core",
    merge: false,
    resolveKnownTags: false,
  });
  const [document, second] = Array.isArray(documents) ? documents : [];
  const start = at(0);
  if (document === undefined || isEmpty(document)) {
    const errors = document === undefined ? [] : syntaxFindings([document], at);
    const empty = finding("yaml-empty", `${file} is empty`, start);
    return {
      value: undefined,
      findings: errors.length > 0 ? errors : [empty],
      locate: () => start,
      usable: false,
    };
  }
  const findings = syntaxFindings(documents as Document[], at);
  const usable = findings.length === 0;
  if (second !== undefined) {
    const place = at(second.contents?.range?.[0] ?? second.range[0]);
    findings.push(
      finding(
        "yaml-multiple-documents",
        "a second YAML document starts here; exactly one is expected per file",
        place,
      ),
    );
  }
  const aliases = linkAliases(document);
  const report = (ruleId: string, message: string, offset: number) => {
    findings.push(finding(ruleId, message, at(offset)));
  };
  const value = toValue(document, { aliases, report, lineOf: (offset) => at(offset).line });
  for (const { message, pos } of document.warnings)
    report("yaml-tag", `${message}: tags are not supported`, pos[0]);
  return { value, findings, locate: locator(document, aliases, at), usable };
}

function isEmpty(document: Document): boolean {
  const range = document.contents?.range;
  return (
    document.contents === null ||
    (range !== undefined && range !== null && range[0] === range[1] && document.toJS() === null)
  );
}

function syntaxFindings(documents: readonly Document[], at: (offset: number) => Position): Finding[] {
  const errors = documents.flatMap((document) => document.errors);
  const byLine = new Map<number, YAMLError>();
  for (const error of errors) {
    const { line } = at(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  const kept = [...byLine.values()].slice(0, maxSyntaxFindings);
  return kept.map((error) => finding("yaml-syntax", explain(error), at(error.pos[0])));
}

function explain(error: YAMLError): string {
  if (error.code === "TAB_AS_INDENT") return "a tab indents this line; YAML is indented with spaces only";
  if (error.code === "RESOURCE_EXHAUSTION") return "the file is nested too deeply";
  return `this is not valid YAML: ${error.message}`;
}

function finding(ruleId: string, message: string, place: Position): Finding {
  return { ruleId, severity: "error", message, ...place };
}
