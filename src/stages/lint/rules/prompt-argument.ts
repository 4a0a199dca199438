import type { Json } from "../../../surface/surface.ts";
import { isObject } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

export const promptArgument: Rule = {
  id: "prompt-argument",
  severity: "error",
  what: "Every argument of a prompt has a name, and each name stands once.",
  why: "SDK clients fail the whole list for an argument without a name; of two with one name, one is lost.",
  clients: ["python-sdk", "typescript-sdk"],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/schema#promptargument",
  before: '"arguments": [{ "description": "Topic." }]',
  after: '"arguments": [{ "name": "topic", "description": "Topic." }]',
  *check({ items }) {
    for (const item of items) {
      const { arguments: list } = item.definition;
      if (item.kind !== "prompt" || !Array.isArray(list)) continue;
      const seen = new Set<string>();
      for (const [index, argument] of list.entries()) {
        const problem = problemOf(argument, seen);
        if (problem !== undefined) yield { item, pointer: `/arguments/${index}`, ...problem };
      }
    }
  },
};

function problemOf(
  argument: Json,
  seen: Set<string>,
): Pick<Hit, "message" | "help" | "severity" | "clients"> | undefined {
  const name = isObject(argument) ? argument.name : undefined;
  if (typeof name !== "string" || name === "") {
    return { message: "The argument has no name.", help: "Give it one." };
  }
  const isNew = !seen.has(name);
  seen.add(name);
  if (isNew) return undefined;
  const message = `Another argument before it is called ${quote(name)} as well.`;
  return { message, help: "Rename or remove one of the two.", severity: "warning", clients: [] };
}
