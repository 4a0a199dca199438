import { isObject, type Json } from "../../source/json.ts";
import { pointerToken } from "../../source/position.ts";
import { canonicalJson } from "../../surface/lock-facts.ts";

/**
 * The first place where `actual` lacks something of `expected`, as a JSON pointer; undefined where it has all.
 * Objects may have more members than expected; lists must have as many elements, each of which is compared so.
 */
export function firstDifference(expected: Json, actual: Json | undefined, pointer = ""): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return pointer;
    return firstOf(
      expected.map((value, index) => () => firstDifference(value, actual[index], `${pointer}/${index}`)),
    );
  }
  if (isObject(expected)) {
    if (!isObject(actual)) return pointer;
    return firstOf(
      Object.entries(expected).map(([key, value]) => () => {
        return firstDifference(
          value,
          Object.hasOwn(actual, key) ? actual[key] : undefined,
          `${pointer}/${pointerToken(key)}`,
        );
      }),
    );
  }
  return actual !== undefined && canonicalJson(actual) === canonicalJson(expected) ? undefined : pointer;
}

function firstOf(tries: (() => string | undefined)[]): string | undefined {
  for (const attempt of tries) {
    const found = attempt();
    if (found !== undefined) return found;
  }
  return undefined;
}
