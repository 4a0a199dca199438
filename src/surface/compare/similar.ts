import { canonicalJson } from "../lock-facts.ts";
import { scanValue } from "../strings.ts";
import type { Json, JsonObject } from "../surface.ts";
import { isObject } from "../walk.ts";
import { foldedName } from "./folded-name.ts";

/** From here on two tools are taken for one that was renamed (taxonomy, "tool renamed"). */
const alike = 0.9;
/** More pairs than this are compared by equal schemas only. */
const maxPairs = 20_000;

export interface Renaming {
  from: JsonObject;
  to: JsonObject;
  /** Only case and punctuation differ. */
  spelling: boolean;
}

/** Finds what was removed and added under another name: the best match first, each tool at most once. */
export function renamings(removed: readonly JsonObject[], added: readonly JsonObject[]): Renaming[] {
  const candidates = scored(removed, added).sort((a, b) => b.score - a.score);
  const [from, to] = [new Set<JsonObject>(), new Set<JsonObject>()];
  return candidates.filter((pair) => {
    if (from.has(pair.from) || to.has(pair.to)) return false;
    from.add(pair.from);
    to.add(pair.to);
    return true;
  });
}

function scored(
  removed: readonly JsonObject[],
  added: readonly JsonObject[],
): (Renaming & { score: number })[] {
  const many = removed.length * added.length > maxPairs;
  const [left, right] = [removed.map(described), added.map(described)];
  const byText = new Map<string, Described[]>();
  for (const item of right) byText.set(item.text, [...(byText.get(item.text) ?? []), item]);
  return left.flatMap((from) =>
    (many ? (byText.get(from.text) ?? []) : right).flatMap((to) => {
      const spelling = from.folded !== "" && from.folded === to.folded;
      const score = spelling ? 2 : similarity(from, to);
      return score < alike ? [] : [{ from: from.tool, to: to.tool, spelling, score }];
    }),
  );
}

interface Described {
  tool: JsonObject;
  folded: string;
  /** Both schemas. */
  text: string;
  facts: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

function described(tool: JsonObject): Described {
  const schemas = [tool.inputSchema ?? null, tool.outputSchema ?? null];
  const facts = new Set<string>();
  leaves(schemas, "", facts);
  return {
    tool,
    folded: typeof tool.name === "string" ? foldedName(tool.name) : "",
    text: canonicalJson(schemas),
    facts,
    words: new Set(
      String(tool.description ?? "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  };
}

/** Schemas tell tools apart only where they say something; for the others the descriptions must agree as well. */
function similarity(a: Described, b: Described): number {
  const schemas = a.text === b.text ? 1 : overlap(a.facts, b.facts);
  if (schemas < alike || hasText(a) || hasText(b)) return schemas;
  return Math.min(schemas, overlap(a.words, b.words));
}

/** A described parameter is seldom the same in two tools by chance. */
function hasText({ tool }: Described): boolean {
  const inner = isObject(tool.inputSchema) ? tool.inputSchema.properties : undefined;
  return scanValue(inner ?? null).strings.some(({ text, isKey }) => isKey && text === "description");
}

/** Dice coefficient; two empty sets are not alike. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((item) => b.has(item)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function leaves(value: Json, path: string, into: Set<string>): void {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    into.add(`${path}=${canonicalJson(value)}`);
    return;
  }
  const list = Array.isArray(value) && value.every((item) => typeof item !== "object");
  for (const [key, member] of Object.entries(value)) leaves(member, `${path}/${list ? "" : key}`, into);
}
