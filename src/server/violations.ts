/** `not-json`: a line on stdout that is no JSON. `protocol`: anything else that the specification forbids. */
export type ViolationKind = "not-json" | "protocol";

const kept = 50;
const longest = 200;

/** What a server did that the specification forbids. Bounded, however often it does so. */
export class Violations {
  readonly texts: string[] = [];
  readonly #first = new Map<ViolationKind, string>();
  readonly #counts = new Map<ViolationKind, number>();

  add(kind: ViolationKind, text: string): void {
    this.#counts.set(kind, this.count(kind) + 1);
    if (!this.#first.has(kind)) this.#first.set(kind, text);
    if (this.texts.length < kept) this.texts.push(text);
  }

  count(kind: ViolationKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  first(kind: ViolationKind): string | undefined {
    return this.#first.get(kind);
  }
}

/** The beginning of what a server wrote, for a message. */
export function excerpt(text: string): string {
  const line = text.trim();
  return JSON.stringify(line.length > longest ? `${line.slice(0, longest)}…` : line);
}
