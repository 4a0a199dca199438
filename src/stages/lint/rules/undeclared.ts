import { isTemplate, matchesTemplate } from "../../../policy/uri-template.ts";
import type { LintManifest, SurfaceItem } from "../context.ts";
import type { Rule } from "../rule.ts";

export const undeclared: Rule = {
  id: "undeclared",
  severity: "error",
  what: "Every tool, prompt and resource that the server exposes is in the manifest.",
  why: "What the manifest does not list has no policy: the gateway lets nobody reach it.",
  clients: [],
  evidence: "product contract: nothing written means nobody",
  before: "tools:\n  list_tables:            # the server also exposes run_query",
  after: "tools:\n  list_tables:\n  run_query: { authorize: { groups: [analysts] } }",
  needsManifest: true,
  *check({ items, manifest }) {
    if (manifest === undefined) return;
    const names = new Map<string, Set<string>>();
    for (const item of items) {
      if (item.name === undefined || isDeclared(item, item.name, manifest)) continue;
      const seen = names.get(item.kind) ?? new Set();
      names.set(item.kind, seen);
      if (seen.has(item.name)) continue;
      seen.add(item.name);
      yield {
        item,
        message: `The server exposes this ${item.kind}, the manifest does not list it: nobody can reach it.`,
        help: `Add it under ${item.kind}s in the manifest with authorize, or remove it from the server.`,
        severity: item.kind === "tool" ? "error" : "warning",
      };
    }
  },
};

function isDeclared(item: SurfaceItem, name: string, manifest: LintManifest): boolean {
  const entries = manifest[`${item.kind}s`] ?? {};
  if (Object.hasOwn(entries, name)) return true;
  if (item.list !== "resources") return false;
  return Object.keys(entries).some((key) => isTemplate(key) && matchesTemplate(key, name));
}
