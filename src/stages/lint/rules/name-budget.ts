import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const nameBudget: Rule = {
  id: "name-budget",
  severity: "warning",
  what: "A tool's name leaves room for the server's name, which clients put before it.",
  why: "Cursor hides tools whose full name is too long; elsewhere the provider refuses the request.",
  clients: ["claude-code", "cursor"],
  evidence: "ComposioHQ/composio#2788, microsoft/vscode#243602, mcp-proxy#45",
  before:
    "name: regional-warehouse-inventory      # server\ntools: { list_all_open_purchase_orders_by_supplier: }",
  after: "name: regional-warehouse-inventory      # server\ntools: { list_purchase_orders: }",
  needsManifest: true,
  *check({ tools, profiles, manifest }) {
    if (manifest === undefined) return;
    for (const item of tools) {
      const { name } = item;
      if (name === undefined || name.length > 64) continue;
      const over = profiles.flatMap(({ id, prefixedName }) => {
        const length = prefixedName?.fullName(manifest.name, name).length ?? 0;
        return prefixedName !== undefined && length > prefixedName.max
          ? [{ id, limit: prefixedName, length }]
          : [];
      });
      const [worst] = over.sort((a, b) => b.length - b.limit.max - (a.length - a.limit.max));
      if (worst === undefined) continue;
      const room = Math.max(1, name.length - (worst.length - worst.limit.max));
      yield {
        item,
        pointer: "/name",
        message: `With the server's name before it (${quote(manifest.name)}), ${worst.id} sees ${worst.length} characters where ${worst.limit.max} are allowed: ${worst.limit.effect}.`,
        help: `Use at most ${room} characters for this tool's name, or shorten the server's.`,
        clients: over.map(({ id }) => id).sort(),
        evidence: worst.limit.source,
      };
    }
  },
};
