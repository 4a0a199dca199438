import type { AuthorizeRule } from "./schema.ts";

/**
 * Rules in one order for all ways to write them: values, keys and rules sorted, doubles dropped. Two lists that
 * let in the same callers by the same rules have the same canonical form.
 */
export function canonicalRules(rules: readonly AuthorizeRule[]): AuthorizeRule[] {
  const byText = new Map(
    rules.map((rule) => {
      const sorted = canonicalRule(rule);
      return [JSON.stringify(sorted), sorted] as const;
    }),
  );
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rule]) => rule);
}

function canonicalRule(rule: AuthorizeRule): AuthorizeRule {
  const keys = (Object.keys(rule) as (keyof AuthorizeRule)[]).filter((key) => rule[key] !== undefined).sort();
  return Object.fromEntries(
    keys.map((key) => {
      const value = rule[key];
      return [key, Array.isArray(value) ? [...new Set(value)].sort() : value];
    }),
  );
}
