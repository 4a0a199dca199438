import { isMap, isSeq, type Pair, parseDocument, type Range, type YAMLMap } from "yaml";

/**
 * The text of a manifest without some entries of `lint.suppress`, every other line as it was. The last entry takes its
 * list with it, and the list its section where nothing else is in there. Undefined where an entry does not stand on lines
 * of its own: that is left to its author.
 * @param indexes of the entries to remove
 */
export function withoutSuppressions(text: string, indexes: readonly number[]): string | undefined {
  const root = parseDocument(text).contents;
  const section = pairIn(root, "lint");
  const entry = pairIn(section?.value, "suppress");
  const list = entry?.value;
  if (section === undefined || entry === undefined || !isSeq(list)) return undefined;
  if (new Set(indexes).size < list.items.length) {
    if (list.flow) return undefined;
    return cut(
      text,
      indexes.map((index) => linesOf(text, rangeOf(list.items[index]))),
    );
  }
  const isAlone = isMap(section.value) && section.value.items.length === 1;
  const whole = isAlone ? section : entry;
  const holder = isAlone ? root : section.value;
  if (!isMap(holder) || holder.flow) return undefined;
  const [from] = linesOf(text, rangeOf(whole.key));
  const [, to] = linesOf(text, rangeOf(whole.value));
  return cut(text, [[from, to]]);
}

function pairIn(node: unknown, key: string): Pair | undefined {
  if (!isMap(node)) return undefined;
  return (node as YAMLMap<{ value?: unknown }, unknown>).items.find(({ key: own }) => own.value === key);
}

function rangeOf(node: unknown): Range {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  return (range as Range | undefined) ?? [0, 0, 0];
}

/** From the beginning of the first line to the end of the last. */
function linesOf(text: string, [start, end]: Range): [number, number] {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  if (text[end - 1] === "\n") return [from, end];
  const next = text.indexOf("\n", end);
  return [from, next < 0 ? text.length : next + 1];
}

function cut(text: string, spans: readonly (readonly [number, number])[]): string {
  return [...spans]
    .sort(([a], [b]) => b - a)
    .reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text);
}
