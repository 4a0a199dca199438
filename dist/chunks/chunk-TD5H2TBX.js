import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/exec/bounded-text.ts
var Tail = class {
  #limit;
  #chunks = [];
  #size = 0;
  /** @param limit in bytes. */
  constructor(limit = 64 * 1024) {
    this.#limit = limit;
  }
  push(chunk) {
    const kept = chunk.length > this.#limit ? Buffer.from(chunk.subarray(-this.#limit)) : chunk;
    this.#chunks.push(kept);
    this.#size += kept.length;
    if (this.#size <= this.#limit * 2) return;
    const end = Buffer.concat(this.#chunks).subarray(-this.#limit);
    this.#chunks = [Buffer.from(end)];
    this.#size = end.length;
  }
  toString() {
    return Buffer.concat(this.#chunks).subarray(-this.#limit).toString("utf8");
  }
};
var Head = class {
  #limit;
  #chunks = [];
  #size = 0;
  truncated = false;
  /** @param limit in bytes. */
  constructor(limit) {
    this.#limit = limit;
  }
  push(chunk) {
    const room = this.#limit - this.#size;
    if (chunk.length > room) this.truncated = true;
    if (room <= 0) return;
    const kept = chunk.length > room ? chunk.subarray(0, room) : chunk;
    this.#chunks.push(kept);
    this.#size += kept.length;
  }
  toString() {
    return Buffer.concat(this.#chunks).toString("utf8");
  }
};
function lastLines(text, lines = 20, characters = 2e3) {
  const end = text.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
  return end.length > characters ? `\u2026${end.slice(-characters)}` : end;
}

export {
  Tail,
  Head,
  lastLines
};
