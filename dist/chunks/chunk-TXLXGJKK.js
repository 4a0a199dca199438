import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  writeAtomically
} from "./chunk-6CHJB4LU.js";
import {
  layout
} from "./chunk-YH6JC4P5.js";
import {
  _enum,
  array,
  int,
  literal,
  record,
  strictObject,
  string
} from "./chunk-QQ3TL6EX.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";

// src/image/layer-listing.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
var streamAbove = 8 * 1024 * 1024;
async function listFolder(folder) {
  const lines = /* @__PURE__ */ new Map();
  let size = 0;
  const visit = async (relative) => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    const files = [];
    for (const entry of entries) {
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        lines.set(path, JSON.stringify(["d", path]));
        await visit(path);
      } else if (entry.isSymbolicLink()) {
        lines.set(path, JSON.stringify(["l", path, await readlink(join(folder, path))]));
      } else if (entry.isFile()) {
        files.push(path);
      } else {
        throw new Error(`${path} is neither file, folder nor link and cannot be part of an image.`);
      }
    }
    await Promise.all(
      files.map(async (path) => {
        const file = await describeFile(join(folder, path));
        lines.set(path, JSON.stringify(["f", path, file.executable ? "x" : "-", file.size, file.sha256]));
        size += file.size;
      })
    );
  };
  await visit("");
  const sorted = [...lines.keys()].sort().map((path) => lines.get(path));
  const text = sorted.map((line) => `${line}
`).join("");
  return { text, digest: sha256(text), size };
}
function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
async function describeFile(path) {
  const stats = await lstat(path);
  const executable = (stats.mode & 64) !== 0;
  if (stats.size <= streamAbove) {
    const content = await readFile(path);
    return { executable, size: content.length, sha256: sha256(content) };
  }
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { executable, size: stats.size, sha256: hash.digest("hex") };
}
function differingPaths(expected, actual) {
  const byPath = (text) => {
    const entries = /* @__PURE__ */ new Map();
    for (const line of text.split("\n").filter(Boolean)) {
      const entry = JSON.parse(line);
      if (Array.isArray(entry) && typeof entry[1] === "string") entries.set(entry[1], line);
    }
    return entries;
  };
  const [was, is] = [byPath(expected), byPath(actual)];
  const paths = /* @__PURE__ */ new Set([...was.keys(), ...is.keys()]);
  return [...paths].filter((path) => was.get(path) !== is.get(path)).sort();
}

// src/image/layer-store.ts
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir as readdir2, readFile as readFile3, rename, rm, stat } from "node:fs/promises";
import { dirname, join as join3 } from "node:path";

// src/image/layer-seal.ts
import { lstatSync, readdirSync } from "node:fs";
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function isSealed(home, digest) {
  try {
    const seal = await readFile2(layout.seal(home, digest), "utf8");
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
      const full = join2(path, entry.name);
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
  const expected = await readFile3(layout.listing(home, layer.digest), "utf8").catch(() => "");
  return sha256(expected) === layer.digest ? differingPaths(expected, actual.text) : [];
}
async function makeFilesReadOnly(folder) {
  const entries = await readdir2(folder, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const path = join3(folder, entry.name);
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
  sha256,
  commitLayer,
  isThere,
  isUntouched,
  verifyLayer,
  localImageSchema,
  localImageRef,
  parseLocalImageRef
};
