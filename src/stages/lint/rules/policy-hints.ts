import { ruleList } from "../../../policy/compile.ts";
import type { AuthorizeRule, Governance } from "../../../policy/schema.ts";
import { isObject } from "../../../surface/walk.ts";
import type { LintManifest, SurfaceItem } from "../context.ts";
import type { Hit, Rule } from "../rule.ts";
import { mutatingVerb } from "../verbs.ts";

export const policyHints: Rule = {
  id: "policy-hints",
  severity: "error",
  what: "What the manifest allows fits what a tool says of itself: nothing that destroys is open to every caller, and a tool with confirm: elicitation is not marked harmless.",
  why: "One of the two is wrong: everybody who can log in may destroy data, or clients skip their own question.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/server/tools#security-considerations",
  before: "tools:\n  delete_order: { authorize: { authenticated: true } }",
  after: "tools:\n  delete_order: { authorize: { groups: [shop-leads] }, confirm: elicitation }",
  needsManifest: true,
  *check({ tools, manifest }) {
    if (manifest === undefined) return;
    for (const item of tools) {
      const governance = governanceOf(item, manifest);
      const hit = governance && (openHit(item, governance) ?? confirmHit(item, governance));
      if (hit !== undefined) yield { item, ...hit };
    }
  },
};

function governanceOf({ name }: SurfaceItem, { tools, defaults }: LintManifest): Governance | undefined {
  if (name === undefined || !Object.hasOwn(tools, name)) return undefined;
  return { ...defaults, ...tools[name] };
}

function openHit(
  item: SurfaceItem,
  { authorize }: Governance,
): Pick<Hit, "message" | "help" | "severity"> | undefined {
  if (authorize === undefined || !ruleList(authorize).some(isOpen) || !isDestructive(item)) return undefined;
  return {
    message: "The tool destroys or changes data, and every caller with a valid token may call it.",
    help: "Name groups, scopes or users in authorize; where it really only reads, set readOnlyHint to true.",
  };
}

/** `authenticated: true` and nothing that narrows it. */
function isOpen(rule: AuthorizeRule): boolean {
  return rule.authenticated === true && Object.keys(rule).length === 1;
}

/** By its own hint, else by its name. */
function isDestructive({ name, definition }: SurfaceItem): boolean {
  const annotations = isObject(definition.annotations) ? definition.annotations : {};
  if (typeof annotations.destructiveHint === "boolean") return annotations.destructiveHint;
  if (annotations.readOnlyHint === true) return false;
  return mutatingVerb(name ?? "")?.isCertain === true;
}

function confirmHit(
  { definition }: SurfaceItem,
  { confirm }: Governance,
): Pick<Hit, "message" | "help" | "severity" | "pointer"> | undefined {
  if (confirm !== "elicitation" || !isObject(definition.annotations)) return undefined;
  const { readOnlyHint, destructiveHint } = definition.annotations;
  const hint = readOnlyHint === true ? "readOnlyHint" : "destructiveHint";
  if (readOnlyHint !== true && destructiveHint !== false) return undefined;
  return {
    pointer: `/annotations/${hint}`,
    message: `The manifest has the user asked before each call, the tool says of itself that it ${readOnlyHint === true ? "only reads" : "destroys nothing"}.`,
    help: "Correct the hint, or remove confirm.",
    severity: "warning",
  };
}
