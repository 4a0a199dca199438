import { describe, expect, it } from "vitest";
import { framePointer, JsonSyntaxError, locateInJson, scanJson } from "../../src/surface/json-scan.ts";

function failure(text: string): { message: string; offset: number } | undefined {
  try {
    scanJson(text, {});
    return undefined;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { message: error.message, offset: error.offset };
    throw error;
  }
}

describe("scanJson", () => {
  const good = [
    "{}",
    "[]",
    " [ 1 , -2.5e+10, true,false ,null ] ",
    '{"a":{"b":[{}]},"c":"\\u00e9\\n"}',
    '"x"',
    "0",
    "[[],[]]",
  ];
  const bad = [
    ...[
      "",
      " ",
      "{",
      "[",
      "[1,]",
      "{,}",
      '{"a"}',
      '{"a":}',
      '{"a":1,}',
      "[1 2]",
      "1 2",
      "01",
      "1.",
      ".5",
      "+1",
      "-",
    ],
    ...[
      "NaN",
      "Infinity",
      "undefined",
      "True",
      "nulls",
      "'a'",
      '"a',
      '"\n"',
      '"\\x"',
      '"\\u12"',
      "{a:1}",
      "[1]]",
      "// x",
    ],
  ];

  it.each(good)("reads what JSON.parse reads: %s", (text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(failure(text)).toBeUndefined();
  });

  it.each(bad)("refuses what JSON.parse refuses: %j", (text) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(failure(text)).toBeDefined();
  });

  it("says where", () => {
    expect(failure('{"a": NaN}')?.offset).toBe(6);
    expect(failure('{"a": NaN}')?.message).toContain("NaN");
  });

  it("agrees with JSON.parse on random damage", () => {
    const text = '{"tools":[{"name":"a","n":[1,2.5e3,null,true],"s":"x\\ty\\u0041"},{}]}';
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 3_000; round += 1) {
      const at = random(text.length);
      const damaged = text.slice(0, at) + '{}[]",:0123a\\ \t'[random(16)] + text.slice(at + random(3));
      let parses = true;
      try {
        JSON.parse(damaged);
      } catch {
        parses = false;
      }
      expect([damaged, failure(damaged) === undefined]).toEqual([damaged, parses]);
    }
  });

  it("reports names that appear twice", () => {
    const found: string[] = [];
    scanJson('{"a":{"x":1,"y":2,"x":3},"b":[{"x":1},{"\\u0078":1,"x":2}]}', {
      duplicate: (around) => found.push(framePointer(around)),
    });
    expect(found).toEqual(["/a/x", "/b/1/x"]);
  });

  it("survives a hundred thousand levels", () => {
    expect(failure("[".repeat(100_000) + "]".repeat(100_000))).toBeUndefined();
    expect(failure("[".repeat(100_000))).toBeDefined();
  });
});

describe("locateInJson", () => {
  const text = '{ "a": [ 10, { "b/c": 1 } ], "d": {"b": 2}, "a~": 3 }';
  it.each([
    ["", "{"],
    ["/a", '"a"'],
    ["/a/0", "10"],
    ["/a/1", '{ "b/c"'],
    ["/a/1/b~1c", '"b/c"'],
    ["/d/b", '"b"'],
    ["/a~0", '"a~"'],
    ["/a/7/x", '"a"'],
    ["/nowhere", "{"],
  ])("finds %j", (pointer, expected) => {
    expect(text.slice(locateInJson(text, pointer, 0, text.length)).startsWith(expected)).toBe(true);
  });
});
