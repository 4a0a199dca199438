import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { contractChecks } from "../src/stages/contract-test/checks.ts";
import { rules } from "../src/stages/lint/rules/index.ts";
import planted from "./planted.json" with { type: "json" };

const root = resolve(import.meta.dirname, "..");
const everything = Object.values(planted).flatMap((section) => Object.entries(section));
const ids = new Set(everything.map(([id]) => id));

/** Ids given to a finding as a literal, anywhere in the source. */
const literal = /(?:ruleId: |badInput\(\s*|unreachable\(\s*|report\(\s*)"([a-z0-9]+(?:-[a-z0-9]+)*)"/g;

/** Cannot be tripped without a second user on the machine, or a defect of ours. */
const withoutFixture = ["control-socket", "registry-entry-not-found"];

function sourceIds(): string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(root, "src", file), "utf8"));
  return texts.flatMap((text) => [...text.matchAll(literal)].flatMap(([, id]) => id ?? []));
}

describe("every defect that is called has a fixture that trips it", () => {
  it.each(rules.map(({ id }) => id))("lint rule %s", (id) => {
    expect(planted.lint).toHaveProperty([id]);
  });

  it.each(contractChecks.map(({ id }) => id))("contract check %s", (id) => {
    expect(planted["contract-test"]).toHaveProperty([id]);
  });

  it("and so has every other rule id in the source", () => {
    const without = [...new Set(sourceIds())].filter((id) => !ids.has(id)).sort();
    expect(without).toEqual(withoutFixture);
  });
});

describe("the table", () => {
  it.each(everything)("of %s names what is there", (id, path) => {
    expect(existsSync(join(root, path))).toBe(true);
    if (path.endsWith(".test.ts")) expect(readFileSync(join(root, path), "utf8")).toContain(id);
  });

  it("names no rule or check that is gone", () => {
    const known = { lint: rules, "contract-test": contractChecks };
    for (const [section, entries] of Object.entries(known)) {
      const called = new Set([...entries.map(({ id }) => id), ...sourceIds()]);
      const gone = Object.keys(planted[section as keyof typeof known]).filter((id) => !called.has(id));
      expect(gone).toEqual([]);
    }
  });
});
