/** The beginning of a text with "…" where it is longer than `max` UTF-16 code units; no character is cut in half. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** An image reference with as much of its digest as tells it from others. */
export function shortImage(image: string): string {
  return image.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/, "$1…");
}
