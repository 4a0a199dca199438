import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  differingPaths,
  listFolder,
  sha256
} from "./chunk-KBBBYY3Z.js";
import {
  writeAtomically
} from "./chunk-6CHJB4LU.js";
import {
  layout
} from "./chunk-YH6JC4P5.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  _enum,
  array,
  int,
  literal,
  record,
  strictObject,
  string
} from "./chunk-3S3HXV5Q.js";

// src/image/layer-store.ts
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile as readFile2, rename, rm, stat } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";

// src/image/layer-seal.ts
import { lstatSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function isSealed(home, digest) {
  try {
    const seal = await readFile(layout.seal(home, digest), "utf8");
    return seal === sealOf(layout.layer(home, digest));
  } catch {
    return false;
  }
}
async function sealLayer(home, digest) {
  await writeAtomically(layout.seal(home, digest), sealOf(layout.layer(home, digest)));
}
function sealOf(folder) {
  const lines = [];
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) visit(full);
      const { size, ino, ctimeNs, mode } = lstatSync(full, { bigint: true });
      lines.push(`${full} ${entry.isDirectory() ? 0 : size} ${ino} ${ctimeNs} ${mode}`);
    }
  };
  visit(folder);
  return `${sha256(lines.sort().join("\n"))}
`;
}

// src/image/layer-store.ts
async function commitLayer(home, kind, folder) {
  const listing = await listFolder(folder);
  const layer = { kind, digest: listing.digest, size: listing.size };
  if (await isUntouched(home, layer)) return layer;
  await makeFilesReadOnly(folder);
  const place = layout.layer(home, layer.digest);
  await mkdir(dirname(place), { recursive: true });
  await writeAtomically(layout.listing(home, layer.digest), listing.text);
  try {
    await rename(folder, place);
  } catch (error) {
    const code = error.code;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    await replaceUnlessIntact(home, layer, folder);
  }
  await sealLayer(home, layer.digest);
  return layer;
}
async function replaceUnlessIntact(home, layer, folder) {
  if (await isIntact(home, layer)) return;
  const place = layout.layer(home, layer.digest);
  const away = `${folder}.tampered`;
  await rename(place, away);
  await rename(folder, place);
  await rm(away, { recursive: true, force: true });
}
async function isIntact(home, layer) {
  return await whatDiffers(home, layer) === void 0;
}
async function isThere(home, layer) {
  return existsSync(layout.layer(home, layer.digest));
}
async function isUntouched(home, layer) {
  if (await isSealed(home, layer.digest)) return true;
  if (!await isIntact(home, layer)) return false;
  await sealLayer(home, layer.digest);
  return true;
}
async function verifyLayer(home, layer) {
  const differs = await whatDiffers(home, layer);
  if (differs === void 0) return;
  const again = "Run build-push again to make the image anew.";
  if (differs === "missing") {
    throw unreachable(
      "layer-missing",
      `The ${layer.kind} layer sha256:${layer.digest} is not there. ${again}`
    );
  }
  const some = differs.length > 0 ? ` (${differs.slice(0, 3).join(", ")}${differs.length > 3 ? ", \u2026" : ""})` : "";
  const message = `The ${layer.kind} layer sha256:${layer.digest} is not what it was when it was built${some}. ${again}`;
  const help = "A server must not write beside its own code; give it a data directory.";
  throw unreachable("layer-tampered", message, { help });
}
async function whatDiffers(home, layer) {
  const place = layout.layer(home, layer.digest);
  const there = await stat(place).catch(() => void 0);
  if (!there?.isDirectory()) return "missing";
  const actual = await listFolder(place);
  if (actual.digest === layer.digest) return void 0;
  const expected = await readFile2(layout.listing(home, layer.digest), "utf8").catch(() => "");
  return sha256(expected) === layer.digest ? differingPaths(expected, actual.text) : [];
}
async function makeFilesReadOnly(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const path = join2(folder, entry.name);
      if (entry.isDirectory()) return await makeFilesReadOnly(path);
      if (!entry.isFile()) return;
      const { mode } = await stat(path);
      await chmod(path, mode & 64 ? 365 : 292);
    })
  );
}

// src/image/local-image.ts
var sha256Hex = string().regex(/^[0-9a-f]{64}$/);
var localImageSchema = strictObject({
  schemaVersion: literal(1),
  name: string().min(1),
  labels: record(string(), string()),
  layers: array(
    strictObject({
      kind: _enum(["dependencies", "application"]),
      digest: sha256Hex,
      size: int().min(0)
    })
  ),
  config: strictObject({
    argv: array(string()).min(1),
    env: record(string(), string()),
    transport: _enum(["streamable-http", "stdio"]),
    path: string().startsWith("/")
  })
});
function localImageRef(name, digest) {
  return `local/${name}@sha256:${digest}`;
}
function parseLocalImageRef(ref) {
  const match = /^local\/([a-z0-9][a-z0-9-]*)@sha256:([0-9a-f]{64})$/.exec(ref);
  return match?.[1] && match[2] ? { name: match[1], digest: match[2] } : void 0;
}

export {
  commitLayer,
  isThere,
  isUntouched,
  verifyLayer,
  localImageSchema,
  localImageRef,
  parseLocalImageRef
};
