import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(resolve(root, path), "utf8");

/** Claim, file and title of each row. */
const rows = [
  ...read("docs/threat-model.md").matchAll(/^\| (?!claim|---)(.+?) \| `([^`]+)` "(.+)" \|$/gm),
].map(([, claim = "", file = "", title = ""]) => ({ claim, file, title }));

it("every row of the threat model is read", () => {
  const lines = read("docs/threat-model.md").match(/^\| (?!claim|---)/gm) ?? [];
  expect(rows.length).toBe(lines.length);
  expect(rows.length).toBeGreaterThan(25);
});

it.each(rows)("the test behind “$claim” is there", ({ file, title }) => {
  expect(read(file)).toContain(JSON.stringify(title).slice(1, -1).replaceAll('\\"', '"'));
});
