import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// node_modules/leven/index.js
var array = [];
var characterCodeCache = [];
function leven(first, second, options) {
  if (first === second) {
    return 0;
  }
  const maxDistance = options?.maxDistance;
  const swap = first;
  if (first.length > second.length) {
    first = second;
    second = swap;
  }
  let firstLength = first.length;
  let secondLength = second.length;
  while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
    firstLength--;
    secondLength--;
  }
  let start = 0;
  while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) {
    start++;
  }
  firstLength -= start;
  secondLength -= start;
  if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) {
    return maxDistance;
  }
  if (firstLength === 0) {
    return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
  }
  let bCharacterCode;
  let result;
  let temporary;
  let temporary2;
  let index = 0;
  let index2 = 0;
  while (index < firstLength) {
    characterCodeCache[index] = first.charCodeAt(start + index);
    array[index] = ++index;
  }
  while (index2 < secondLength) {
    bCharacterCode = second.charCodeAt(start + index2);
    temporary = index2++;
    result = index2;
    for (index = 0; index < firstLength; index++) {
      temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
      temporary = array[index];
      result = array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
    }
    if (maxDistance !== void 0) {
      let rowMinimum = result;
      for (index = 0; index < firstLength; index++) {
        if (array[index] < rowMinimum) {
          rowMinimum = array[index];
        }
      }
      if (rowMinimum > maxDistance) {
        return maxDistance;
      }
    }
  }
  array.length = firstLength;
  characterCodeCache.length = firstLength;
  return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
}

// src/source/did-you-mean.ts
function didYouMean(word, candidates) {
  const list = [...candidates].filter((candidate) => candidate !== word).sort();
  const plain = (text) => text.toLowerCase().replaceAll(/[-_\s.]/g, "");
  const same = list.find((candidate) => plain(candidate) === plain(word) && plain(word) !== "");
  if (same !== void 0) return same;
  const longer = word.length < 3 ? [] : list.filter((candidate) => plain(candidate).startsWith(plain(word)));
  if (longer.length === 1) return longer[0];
  const limit = word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best;
  for (const candidate of list) {
    const distance = leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: limit + 1 });
    const useful = distance <= limit && distance < candidate.length - 1;
    if (useful && (best === void 0 || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

export {
  didYouMean
};
