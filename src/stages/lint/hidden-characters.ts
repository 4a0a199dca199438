/** A character that a person does not see and a model reads. */
export interface HiddenCharacter {
  /** In UTF-16 code units. */
  offset: number;
  codePoint: number;
}

/** Ranges of code points, first and last, that show nothing or change the order of what is shown. */
const hiddenRanges: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x034f, 0x034f], // combining grapheme joiner
  [0x061c, 0x061c], // Arabic letter mark
  [0x115f, 0x1160], // Hangul fillers
  [0x17b4, 0x17b5], // Khmer inherent vowels
  [0x180b, 0x180f], // Mongolian selectors and separator
  [0x200b, 0x200f], // zero width, direction marks
  [0x2028, 0x202e], // line and paragraph separator, bidirectional embeddings and overrides
  [0x2060, 0x206f], // word joiner, invisible operators, bidirectional isolates
  [0x3164, 0x3164], // Hangul filler
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0], // halfwidth Hangul filler
  [0xfff9, 0xfffb], // interlinear annotations
  [0x1d173, 0x1d17a], // musical controls
  [0xe0000, 0xe0fff], // tags, variation selectors of the supplement
];
const classOfRanges = hiddenRanges
  .map((range) => range.map((codePoint) => `\\u{${codePoint.toString(16)}}`).join("-"))
  .join("");
/** Controls other than tab and line breaks, and what is in the ranges. */
const suspects = new RegExp(`(?![\\t\\n\\r])\\p{Cc}|[${classOfRanges}]`, "gu");

/** More than this of one text are not looked for. */
const maxFound = 1_000;

/** Most texts are plain ASCII, and told so quickly. */
const beyondAscii = /[^\t\n\r -~]/;

/** Scripts that are written with joiners: Arabic, Syriac, N'Ko and the Brahmic ones, Mongolian. */
const joinedScript =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{M}]$/u;
const pictograph = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Flags of England, Scotland, …: a black flag, then tags, then the tag that ends them (UTS 51, ED-14a). */
const tagFlags = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu;

/**
 * Characters that hide or reorder text: controls, zero width, bidirectional overrides, tags, variation selectors
 * of the supplement. Left out is what honest text needs: joiners inside emoji and in scripts that are written
 * with them, direction marks beside right-to-left letters, flags made of tags.
 */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  if (!beyondAscii.test(text)) return found;
  for (const match of text.matchAll(suspects)) {
    const codePoint = match[0].codePointAt(0) ?? 0;
    if (!isHonest(text, match.index, codePoint)) found.push({ offset: match.index, codePoint });
    if (found.length === maxFound) break;
  }
  if (!found.some(({ codePoint }) => codePoint >= 0xe0000)) return found;
  const flags = [...text.matchAll(tagFlags)].map(
    (flag) => [flag.index, flag.index + flag[0].length] as const,
  );
  return found.filter(({ offset }) => !flags.some(([start, end]) => offset > start && offset < end));
}

function isHonest(text: string, offset: number, codePoint: number): boolean {
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset + 1) ?? 0);
  switch (codePoint) {
    case 0x200c: // zero width non-joiner
      return joinedScript.test(before);
    case 0x200d: // zero width joiner
      return joinedScript.test(before) || (pictograph.test(before) && pictograph.test(after));
    case 0x200e: // left-to-right mark
    case 0x200f: // right-to-left mark
    case 0x061c: // Arabic letter mark
      return rightToLeft.test(text.slice(Math.max(0, offset - 40), offset + 40));
    default:
      return false;
  }
}

function characterBefore(text: string, offset: number): string {
  const last = text.charCodeAt(offset - 1);
  const width = last >= 0xdc00 && last <= 0xdfff ? 2 : 1;
  return text.slice(Math.max(0, offset - width), offset);
}

/** "U+202E". */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
