import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/json.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { finding, hostileReport, reportOf } from "./sample.ts";

const count = (text: string, tag: string) => text.match(new RegExp(`<${tag}[ />]`, "g"))?.length ?? 0;

/** Reads well-formed XML of elements, attributes and text, and nothing else; the names of the elements in order. */
function readXml(text: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  const token =
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#10|#13);[^"<&]*)*")*)(\/?)>|([^<&]+|&(?:amp|lt|gt|quot|#10|#13);)/gy;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const match = token.exec(body);
    if (match === null) throw new Error(`not well-formed at: ${body.slice(at, at + 60)}`);
    const [, closing, name = "", , selfClosing] = match;
    if (name === "") continue;
    if (closing) expect(open.pop()).toBe(name);
    else {
      seen.push(name);
      if (!selfClosing) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return seen;
}

describe("renderJunit", () => {
  it("fails for what made the stage fail, and passes the rest", () => {
    const text = renderJunit([
      reportOf([finding(), finding({ severity: "warning" }), finding({ severity: "info" })]),
    ]);
    expect(text).toMatch(/<testsuites [^>]*tests="3" failures="1" errors="0"/);
    expect(count(text, "failure")).toBe(1);
    expect(count(text, "system-out")).toBe(2);
    readXml(text);
  });

  it("fails for warnings where nothing worse made the stage fail, and for nothing where it passed", () => {
    const warnings = [finding({ severity: "warning" }), finding({ severity: "info" })];
    expect(count(renderJunit([reportOf(warnings, "failed")]), "failure")).toBe(1);
    expect(count(renderJunit([reportOf(warnings, "passed")]), "failure")).toBe(0);
  });

  it("tells what could not be judged from what was refused", () => {
    const text = renderJunit([reportOf([finding()], "error")]);
    expect(count(text, "error")).toBe(1);
    expect(count(text, "failure")).toBe(0);
    expect(count(renderJunit([reportOf([], "error")]), "error")).toBe(1);
  });

  it("never counts what was not exercised as passed", () => {
    const checks = [
      { id: "a", status: "passed" as const },
      { id: "b", status: "not exercised" as const, message: "no manifest" },
      { id: "c", status: "failed" as const, message: "broken" },
    ];
    const text = renderJunit([
      buildReport("lint", { status: "failed", findings: [], checks, outputs: {} }, 1),
    ]);
    expect([count(text, "skipped"), count(text, "failure"), count(text, "testcase")]).toEqual([1, 1, 3]);
    expect(count(renderJunit([reportOf([], "skipped")]), "skipped")).toBe(1);
  });

  it("has a case for a stage without findings", () => {
    expect(count(renderJunit([reportOf([], "passed")]), "testcase")).toBe(1);
  });

  it("is well-formed whatever the text says", () => {
    const text = renderJunit([hostileReport()]);
    expect(readXml(text).filter((name) => name === "failure")).toHaveLength(10);
    expect(text).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    expect(text).not.toContain("]]>");
  });
});
