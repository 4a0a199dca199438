import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/report/printable.ts
function printable(text) {
  return text.replace(
    // C0 and C1 controls, halves of surrogate pairs, soft hyphen, zero width, bidirectional controls, line separators, tag characters.
    /[\p{Cc}\p{Cs}\u{AD}\u{200B}-\u{200F}\u{2028}-\u{202E}\u{2060}-\u{2069}\u{FEFF}\u{E0000}-\u{E007F}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  );
}

export {
  printable
};
