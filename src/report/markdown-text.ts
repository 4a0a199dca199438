import { printable } from "./printable.ts";

/**
 * Text from anywhere as plain words in GitHub's markdown: no markup, no HTML, no mentions, no links, no
 * references. Entities alone do not stop mentions and references, which GitHub finds in the rendered text, so a
 * zero width space breaks those apart. Parts in backticks become code spans, which GitHub leaves alone.
 */
export function markdownText(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? codeSpan(part.slice(1, -1)) : plain(part)))
    .join("");
}

/** Text as a code span: literal, whatever it contains. */
export function codeSpan(text: string): string {
  const shown = printable(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const needsSpace = /^[`\s]|[`\s]$/.test(shown) || shown === "";
  return needsSpace ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

const zeroWidthSpace = "\u200B";

function plain(text: string): string {
  return printable(text.replace(/\s+/g, " "))
    .replace(/[\\`*_[\]~|]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("$", "&#36;")
    .replaceAll("@", `@${zeroWidthSpace}`)
    .replace(/(#|\bGH-)(?=\d)/gi, `$1${zeroWidthSpace}`)
    .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}${zeroWidthSpace}.`);
}
