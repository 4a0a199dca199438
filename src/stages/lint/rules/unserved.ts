import { isTemplate, matchesTemplate } from "../../../policy/uri-template.ts";
import { didYouMean } from "../../../source/did-you-mean.ts";
import { toPointer } from "../../../source/position.ts";
import type { LintContext } from "../context.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

const kinds = ["tool", "prompt", "resource"] as const;

export const unserved: Rule = {
  id: "unserved",
  severity: "error",
  what: "Every tool, prompt and resource in the manifest is exposed by the server.",
  why: "A misspelt entry protects nothing, and the tool that was meant is reachable by nobody.",
  clients: [],
  evidence: "product contract: the manifest lists what the server exposes",
  before: "tools:\n  list_tabels:            # the server exposes list_tables",
  after: "tools:\n  list_tables:",
  needsManifest: true,
  *check(context) {
    const { manifest } = context;
    if (manifest === undefined) return;
    for (const kind of kinds) {
      const exposed = new Set(
        context.items
          .filter((item) => item.kind === kind)
          .flatMap(({ name }) => (name === undefined ? [] : [name])),
      );
      for (const name of Object.keys(manifest[`${kind}s`] ?? {})) {
        if (!isServed(context, kind, name, exposed)) yield missing(kind, name, exposed);
      }
    }
  },
};

function isServed(context: LintContext, kind: string, name: string, exposed: ReadonlySet<string>): boolean {
  if (exposed.has(name)) return true;
  if (kind !== "resource") return false;
  if (isTemplate(name)) return [...exposed].some((uri) => matchesTemplate(name, uri));
  return context.items.some(
    (item) =>
      item.list === "resourceTemplates" && item.name !== undefined && matchesTemplate(item.name, name),
  );
}

function missing(kind: (typeof kinds)[number], name: string, exposed: ReadonlySet<string>): Hit {
  const meant = didYouMean(name, exposed);
  return {
    subject: { kind, name },
    pointer: toPointer([`${kind}s`, name]),
    message: `The manifest lists this ${kind}, the server does not expose it.`,
    help:
      meant === undefined
        ? "Remove the entry, or expose it from the server."
        : `Did you mean ${quote(meant)}? Otherwise remove the entry.`,
    severity: kind === "tool" ? "error" : "warning",
  };
}
