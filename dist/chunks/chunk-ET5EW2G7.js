import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  isThere,
  isUntouched,
  localImageSchema
} from "./chunk-2VNB6UO5.js";
import {
  writeAtomically
} from "./chunk-6CHJB4LU.js";
import {
  layout
} from "./chunk-YH6JC4P5.js";
import {
  strictObject
} from "./chunk-3S3HXV5Q.js";

// src/image/build-cache.ts
import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
var entrySchema = strictObject({
  layers: localImageSchema.shape.layers
});
async function readCache(home, kind, key, trusted = false) {
  const holds = trusted ? isThere : isUntouched;
  try {
    const entry = entrySchema.parse(JSON.parse(await readFile(layout.cache(home, kind, key), "utf8")));
    for (const layer of entry.layers) if (!await holds(home, layer)) return void 0;
    return entry;
  } catch {
    return void 0;
  }
}
async function writeCache(home, kind, key, entry) {
  const file = layout.cache(home, kind, key);
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, `${JSON.stringify(entry)}
`);
}

// src/image/copy-sources.ts
import { chmod, copyFile, mkdir as mkdir2, symlink } from "node:fs/promises";
import { dirname as dirname2, join } from "node:path";
async function copySources(directory, sources, folder) {
  for (const source of sources) {
    const target = join(folder, source.path);
    await mkdir2(dirname2(target), { recursive: true });
    if ("link" in source.content) {
      await symlink(source.content.link, target);
      continue;
    }
    await copyFile(join(directory, source.path), target);
    await chmod(target, source.executable ? 493 : 420);
  }
}

export {
  readCache,
  writeCache,
  copySources
};
