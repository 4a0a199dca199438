import type { LintContext, LintHelpers } from "./context.ts";
import { patternsToAnalyse } from "./pattern-analysis.ts";
import { leastTokens, tokenNeed } from "./tokens.ts";

/**
 * Loads only what the surface calls for: the tokenizer (1.1 MB of ranks) where bytes and pieces of
 * the definitions leave it open whether a budget is exceeded, the analysis of patterns where one repeats a group that repeats.
 */
export async function loadHelpers(context: LintContext): Promise<LintHelpers> {
  const need = tokenNeed(context);
  const [countTokens, isExponential] = await Promise.all([
    need === "exact" ? loadTokenizer() : need === "least" ? leastTokens : undefined,
    patternsToAnalyse(context).length > 0 ? loadAnalysis() : undefined,
  ]);
  return {
    ...(countTokens === undefined
      ? {}
      : { countTokens, ...(need === "least" ? { countsAtLeast: true } : {}) }),
    ...(isExponential === undefined ? {} : { isExponential }),
  };
}

async function loadTokenizer(): Promise<NonNullable<LintHelpers["countTokens"]>> {
  const [{ tokenCounter }, { default: ranks }] = await Promise.all([
    import("./bpe.ts"),
    import("js-tiktoken/ranks/cl100k_base"),
  ]);
  return tokenCounter(ranks);
}

async function loadAnalysis(): Promise<NonNullable<LintHelpers["isExponential"]>> {
  const { analyse } = await import("scslre");
  return (pattern) => {
    try {
      const { reports } = analyse({ source: pattern, flags: "u" }, { reportTypes: { Move: false } });
      return reports.some(({ exponential }) => exponential);
    } catch {
      // Not a pattern of ECMA-262: schema-invalid says so.
      return false;
    }
  };
}
