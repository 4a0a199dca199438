/** A name without case and without what is neither letter nor digit: names that fold alike differ in spelling only. */
export function foldedName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
