import { isMap } from "./pick.ts";
import type { Path, Report } from "./reporter.ts";

/** C0 and C1 controls but tab and line breaks, and halves of surrogate pairs, which UTF-8 cannot hold. */
const control = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/**
 * Reports keys and texts with control characters. A NUL cannot be in an argument or variable of a process, the
 * others move the terminal of whoever reads a list of servers, and none is ever meant.
 * @param skip parts that are data of the team, e.g. arguments of examples
 */
export function checkControlCharacters(value: unknown, skip: readonly Path[], report: Report): void {
  const skipped = new Set(skip.map((path) => JSON.stringify(path)));
  const look = (text: string, path: Path, what: string): void => {
    const [found] = control.exec(text) ?? [];
    if (found === undefined) return;
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    report("control-character", path, `${what} holds the control character U+${code}.`, {
      help: "Remove it; it may be invisible, or written as an escape such as \\e.",
    });
  };
  const walk = (node: unknown, path: Path): void => {
    if (typeof node === "string") look(node, path, "this text");
    if (Array.isArray(node)) for (const [index, item] of node.entries()) walk(item, [...path, index]);
    if (!isMap(node)) return;
    for (const [key, child] of Object.entries(node)) {
      const at = [...path, key];
      if (skipped.has(JSON.stringify(at))) continue;
      look(key, at, "this key");
      walk(child, at);
    }
  };
  walk(value, []);
}
