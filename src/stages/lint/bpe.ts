/** Ranks and split pattern of an encoding, as js-tiktoken ships them. */
export interface Ranks {
  pat_str: string;
  /** Lines of `! FIRST-RANK TOKEN TOKEN …`, each token in base64. */
  bpe_ranks: string;
}

/** Different pieces whose tokens are remembered: the words of any tool list. */
const maxKnown = 50_000;

/**
 * Counts tokens by byte-pair encoding. Only counts: no decoder is built and no rank decoded, which makes it ready
 * in a tenth of the time that the package's own encoder takes. Text of special tokens counts as ordinary text.
 */
export function tokenCounter(ranks: Ranks): (text: string) => number {
  const rankOf = readRanks(ranks.bpe_ranks);
  const pieces = new RegExp(ranks.pat_str, "gu");
  const known = new Map<string, number>();
  const countPiece = (piece: string): number => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const tokens = mergedLength(Buffer.from(piece), rankOf);
    if (known.size < maxKnown) known.set(piece, tokens);
    return tokens;
  };
  return (text) => {
    let tokens = 0;
    for (const [piece] of text.matchAll(pieces)) tokens += countPiece(piece);
    return tokens;
  };
}

function readRanks(lines: string): Map<string, number> {
  const rankOf = new Map<string, number>();
  for (const line of lines.split("\n")) {
    const [, first, ...tokens] = line.split(" ");
    let rank = Number(first);
    for (const token of tokens) {
      rankOf.set(token, rank);
      rank += 1;
    }
  }
  return rankOf;
}

/** Tokens left after merging, again and again, the neighbours whose union has the lowest rank, the first one first. */
function mergedLength(bytes: Buffer, rankOf: ReadonlyMap<string, number>): number {
  if (bytes.length === 1 || rankOf.has(bytes.toString("base64"))) return 1;
  const starts = Array.from({ length: bytes.length + 1 }, (_, index) => index);
  const rankAt = (index: number): number => {
    const [from, to] = [starts[index], starts[index + 2]];
    if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY;
    return rankOf.get(bytes.toString("base64", from, to)) ?? Number.POSITIVE_INFINITY;
  };
  const pairs = starts.slice(0, -1).map((_, index) => rankAt(index));
  for (;;) {
    let best = 0;
    for (let index = 1; index < pairs.length; index += 1) {
      if ((pairs[index] ?? 0) < (pairs[best] ?? 0)) best = index;
    }
    if (pairs[best] === undefined || pairs[best] === Number.POSITIVE_INFINITY) return pairs.length;
    starts.splice(best + 1, 1);
    pairs.splice(best, 1);
    pairs[best] = rankAt(best);
    if (best > 0) pairs[best - 1] = rankAt(best - 1);
  }
}
