import { nodePointer } from "../../surface/walk.ts";
import type { LintContext, SurfaceItem } from "./context.ts";
import { patternsOf } from "./patterns.ts";

/** Longer patterns are not analysed, in UTF-16 code units: no author of one reads what it says. */
const maxLength = 1_000;
/** Different patterns that are analysed in one run. */
const maxPatterns = 200;

/** A pattern that may be slow, and where it stands. */
export interface SuspectPattern {
  item: SurfaceItem;
  pointer: string;
  pattern: string;
}

/** Only a group that is repeated can take exponential time, and only where something in it varies in length. */
const repeatedGroup = /\)(?:[*+]|\{\d+,)/;
const variable = /[*+?|]|\{\d+,/;

/** Patterns that are worth the load of a library: few servers have one. */
export function patternsToAnalyse(context: LintContext): SuspectPattern[] {
  const found: SuspectPattern[] = [];
  const seen = new Set<string>();
  for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
    for (const node of nodes) {
      for (const { pattern, keyword } of patternsOf(node.schema)) {
        if (!isSuspect(pattern)) continue;
        seen.add(pattern);
        if (seen.size > maxPatterns) return found;
        found.push({ item, pointer: `/${side}${nodePointer(node)}/${keyword}`, pattern });
      }
    }
  }
  return found;
}

function isSuspect(pattern: string): boolean {
  if (pattern.length > maxLength || !repeatedGroup.test(pattern)) return false;
  return variable.test(pattern.slice(0, pattern.lastIndexOf(")")));
}
