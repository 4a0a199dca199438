/** A JSON document inside a text: offsets of its first character and after its last. */
export interface Document {
  start: number;
  end: number;
}

/** A text in which everything that is not JSON has become spaces, so that offsets stay those of the file. */
export interface Documents {
  json: string;
  documents: Document[];
}

const eventStreamField = /^(?:event|data|id|retry)?:/;

/**
 * Finds the JSON documents of a saved response: the text itself, or the data of each event where it is an SSE
 * body (https://html.spec.whatwg.org/multipage/server-sent-events.html). None for a text without content.
 */
export function documentsOf(text: string): Documents {
  const plain = text.replace(/^\uFEFF/, " ");
  const first = plain.search(/\S/);
  if (first < 0) return { json: plain, documents: [] };
  if (eventStreamField.test(plain.slice(first, first + 8))) return eventsOf(plain);
  return { json: plain, documents: [{ start: first, end: plain.trimEnd().length }] };
}

/** An event ends with an empty line; its data may be spread over several `data:` lines. */
function eventsOf(text: string): Documents {
  const json = text
    .replace(/^(?:event|id|retry)?:.*$/gm, (line) => " ".repeat(line.length))
    .replace(/^data:/gm, "     ");
  const documents: Document[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\r?\n(?:\r?\n)+|$(?![\s\S])/g)) {
    if (json.slice(start, gap.index).trim() !== "") documents.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  return { json, documents };
}
