/**
 * Makes text from outside safe to show on a terminal: control characters (escape sequences among them) and
 * characters that reorder or hide text become visible escapes; everything else stays as it is.
 */
export function printable(text: string): string {
  return text.replace(
    // C0 and C1 controls, halves of surrogate pairs, soft hyphen, zero width, bidirectional controls, line separators, tag characters.
    /[\p{Cc}\p{Cs}\u{AD}\u{200B}-\u{200F}\u{2028}-\u{202E}\u{2060}-\u{2069}\u{FEFF}\u{E0000}-\u{E007F}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
