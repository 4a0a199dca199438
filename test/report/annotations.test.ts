import { describe, expect, it } from "vitest";
import { renderAnnotations } from "../../src/report/annotations.ts";
import type { Severity } from "../../src/report/finding.ts";
import { finding, hostileReport } from "./sample.ts";

const many = (amount: number, severity: Severity) =>
  Array.from({ length: amount }, (_, index) => finding({ severity, tool: `t${index}`, line: index + 1 }));
const counts = (lines: string[]) =>
  ["error", "warning", "notice"].map(
    (level) => lines.filter((line) => line.startsWith(`::${level} `)).length,
  );

/** Reads a workflow command as the runner does. */
function readCommand(line: string) {
  const match = /^::([a-z]+) ([^\n]*?)::([^\n]*)$/.exec(line);
  if (match === null) throw new Error(`no command: ${line}`);
  const decoded = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const properties = Object.fromEntries(
    (match[2] ?? "").split(",").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), decoded(pair.slice(at + 1))];
    }),
  );
  return { level: match[1], properties, message: decoded(match[3] ?? "") };
}

describe("renderAnnotations", () => {
  it("shows findings at their lines, worst first", () => {
    const lines = renderAnnotations([
      finding({ severity: "info" }),
      finding({ severity: "warning" }),
      finding(),
    ]);
    expect(lines.map((line) => readCommand(line).level)).toEqual(["error", "warning", "notice"]);
    expect(readCommand(lines[0] ?? "").properties).toMatchObject({ file: "mcp.yaml", line: "31", col: "5" });
  });

  it("shows at most ten of each level, and says how many are left out", () => {
    const all = [...many(12, "error"), ...many(11, "warning"), ...many(15, "info")];
    const lines = renderAnnotations(all);
    expect(counts(lines)).toEqual([10, 10, 10]);
    expect(lines.at(-1)).toMatch(/2 error.*1 warning.*6 info/);
    expect(counts(renderAnnotations(many(10, "info")))).toEqual([0, 0, 10]);
    expect(counts(renderAnnotations([...many(11, "error"), ...many(10, "info")]))).toEqual([10, 0, 10]);
    expect(renderAnnotations([])).toEqual([]);
  });

  it("cannot be made to say anything else", () => {
    const report = hostileReport();
    const lines = renderAnnotations(report.findings);
    for (const line of lines) {
      expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
      const { level, properties } = readCommand(line);
      expect(level).toBe("error");
      expect(Object.keys(properties)).toEqual(["file", "line", "col", "title"]);
    }
    const forged = lines.map(readCommand).find(({ message }) => message.includes("forged"));
    expect(forged?.message).toContain("::error file=x::forged\n::set-output");
    expect(forged?.properties.file).toContain("::error file=x::forged");
  });

  it("works for findings without a place", () => {
    const { file: _file, line: _line, column: _column, ...bare } = finding();
    const [line] = renderAnnotations([bare], { prefix: "servers/a/" });
    expect(readCommand(line ?? "").properties.file).toBeUndefined();
    const [placed] = renderAnnotations([finding()], { prefix: "servers/a/" });
    expect(readCommand(placed ?? "").properties.file).toBe("servers/a/mcp.yaml");
  });
});
