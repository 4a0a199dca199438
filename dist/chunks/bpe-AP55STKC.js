import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import "./chunk-L3QGWDXR.js";

// src/stages/lint/bpe.ts
var maxKnown = 5e4;
function tokenCounter(ranks) {
  const rankOf = readRanks(ranks.bpe_ranks);
  const pieces = new RegExp(ranks.pat_str, "gu");
  const known = /* @__PURE__ */ new Map();
  const countPiece = (piece) => {
    const before = known.get(piece);
    if (before !== void 0) return before;
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
function readRanks(lines) {
  const rankOf = /* @__PURE__ */ new Map();
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
function mergedLength(bytes, rankOf) {
  if (bytes.length === 1 || rankOf.has(bytes.toString("base64"))) return 1;
  const starts = Array.from({ length: bytes.length + 1 }, (_, index) => index);
  const rankAt = (index) => {
    const [from, to] = [starts[index], starts[index + 2]];
    if (from === void 0 || to === void 0) return Number.POSITIVE_INFINITY;
    return rankOf.get(bytes.toString("base64", from, to)) ?? Number.POSITIVE_INFINITY;
  };
  const pairs = starts.slice(0, -1).map((_, index) => rankAt(index));
  for (; ; ) {
    let best = 0;
    for (let index = 1; index < pairs.length; index += 1) {
      if ((pairs[index] ?? 0) < (pairs[best] ?? 0)) best = index;
    }
    if (pairs[best] === void 0 || pairs[best] === Number.POSITIVE_INFINITY) return pairs.length;
    starts.splice(best + 1, 1);
    pairs.splice(best, 1);
    pairs[best] = rankAt(best);
    if (best > 0) pairs[best - 1] = rankAt(best - 1);
  }
}
export {
  tokenCounter
};
