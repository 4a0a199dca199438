import { printable } from "../../report/printable.ts";

/**
 * Text from a server as it stands in our messages: in backticks, on one line, with hidden characters made
 * visible, and cut to `max` characters. Reports show what is in backticks literally.
 */
export function quote(text: string, max = 60): string {
  const cut = text.length > max ? `${text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
  return `\`${printable(cut).replaceAll("`", "'")}\``;
}

/** The first of some names, quoted, and how many more there are. */
export function quoteList(names: readonly string[], max = 5): string {
  const shown = names.slice(0, max).map((name) => quote(name));
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

/** "1 tool", "2 tools". */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
