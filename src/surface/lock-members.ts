import { type JsonFrame, JsonSyntaxError, scanJson } from "./json-scan.ts";

/** One line of a lock's facts, by offsets into the text (UTF-16 code units). */
export interface FactMember {
  key: string;
  keyAt: number;
  valueAt: number;
  /** Just after the value. */
  end: number;
}

/**
 * Lists the facts of a lock as they are written, doubles included, which JSON.parse hides.
 * @throws JsonSyntaxError where the text is no JSON object of schemaVersion 1 with an object of facts
 */
export function factMembers(text: string): FactMember[] {
  const members: FactMember[] = [];
  const seen = new Set<string>();
  let versionAt = 0;
  const value = (around: readonly JsonFrame[], offset: number): void => {
    const [top, inner] = around;
    if (top !== undefined) seen.add(String(top.name));
    const isMap = around.length === 0 || (around.length === 1 && top?.name === "facts");
    if (isMap && text[offset] !== "{") throw new JsonSyntaxError("an object was expected here", offset);
    if (around.length === 1 && top?.name === "schemaVersion") versionAt = offset;
    if (around.length !== 2 || top?.name !== "facts" || inner === undefined) return;
    members.push({ key: String(inner.name), keyAt: inner.nameOffset, valueAt: offset, end: offset });
  };
  const end = (around: readonly JsonFrame[], offset: number): void => {
    const [top] = around;
    const member = members.at(-1);
    if (around.length === 2 && top?.name === "facts" && member !== undefined) member.end = offset;
    if (around.length !== 1 || top?.name !== "schemaVersion") return;
    if (text.slice(versionAt, offset) !== "1") {
      throw new JsonSyntaxError("its schemaVersion is not 1", versionAt);
    }
  };
  scanJson(text, { value, end });
  const missing = ["schemaVersion", "facts"].find((name) => !seen.has(name));
  if (missing !== undefined) throw new JsonSyntaxError(`it has no "${missing}"`, versionAt);
  return members;
}
