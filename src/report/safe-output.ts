/** Colours that {@link safeOutput} lets through: select graphic rendition, and nothing else an escape can do. */
const color = "\\u001b\\[[0-9;]*m";
/** Controls but tab and line feed, line separators, bidirectional controls, halves of surrogate pairs. */
const hostile = "[\\p{Cc}\\p{Cs}\\u2028-\\u202e\\u2066-\\u2069]";
const colored = new RegExp(`${color}|${hostile}`, "gu");
const plain = new RegExp(hostile, "gu");

/**
 * The last thing that happens to text before it leaves the process, whatever it is made of: nothing in it moves
 * the cursor of a terminal, and no line is a command to the GitHub runner, which reads `::name::` at the start of
 * a line and `##[name]` anywhere (actions/runner, ActionCommand.cs). Escapes are those of JSON strings, so that a
 * JSON report stays the same report.
 * @param options.color whether the text carries colours of ours
 */
export function safeOutput(text: string, options: { color: boolean }): string {
  return text
    .replace(options.color ? colored : plain, (part) =>
      part.length > 1 || part === "\n" || part === "\t" ? part : escaped(part),
    )
    .replaceAll("##[", `#${escaped("#")}[`)
    .replace(/^([^\S\n]*):(?=:)/gm, (_line, indent: string) => `${indent}${escaped(":")}`);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
