import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import { writeAtomically } from "../home/atomic-write.ts";
import { isThere, isUntouched } from "./layer-store.ts";
import { layout } from "./layout.ts";
import { type LocalLayer, localImageSchema } from "./local-image.ts";

const entrySchema = z.strictObject({
  layers: localImageSchema.shape.layers,
});
export type CacheEntry = z.infer<typeof entrySchema>;

/**
 * What was made of this input before, if all of it is still there and unchanged; else undefined, and it is made again.
 * @param trusted only look whether it is there: for who starts a server to test it and hands no image on
 */
export async function readCache(
  home: string,
  kind: LocalLayer["kind"],
  key: string,
  trusted = false,
): Promise<CacheEntry | undefined> {
  const holds = trusted ? isThere : isUntouched;
  try {
    const entry = entrySchema.parse(JSON.parse(await readFile(layout.cache(home, kind, key), "utf8")));
    for (const layer of entry.layers) if (!(await holds(home, layer))) return undefined;
    return entry;
  } catch {
    return undefined;
  }
}

export async function writeCache(
  home: string,
  kind: LocalLayer["kind"],
  key: string,
  entry: CacheEntry,
): Promise<void> {
  const file = layout.cache(home, kind, key);
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, `${JSON.stringify(entry)}\n`);
}
