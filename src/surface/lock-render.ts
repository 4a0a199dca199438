import { canonicalJson, type Facts, sorted } from "./lock-facts.ts";

/**
 * Last member of the facts. Every fact's line so ends with a comma, and a merge that keeps lines of both sides
 * leaves valid JSON. No fact has this key: "~" alone is no escape.
 */
export const sentinel = { key: "~", value: "end of facts" } as const;

/** Text of a lock: facts sorted, one a line, each line complete in itself. */
export function renderFacts(facts: Facts): string {
  const lines = [...sorted(facts), [sentinel.key, sentinel.value] as const].map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${canonicalJson(value)}`,
  );
  return `{\n  "schemaVersion": 1,\n  "facts": {\n${lines.join(",\n")}\n  }\n}\n`;
}
