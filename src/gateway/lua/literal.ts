/** Any text as a Lua string: bytes other than letters, digits and a few marks are written as numbers. */
export function luaString(text: string): string {
  const bytes = [...Buffer.from(text, "utf8")].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9 _./:-]/.test(character) ? character : `\\${String(byte).padStart(3, "0")}`;
  });
  return `"${bytes.join("")}"`;
}

/** A set: `{ ["a"] = true, … }`. */
export function luaSet(texts: readonly string[]): string {
  return `{ ${texts.map((text) => `[${luaString(text)}] = true`).join(", ")} }`;
}
