import { nestedDeeper } from "../../../surface/json-depth.ts";
import { parseSavedSurface } from "../../../surface/saved.ts";
import type { Json } from "../../../surface/surface.ts";
import { isObject } from "../../../surface/walk.ts";
import { lintSurface } from "../engine.ts";
import type { Profile } from "../profiles/profile.ts";
import { type Fix, fixTool } from "./fix-tool.ts";

/** JSON.stringify is recursive. */
const maxDepth = 500;

export interface FixedText {
  text: string;
  fixes: readonly (Fix & { tool: string })[];
}

/**
 * The text of a saved list with its tools rewritten where their contract stays the same; undefined where nothing is to be
 * rewritten, or where rewriting could lose something: a member twice, broken texts, an SSE body, extreme depth.
 * @param file for messages
 * @throws Problem (exit 2) where the text is no saved list
 */
export function fixSaved(text: string, file: string, profiles: readonly Profile[]): FixedText | undefined {
  const { surface } = parseSavedSurface(text, file);
  const unsafe = ["duplicate-key", "lone-surrogate"];
  if (!/^\s*[[{]/.test(text)) return undefined;
  if (lintSurface(surface).findings.some(({ ruleId }) => unsafe.includes(ruleId))) return undefined;
  const value = JSON.parse(text) as Json;
  if (nestedDeeper(value, maxDepth)) return undefined;
  const fixes = toolsOf(value).flatMap((tool) =>
    isObject(tool) ? fixTool(tool, profiles).map((fix) => ({ ...fix, tool: String(tool.name ?? "") })) : [],
  );
  if (fixes.length === 0) return undefined;
  const indent = /\n([ \t]+)\S/.exec(text)?.[1];
  const end = text.endsWith("\n") ? "\n" : "";
  return { text: `${JSON.stringify(value, undefined, indent)}${end}`, fixes };
}

/** The tools of a list, a result, a response or several responses. */
function toolsOf(value: Json): Json[] {
  if (Array.isArray(value)) {
    const isBatch = value.some((entry) => isObject(entry) && "jsonrpc" in entry);
    return isBatch ? value.flatMap(toolsOf) : value;
  }
  if (!isObject(value)) return [];
  if (isObject(value.result)) return toolsOf(value.result);
  return Array.isArray(value.tools) ? value.tools : [];
}
