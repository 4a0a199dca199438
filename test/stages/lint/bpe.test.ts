import fc from "fast-check";
import { Tiktoken } from "js-tiktoken/lite";
import ranks from "js-tiktoken/ranks/cl100k_base";
import { describe, expect, it } from "vitest";
import { tokenCounter } from "../../../src/stages/lint/bpe.ts";
import { leastTokens } from "../../../src/stages/lint/tokens.ts";

const count = tokenCounter(ranks);
const reference = new Tiktoken(ranks);

it("splits a text as the encoding says", () => {
  const split = new RegExp(ranks.pat_str, "gu");
  for (const text of ["It's 12345 o'clock,  isn't\r\n it? ", '{"a":[1,2]}', "Größe\t"])
    expect(leastTokens(text)).toBe([...text.matchAll(split)].length);
});

describe("tokenCounter", () => {
  it.each([
    "",
    "a",
    "hello world",
    '{"type":"object","properties":{"repository_id":{"type":"integer"}}}',
    "Größe in Zentimetern — naïve café",
    "日本語のテキスト, 한국어, emoji 👩‍👩‍👧‍👦!",
    "   \n\n\t  indented\r\n",
    "zzqxjkvwpQZXJ1234567890!!!???",
    "<|endoftext|>",
  ])("counts %j as the package's encoder does", (text) => {
    expect(count(text)).toBe(reference.encode(text, [], []).length);
  });

  it("agrees on random texts", () => {
    const text = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: "binary", maxLength: 30 }));
    fc.assert(
      fc.property(text, (some) => {
        expect(count(some)).toBe(reference.encode(some, [], []).length);
        expect(leastTokens(some)).toBeLessThanOrEqual(count(some));
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
