import leven from "leven";

/**
 * The candidate that was probably meant, or undefined where none is near: the same word in another case or with
 * other separators first, then the only one that it begins, then the nearest by edit distance: at most a third of
 * the word's length, at least two, so that two swapped letters count, and one for words of up to three letters.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates].filter((candidate) => candidate !== word).sort();
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_\s.]/g, "");
  const same = list.find((candidate) => plain(candidate) === plain(word) && plain(word) !== "");
  if (same !== undefined) return same;
  const longer = word.length < 3 ? [] : list.filter((candidate) => plain(candidate).startsWith(plain(word)));
  if (longer.length === 1) return longer[0];
  const limit = word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of list) {
    const distance = leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: limit + 1 });
    const useful = distance <= limit && distance < candidate.length - 1;
    if (useful && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}
