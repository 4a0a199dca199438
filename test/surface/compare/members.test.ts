import { describe, expect, it } from "vitest";
import { documentOf } from "../../../src/surface/compare/schema/document.ts";
import { matches, memberSchemas } from "../../../src/surface/compare/schema/members.ts";
import type { Json } from "../../../src/surface/surface.ts";

const ref = (schema: Json) => ({ schema, document: documentOf(schema) });
const [declared, patterned, rest] = [ref({ const: 1 }), ref({ const: 2 }), ref({ const: 3 })];
const part = (pattern: string) => ({
  properties: new Map([["a", declared]]),
  patterns: new Map([[pattern, patterned]]),
  additional: rest,
});

describe("what holds for a member", () => {
  it.each([
    ["a", "^x", [declared], true],
    ["a", "^a", [declared, patterned], true],
    ["xy", "^x", [patterned], true],
    ["b", "^x", [rest], true],
    ["b", "(", [rest], false],
    ["b", "^(b+)+$", [rest], false],
  ])("%s beside the pattern %s", (name, pattern, refs, exact) => {
    expect(memberSchemas([part(pattern)], name)).toEqual({ refs, exact });
    expect(memberSchemas([part(pattern)], name).refs).toEqual(refs);
  });

  it("is all that the parts say", () => {
    expect(memberSchemas([part("^x"), part("^b")], "b").refs).toEqual([rest, patterned]);
    expect(memberSchemas([{ properties: new Map(), patterns: new Map() }], "b")).toEqual({
      refs: [],
      exact: true,
    });
  });
});

describe("a pattern", () => {
  it.each([
    ["^a", "ab", true],
    ["^a", "ba", false],
    ["\\p{L}", "ä", true],
    ["(", "(", undefined],
    ["^(a+)+$", "a".repeat(50).concat("!"), undefined],
    ["^(a|b)$", "a", true],
  ])("%s of %s", (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected);
  });
});
