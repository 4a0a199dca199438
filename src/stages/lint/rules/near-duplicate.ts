import { isObject } from "../../../surface/walk.ts";
import type { SurfaceItem } from "../context.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";
import { wordsOf } from "../verbs.ts";

/** Verbs that mean the same in a tool's name. */
const synonyms: readonly string[] = [
  "get fetch read retrieve load show",
  "find search query lookup",
  "list enumerate",
  "delete remove erase destroy",
  "create add insert new make",
  "update edit modify change",
  "run execute invoke",
  "send post submit",
];
const canonical = new Map(
  synonyms.flatMap((group) => group.split(" ").map((verb) => [verb, group.split(" ")[0] ?? verb] as const)),
);
const noise = new Set("a an the of for to in by with and or from on this that is it all".split(" "));

/** Share of words that two descriptions have in common, from which on a model cannot tell them apart. */
const alike = 0.7;
/** Of tools with the same key no more than this are compared with each other. */
const maxGroup = 30;

export const nearDuplicate: Rule = {
  id: "near-duplicate",
  severity: "warning",
  what: "No two tools do the same under names that mean the same, with nearly the same description and parameters.",
  why: "A model has nothing to choose by: it calls now one, now the other, and pays for both in every request.",
  clients: [],
  evidence: "https://www.anthropic.com/engineering/writing-tools-for-agents (overlapping tools distract)",
  before: "get_order and fetch_order, both “Return one order by its id.”",
  after: "get_order",
  *check({ tools }) {
    const groups = new Map<string, Candidate[]>();
    for (const item of tools) {
      const candidate = candidateOf(item);
      if (candidate === undefined) continue;
      const group = groups.get(candidate.key) ?? [];
      groups.set(candidate.key, group);
      if (group.length >= maxGroup) continue;
      const twin = group.find((other) => isTwin(candidate, other));
      group.push(candidate);
      if (twin === undefined) continue;
      yield {
        item,
        message: `The tool does what ${quote(twin.name)} does, as far as names, descriptions and parameters say.`,
        help: "Remove one of the two, or say in both what differs and when to use which.",
      };
    }
  },
};

interface Candidate {
  name: string;
  /** The name's words with one verb for all that mean the same, sorted. */
  key: string;
  words: ReadonlySet<string>;
  parameters: ReadonlySet<string>;
}

function candidateOf({ name, definition }: SurfaceItem): Candidate | undefined {
  const { description, inputSchema } = definition;
  if (name === undefined || typeof description !== "string") return undefined;
  const nameWords = wordsOf(name).map((word) => canonical.get(word) ?? word.replace(/s$/, ""));
  const words = new Set(
    wordsOf(description.slice(0, 2_000)).flatMap((word) =>
      noise.has(word) ? [] : [canonical.get(word) ?? word.replace(/s$/, "")],
    ),
  );
  const properties = isObject(inputSchema) ? inputSchema.properties : undefined;
  const parameters = new Set(isObject(properties) ? Object.keys(properties) : []);
  return { name, key: nameWords.sort().join(" "), words, parameters };
}

function isTwin(a: Candidate, b: Candidate): boolean {
  if (a.name === b.name || a.words.size === 0) return false;
  const isSubset = [...a.parameters].every((name) => b.parameters.has(name));
  const isSuperset = [...b.parameters].every((name) => a.parameters.has(name));
  if (!isSubset && !isSuperset) return false;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared / (a.words.size + b.words.size - shared) >= alike;
}
