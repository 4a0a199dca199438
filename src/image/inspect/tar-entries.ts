/** One file of a layer. */
export interface TarEntry {
  /** Without a leading slash. */
  path: string;
  /** The beginning of its content. */
  head: Buffer;
}

const block = 512;
/** Enough to tell a PEM file or a registry login from other text. */
const headBytes = 4096;

/**
 * The regular files of a tar archive, as they come (https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html;
 * long names in the ways of pax and GNU).
 */
export async function* tarEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = new Reader(chunks);
  let longName: string | undefined;
  for (;;) {
    const header = await bytes.take(block);
    if (header === undefined || header.every((byte) => byte === 0)) return;
    const size = Number.parseInt(text(header, 124, 12).trim(), 8) || 0;
    const type = text(header, 156, 1);
    const keep = type === "x" || type === "L" ? size : Math.min(size, headBytes);
    const head = (await bytes.take(keep)) ?? Buffer.alloc(0);
    await bytes.skip(Math.ceil(size / block) * block - keep);
    if (type === "L" || type === "x") {
      longName = longNameOf(type, head) ?? longName;
      continue;
    }
    const path = (longName ?? nameOf(header)).replace(/^(\.?\/)+/, "");
    longName = undefined;
    if (type === "0" || type === "") yield { path, head };
  }
}

function longNameOf(type: "L" | "x", content: Buffer): string | undefined {
  const words = content.toString("utf8");
  return type === "L" ? words.replace(/\0+$/, "") : /\d+ path=([^\n]*)\n/.exec(words)?.[1];
}

function nameOf(header: Buffer): string {
  return [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join("/");
}

function text(header: Buffer, start: number, length: number): string {
  return header
    .subarray(start, start + length)
    .toString("utf8")
    .replace(/\0.*$/s, "");
}

/** Takes an exact number of bytes from a stream at a time. */
class Reader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer | undefined> {
    const parts = [this.#rest];
    let size = this.#rest.length;
    while (size < length) {
      const { value, done } = await this.#chunks.next();
      if (done) return undefined;
      parts.push(Buffer.from(value));
      size += value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = all.subarray(length);
    return all.subarray(0, length);
  }

  async skip(length: number): Promise<void> {
    let left = length;
    while (left > 0) {
      const step = Math.min(left, 1 << 20);
      if ((await this.take(step)) === undefined) return;
      left -= step;
    }
  }
}
