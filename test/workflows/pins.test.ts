import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { actionFiles, text, workflowFiles } from "./read.ts";
import { isPinned } from "./rules.ts";

const files = [...workflowFiles(), ...actionFiles()].filter((file) => !file.startsWith("workflows/callers/"));

describe.each(files)("%s", (file) => {
  const lines = text(file).split("\n");

  it("is one YAML document without duplicate keys", () => {
    expect(() => parse(text(file), { strict: true, uniqueKeys: true })).not.toThrow();
  });

  it("names every action by $/ or by full commit id with its version beside it", () => {
    for (const line of lines.filter((written) => /^\s*(- )?uses:/.test(written))) {
      const [, uses = "", version] = line.match(/uses: (\S+)(?: # (v\d+\.\d+\.\d+))?$/) ?? [];
      expect(isPinned(uses), line).toBe(true);
      if (!uses.startsWith("$/")) expect(version, line).toBeDefined();
    }
  });

  it("pins one commit per version", () => {
    const pins = lines.flatMap(
      (line) =>
        line
          .match(/uses: (\S+)@([0-9a-f]{40}) # (\S+)/)
          ?.slice(1)
          .join(" ") ?? [],
    );
    const repositories = new Set(pins.map((pin) => pin.split(" ")[0]));
    expect(new Set(pins).size).toBe(repositories.size);
  });

  it("puts no value into shell text", () => {
    const document: unknown = parse(text(file));
    for (const script of scripts(document)) expect(script).not.toContain("${" + "{");
  });
});

/** Every `run` text, however deep. */
function scripts(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === "run" && typeof inner === "string" ? [inner] : scripts(inner),
  );
}
