import { codePointName, hiddenCharacters } from "./hidden-characters.ts";
import { firstPhrase } from "./rules/injection-phrase.ts";

/** What lint has against a text that a model reads: hidden characters, or orders over the user's head. */
export function suspiciousText(text: string): string | undefined {
  const [hidden] = hiddenCharacters(text);
  if (hidden !== undefined) return `The text hides a character, ${codePointName(hidden.codePoint)}.`;
  return firstPhrase(text)?.message;
}
