import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";

// src/catalogue/write-site.ts
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
var marker = ".mcp-pipeline-catalogue";
var folders = ["servers", "v0.1"];
var atOnce = 64;
async function writeSite(folder, files) {
  const before = await readdir(folder).catch(() => []);
  if (before.length > 0 && !before.includes(marker)) {
    throw badInput(
      "output-not-empty",
      `${folder} holds something that is no catalogue, and was left alone.`,
      {
        help: "Name an empty or new folder with --out."
      }
    );
  }
  for (const name of folders) await rm(join(folder, name), { recursive: true, force: true });
  const parents = new Set(files.map(([path]) => dirname(join(folder, path))));
  for (const parent of parents) await mkdir(parent, { recursive: true });
  await writeFile(join(folder, marker), "");
  for (let at = 0; at < files.length; at += atOnce) {
    await Promise.all(
      files.slice(at, at + atOnce).map(([path, text]) => writeFile(join(folder, path), text))
    );
  }
}
export {
  writeSite
};
