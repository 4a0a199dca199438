import type { AuthorizeRule } from "./schema.ts";

const lists = ["groups", "scopes", "users", "workloads"] as const;

/** True where every caller whom `narrow` lets in is let in by `wide` too, provably from the rules alone. */
export function impliesRule(narrow: AuthorizeRule, wide: AuthorizeRule): boolean {
  const keys = lists.every((key) => {
    const wanted = wide[key];
    const given = narrow[key];
    return wanted === undefined || given?.every((value) => wanted.includes(value)) === true;
  });
  // Groups, scopes and users are only known from a token.
  const token = narrow.authenticated === true || [narrow.groups, narrow.scopes, narrow.users].some(Boolean);
  return keys && (wide.authenticated !== true || token);
}
