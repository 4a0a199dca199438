import { framePointer, JsonSyntaxError, scanJson } from "../../../surface/json-scan.ts";
import type { ListName } from "../../../surface/surface.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

const lists: readonly ListName[] = ["tools", "prompts", "resources", "resourceTemplates"];

export const duplicateKey: Rule = {
  id: "duplicate-key",
  severity: "warning",
  what: "No JSON object of a definition has the same name twice.",
  why: "Readers disagree which of the two counts, so a reviewer and a client may see different tools.",
  clients: [],
  evidence: "RFC 8259 section 4",
  before: '{ "type": "string", "description": "Reads.", "description": "Deletes." }',
  after: '{ "type": "string", "description": "Reads." }',
  *check(context) {
    for (const list of lists) {
      const pages = context.surface.raw[list] ?? [];
      let first = 0;
      for (const page of new Set(pages)) {
        const { duplicates, count } = duplicatesIn(page, list);
        const items = duplicates.length === 0 ? [] : context.items.filter((item) => item.list === list);
        for (const { index, pointer, name } of duplicates) {
          const item = items[first + index];
          yield {
            ...(item === undefined ? {} : { item }),
            pointer,
            message: `${quote(name)} is written twice in the same object; readers disagree which one counts.`,
            help: "Remove one of the two.",
          };
        }
        first += count;
      }
    }
  },
};

interface Duplicate {
  /** Index of the definition within the page. */
  index: number;
  pointer: string;
  name: string;
}

/** Names that appear twice in one page, and how many definitions the page holds. */
function duplicatesIn(page: string, list: ListName): { duplicates: Duplicate[]; count: number } {
  const place = new RegExp(`^(?:/\\d+)?(?:/result)?/${list}/(\\d+)(/.*|)$`, "s");
  const bare = list === "tools" ? /^\/(\d+)(\/.*|)$/s : undefined;
  const placeOf = (pointer: string) => place.exec(pointer) ?? bare?.exec(pointer);
  const duplicates: Duplicate[] = [];
  let count = 0;
  try {
    scanJson(page.trim(), {
      value(around) {
        if (around.length > 4 || !around.at(-1)?.isList) return;
        if (placeOf(framePointer(around))?.[2] === "") count += 1;
      },
      duplicate(around) {
        const pointer = framePointer(around);
        const match = placeOf(pointer);
        if (match === null || match === undefined) return;
        duplicates.push({
          index: Number(match[1]),
          pointer: match[2] ?? "",
          name: String(around.at(-1)?.name),
        });
      },
    });
  } catch (cause) {
    // A page that is not JSON was reported by whoever read it.
    if (!(cause instanceof JsonSyntaxError)) throw cause;
  }
  return { duplicates, count };
}
