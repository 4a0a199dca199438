import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/source/yaml.ts";

const read = (text: string) => parseYaml(text, "f.yaml");
const ids = (text: string) =>
  read(text).findings.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`);

describe("parseYaml", () => {
  it("finds the place of values, keys, items and the nearest parent", () => {
    const { locate } = read("a:\n  b: 1\n  c:\n    - x\n    - y: 2\n'/~': 3\n");
    expect(locate("/a/b")).toEqual({ file: "f.yaml", line: 2, column: 6 });
    expect(locate("/a/b", "key")).toMatchObject({ line: 2, column: 3 });
    expect(locate("/a/c")).toMatchObject({ line: 3, column: 3 });
    expect(locate("/a/c/1/y")).toMatchObject({ line: 5, column: 10 });
    expect(locate("/a/missing/deeper")).toMatchObject({ line: 1, column: 1 });
    expect(locate("/~1~0")).toMatchObject({ line: 6, column: 7 });
  });

  it("follows aliases, and shares nothing between the copies", () => {
    const { value, findings, locate } = read("a: &a { x: [1] }\nb: *a\n");
    const { a, b } = value as { a: object; b: object };
    expect(findings).toEqual([]);
    expect(b).toEqual(a);
    expect(b).not.toBe(a);
    expect(locate("/b/x/0")).toMatchObject({ line: 1, column: 13 });
  });

  it("lets honest aliases grow, and stops bombs of nodes and of text", () => {
    const many = `x: &x [${"1,".repeat(1000)}]\ny: [${"*x,".repeat(100)}]\n`;
    expect(ids(many)).toEqual([]);
    const text = `x: &x "${"v".repeat(100_000)}"\ny: [${"*x,".repeat(50)}]\n`;
    expect(ids(text).some((id) => id.endsWith("yaml-alias"))).toBe(true);
  });

  it("keeps the value where one alias refers to a later or missing anchor", () => {
    expect(ids("a: *b\nb: &b 1\n")).toEqual(["1:4 yaml-alias"]);
  });

  it("treats << and yes as YAML 1.2 does, whatever the directive says", () => {
    expect(read("%YAML 1.1\n---\n<<: { a: yes }\nb: 0o17\n").value).toEqual({ "<<": { a: "yes" }, b: 15 });
  });

  it("keeps __proto__ as an own key", () => {
    const { value } = read("__proto__: { a: 1 }\n");
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect((value as { a?: number }).a).toBeUndefined();
  });

  it("uses the text of keys that are not text", () => {
    expect(read("1.10: a\ntrue: b\n").value).toEqual({ "1.10": "a", true: "b" });
    expect(ids("? [a]\n: b\n")).toEqual(["1:3 yaml-syntax"]);
  });

  it("reports an error per line, not each that follows from it", () => {
    expect(read("- [".repeat(5000)).findings.length).toBeLessThanOrEqual(21);
    expect(read("[".repeat(20_000)).usable).toBe(false);
  });

  it("finds duplicates among many keys without comparing each with all", () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join("");
    expect(ids(`${keys}k7: 2\n`)).toEqual(["30001:1 yaml-duplicate-key"]);
  });

  it("reads JSON, a BOM and Windows line ends", () => {
    expect(read('\ufeff{"a": [1, null]}').value).toEqual({ a: [1, null] });
    expect(read("a: 1\r\nb: 2\r\n").locate("/b")).toMatchObject({ line: 2, column: 4 });
  });
});
