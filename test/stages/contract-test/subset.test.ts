import { expect, it } from "vitest";
import { firstDifference } from "../../../src/stages/contract-test/subset.ts";
import type { Json } from "../../../src/surface/surface.ts";

it.each<[Json, Json | undefined, string | undefined]>([
  [{}, {}, undefined],
  [{ a: 1 }, { a: 1, b: 2 }, undefined],
  [{ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 2, d: 3 }], e: 4 } }, undefined],
  [1, 1, undefined],
  [null, null, undefined],
  [{ a: 1 }, { a: 2 }, "/a"],
  [{ a: null }, {}, "/a"],
  [{ "x/y": 1 }, {}, "/x~1y"],
  [[1, 2], [1], ""],
  [[1], [1, 2], ""],
  [[{ a: 1 }], [{ a: 2 }], "/0/a"],
  [{ a: 1 }, [1], ""],
  [{ toString: 1 }, {}, "/toString"],
  ["1", 1, ""],
  [{}, undefined, ""],
])("%j within %j: %s", (expected, actual, pointer) => {
  expect(firstDifference(expected, actual)).toBe(pointer);
});
