import type { Json } from "../../../surface/surface.ts";
import { isObject } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

export const iconInvalid: Rule = {
  id: "icon-invalid",
  severity: "error",
  what: "Every icon has a src, with https: or data:.",
  why: "SDK clients fail the whole list for an icon without src; clients may load no other kind of address.",
  clients: ["python-sdk", "typescript-sdk"],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/basic#icons",
  before: '"icons": [{ "url": "https://acme.example/icon.png" }]',
  after: '"icons": [{ "src": "https://acme.example/icon.png", "mimeType": "image/png" }]',
  *check({ items }) {
    for (const item of items) {
      const { icons } = item.definition;
      if (!Array.isArray(icons)) continue;
      for (const [index, icon] of icons.entries()) {
        const problem = problemOf(icon);
        if (problem !== undefined) yield { item, pointer: `/icons/${index}`, ...problem };
      }
    }
  },
};

function problemOf(icon: Json): Pick<Hit, "message" | "help" | "severity" | "clients"> | undefined {
  const src = isObject(icon) ? icon.src : undefined;
  const help = "Write src with an https: address or a data: URI.";
  if (typeof src !== "string") return { message: "The icon has no src.", help };
  if (/^(?:https:|data:)/i.test(src)) return undefined;
  const message = `The icon's src is ${quote(src)}, which clients do not load.`;
  return { message, help, severity: "warning", clients: [] };
}
