import { didYouMean } from "../source/did-you-mean.ts";
import { itemsOf, membersOf, pick } from "../source/pick.ts";
import { type Path, type Report, suggestion } from "../source/reporter.ts";
import type { Platform } from "./schema.ts";

/** A group that a manifest lets in, and where it says so. */
export interface GroupUse {
  group: string;
  path: Path;
}

/** Every group in every `authorize` of a merged manifest. */
export function groupsIn(manifest: unknown): GroupUse[] {
  return governancesIn(manifest).flatMap(({ path, value }) => {
    const authorize = pick(value, "authorize");
    const rules = Array.isArray(authorize)
      ? authorize.map((rule, index) => ({ rule, at: [...path, "authorize", index] }))
      : [{ rule: authorize, at: [...path, "authorize"] }];
    return rules.flatMap(({ rule, at }) =>
      itemsOf(pick(rule, "groups")).flatMap((group, index) =>
        typeof group === "string" ? [{ group, path: [...at, "groups", index] }] : [],
      ),
    );
  });
}

/** `defaults` and every tool, prompt and resource, as written. */
export function governancesIn(manifest: unknown): { path: Path; value: unknown }[] {
  const sections = ["tools", "prompts", "resources"].flatMap((section) =>
    membersOf(pick(manifest, section)).map(([name, value]) => ({ path: [section, name], value })),
  );
  return [{ path: ["defaults"], value: pick(manifest, "defaults") }, ...sections];
}

/** A group that no token can carry would lock everybody out, or hide a typo. */
export function checkGroups(uses: readonly GroupUse[], platform: Platform, report: Report): void {
  const map = platform.identity?.groups;
  if (map === undefined) return;
  const known = Object.keys(map);
  for (const { group, path } of uses) {
    if (Object.hasOwn(map, group)) continue;
    const hint = suggestion(didYouMean(group, known), known);
    report("group-unknown", path, `the platform's identity.groups has no ${JSON.stringify(group)}.${hint}`);
  }
}
