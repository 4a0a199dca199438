import { describe, expect, it } from "vitest";
import { safeOutput } from "../../src/report/safe-output.ts";

const hostile =
  "\u001b]0;title\u0007\u009b2J\r\u2028\u202e\ud800\u0000\n \t::error::a\n::add-mask::b\n##[error]c x##[d";

describe("text that leaves the process", () => {
  it.each([false, true])("has no control of a terminal and no command to a runner (colours: %s)", (color) => {
    const safe = safeOutput(hostile, { color });
    expect(safe).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cs}\u2028-\u202e]/u);
    expect(safe).not.toMatch(/^\s*::|##\[/m);
  });

  it("is the same JSON as before", () => {
    const value = { "::a": hostile, b: `\\##[x\\${hostile}`, c: ["::", "é😀"] };
    expect(JSON.parse(safeOutput(JSON.stringify(value, null, 2), { color: false }))).toEqual(value);
  });

  it("keeps our colours, and everybody's words", () => {
    expect(safeOutput("\u001b[31mred\u001b[39m", { color: true })).toBe("\u001b[31mred\u001b[39m");
    expect(safeOutput("\u001b[31mred", { color: false })).not.toContain("\u001b");
    const words = "a::b — {x: :: y}\n\ttab é😀 #1 [x]";
    expect(safeOutput(words, { color: false })).toBe(words);
  });
});
