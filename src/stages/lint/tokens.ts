import { jsonBytes } from "../../surface/strings.ts";
import type { LintContext, SurfaceItem } from "./context.ts";

/** From here on Claude Code warns about the tools of all servers together (anthropics/claude-code#12241). */
export const serverBudget = 25_000;
/** A fifth of that for one tool leaves a client room for four more like it. */
export const toolBudget = 5_000;
/** Counting stops here: more digits would help nobody. */
export const countedAtMost = 200_000;

/** A run of this many characters without a space is counted in parts: tokenizers are quadratic in its length. */
const longRun = /\S{1000}/;
const parts = /\s*\S{1,100}/g;

/** What a model is shown of a tool. */
export function shownToModel({ definition }: SurfaceItem): { [key: string]: unknown } {
  const { name, description, inputSchema } = definition;
  return { name, description, inputSchema };
}

/** cl100k_base's own pattern (js-tiktoken, `pat_str`): it splits a text before anything is merged. */
const pieces =
  /(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu;

/** Least tokens of a text: no token reaches over the border of a piece. */
export function leastTokens(text: string): number {
  let found = 0;
  for (const _ of text.matchAll(pieces)) found += 1;
  return found;
}

/**
 * How tokens have to be counted: not at all where the bytes say that no budget is exceeded, since no token is shorter than
 * one; roughly where only the server's is, and by the pieces alone already; else exactly.
 */
export function tokenNeed(context: LintContext): "none" | "least" | "exact" {
  let total = 0;
  for (const tool of context.tools) {
    const bytes = byteSize(tool);
    total += bytes;
    if (bytes > toolBudget) return "exact";
  }
  if (total <= serverBudget) return "none";
  let least = 0;
  for (const tool of context.tools) {
    least += leastTokens(jsonText(tool));
    if (least > serverBudget) return "least";
  }
  return "exact";
}

/** Size of what a model is shown of a tool, in bytes of compact JSON. */
export function byteSize({ definition }: SurfaceItem): number {
  const { name = null, description = null, inputSchema = null } = definition;
  return jsonBytes({ name, description, inputSchema });
}

/**
 * Tokens of each tool, in the order of the list, until more than {@link countedAtMost} are counted.
 * @param count tokens of one text
 */
export function tokensOf(context: LintContext, count: (text: string) => number): Map<SurfaceItem, number> {
  const counted = new Map<SurfaceItem, number>();
  let total = 0;
  for (const tool of context.tools) {
    if (total > countedAtMost) break;
    const tokens = countText(jsonText(tool), countedAtMost - total, count);
    counted.set(tool, tokens);
    total += tokens;
  }
  return counted;
}

/** Too deep for JSON.stringify is another rule's finding; there the strings are counted. */
function jsonText(tool: SurfaceItem): string {
  try {
    return JSON.stringify(shownToModel(tool));
  } catch {
    return "";
  }
}

function countText(text: string, enough: number, count: (text: string) => number): number {
  if (!longRun.test(text)) return count(text);
  let tokens = 0;
  for (const [part] of text.matchAll(parts)) {
    tokens += count(part);
    if (tokens > enough) break;
  }
  return tokens;
}
