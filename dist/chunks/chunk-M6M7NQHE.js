import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  codePointName,
  firstPhrase,
  hiddenCharacters
} from "./chunk-5FHZANTP.js";

// src/stages/lint/suspicious-text.ts
function suspiciousText(text) {
  const [hidden] = hiddenCharacters(text);
  if (hidden !== void 0) return `The text hides a character, ${codePointName(hidden.codePoint)}.`;
  return firstPhrase(text)?.message;
}

export {
  suspiciousText
};
