/**
 * Keeps the end of an endless stream of bytes, so that a process that floods its output costs no memory.
 * Holds at most twice `limit` bytes.
 */
export class Tail {
  readonly #limit: number;
  #chunks: Buffer[] = [];
  #size = 0;

  /** @param limit in bytes. */
  constructor(limit = 64 * 1024) {
    this.#limit = limit;
  }

  push(chunk: Buffer): void {
    // A slice would keep the whole chunk of the stream alive.
    const kept = chunk.length > this.#limit ? Buffer.from(chunk.subarray(-this.#limit)) : chunk;
    this.#chunks.push(kept);
    this.#size += kept.length;
    if (this.#size <= this.#limit * 2) return;
    const end = Buffer.concat(this.#chunks).subarray(-this.#limit);
    this.#chunks = [Buffer.from(end)];
    this.#size = end.length;
  }

  toString(): string {
    return Buffer.concat(this.#chunks).subarray(-this.#limit).toString("utf8");
  }
}

/** Keeps the beginning of a stream up to `limit` bytes and remembers whether there was more. */
export class Head {
  readonly #limit: number;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  truncated = false;

  /** @param limit in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  push(chunk: Buffer): void {
    const room = this.#limit - this.#size;
    if (chunk.length > room) this.truncated = true;
    if (room <= 0) return;
    const kept = chunk.length > room ? chunk.subarray(0, room) : chunk;
    this.#chunks.push(kept);
    this.#size += kept.length;
  }

  toString(): string {
    return Buffer.concat(this.#chunks).toString("utf8");
  }
}

/** The last `lines` lines and at most `characters` characters of `text`, for a message. */
export function lastLines(text: string, lines = 20, characters = 2000): string {
  const end = text.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
  return end.length > characters ? `…${end.slice(-characters)}` : end;
}
