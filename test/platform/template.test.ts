import { describe, expect, it } from "vitest";
import { fillTemplate, templateProblems } from "../../src/platform/template.ts";

describe("templates", () => {
  it("fills names in, and only names in braces", () => {
    expect(fillTemplate("{name}.$x.$y", { name: "a" })).toBe("a.$x.$y");
    expect(() => fillTemplate("{constructor}", {})).toThrow();
  });

  it("has no other syntax", () => {
    expect(templateProblems("{name}.acme.example", "domain")).toEqual([]);
    expect(templateProblems("{secret}", "domain")).toHaveLength(1);
    expect(templateProblems("{{name}}", "domain")).toHaveLength(1);
    expect(templateProblems("{name | lower}", "domain")).toHaveLength(1);
    expect(templateProblems("name}", "domain")).toHaveLength(1);
  });
});
