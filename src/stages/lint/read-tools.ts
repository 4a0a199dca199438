import { badInput } from "../../report/problem.ts";
import { displayPath, readText } from "../../source/read-text.ts";

/** The largest saved list that is read: far above any server, far below what would exhaust memory. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Text of a saved list and the name to show for it; `-` is standard input.
 * @throws Problem (exit 2) where it cannot be read, is not UTF-8 or is larger than 64 MiB
 */
export async function readTools(path: string, cwd: string): Promise<{ text: string; file: string }> {
  if (path !== "-") return { text: await readText(path, { cwd, maxBytes }), file: displayPath(path, cwd) };
  const file = "stdin";
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > maxBytes) throw badInput("unreadable-file", "Standard input is larger than 64 MiB.", { file });
    chunks.push(bytes);
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)), file };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw badInput("unreadable-file", "Standard input is not valid UTF-8.", { file });
  }
}
