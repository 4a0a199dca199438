import { badInput } from "../report/problem.ts";
import { didYouMean } from "../source/did-you-mean.ts";
import type { Rule } from "../stages/lint/rule.ts";
import { findRule, rules } from "../stages/lint/rules/index.ts";

/** Findings that lint makes outside of its rules. */
const others: Record<string, string> = {
  "stale-suppression":
    "An entry of lint.suppress matches no finding any more. It would hide the problem if it came back: remove it.",
  "list-incomplete":
    "A saved list ends with a nextCursor: the server has more pages. Save them all, or lint the server itself.",
};

/**
 * What `mcp-pipeline explain RULE` prints: what must hold, why, who is affected, evidence, before and after.
 * @throws Problem (exit 2) for an id that is no lint rule, with what was probably meant
 */
export function explainRule(id: string): string {
  const rule = findRule(id);
  if (rule !== undefined) return renderRule(rule);
  const other = Object.hasOwn(others, id) ? others[id] : undefined;
  if (other !== undefined) return `${id} (warning)\n\n${other}\n`;
  const known = [...rules.map((candidate) => candidate.id), ...Object.keys(others)];
  const meant = didYouMean(id, known);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  throw badInput("unknown-rule", `There is no lint rule ${JSON.stringify(id)}.${hint}`, {
    help: "mcp-pipeline explain, without a rule, lists all of them.",
  });
}

/** What `mcp-pipeline explain` prints: every rule with its severity and what must hold. */
export function listRules(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, what }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${what}\n`)
    .join("");
}

function renderRule({ id, severity, what, why, clients, evidence, before, after }: Rule): string {
  const affected = clients.length === 0 ? "every client" : clients.join(", ");
  return [
    `${id} (${severity})`,
    "",
    what,
    why,
    "",
    `Affects:  ${affected}`,
    `Evidence: ${evidence}`,
    "",
    "Before:",
    indent(before),
    "After:",
    indent(after),
    "",
    "To accept a finding, in mcp.yaml:",
    indent(`lint:\n  suppress:\n    - { rule: ${id}, tool: TOOL, reason: "…", expires: YYYY-MM-DD }`),
    "",
  ].join("\n");
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
