import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeAtomically } from "../home/atomic-write.ts";
import { unreachable } from "../report/problem.ts";
import { differingPaths, listFolder, sha256 } from "./layer-listing.ts";
import { isSealed, sealLayer } from "./layer-seal.ts";
import { layout } from "./layout.ts";
import type { LocalLayer } from "./local-image.ts";

/**
 * Moves a finished folder into the store under its digest. The folder appears there whole or not at all; where the
 * same layer is there already, the new one is dropped.
 * @param folder on the same file system as `home`; gone afterwards.
 */
export async function commitLayer(
  home: string,
  kind: LocalLayer["kind"],
  folder: string,
): Promise<LocalLayer> {
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
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    await replaceUnlessIntact(home, layer, folder);
  }
  await sealLayer(home, layer.digest);
  return layer;
}

/** Another run was faster, or what lies there was tampered with: then it makes room. */
async function replaceUnlessIntact(home: string, layer: LocalLayer, folder: string): Promise<void> {
  if (await isIntact(home, layer)) return;
  const place = layout.layer(home, layer.digest);
  const away = `${folder}.tampered`;
  await rename(place, away);
  await rename(folder, place);
  await rm(away, { recursive: true, force: true });
}

/** True where the layer is there and every byte of it hashes to its digest. */
async function isIntact(home: string, layer: LocalLayer): Promise<boolean> {
  return (await whatDiffers(home, layer)) === undefined;
}

export async function isThere(home: string, layer: LocalLayer): Promise<boolean> {
  return existsSync(layout.layer(home, layer.digest));
}

/** As {@link isIntact}, but quick where nobody touched the layer since it was last hashed. */
export async function isUntouched(home: string, layer: LocalLayer): Promise<boolean> {
  if (await isSealed(home, layer.digest)) return true;
  if (!(await isIntact(home, layer))) return false;
  await sealLayer(home, layer.digest);
  return true;
}

/**
 * Hashes every byte of a layer.
 * @throws Problem exit 3 `layer-missing` or `layer-tampered`, which names the first files that differ.
 */
export async function verifyLayer(home: string, layer: LocalLayer): Promise<void> {
  const differs = await whatDiffers(home, layer);
  if (differs === undefined) return;
  const again = "Run build-push again to make the image anew.";
  if (differs === "missing") {
    throw unreachable(
      "layer-missing",
      `The ${layer.kind} layer sha256:${layer.digest} is not there. ${again}`,
    );
  }
  const some =
    differs.length > 0 ? ` (${differs.slice(0, 3).join(", ")}${differs.length > 3 ? ", …" : ""})` : "";
  const message = `The ${layer.kind} layer sha256:${layer.digest} is not what it was when it was built${some}. ${again}`;
  const help = "A server must not write beside its own code; give it a data directory.";
  throw unreachable("layer-tampered", message, { help });
}

async function whatDiffers(home: string, layer: LocalLayer): Promise<"missing" | string[] | undefined> {
  const place = layout.layer(home, layer.digest);
  const there = await stat(place).catch(() => undefined);
  if (!there?.isDirectory()) return "missing";
  const actual = await listFolder(place);
  if (actual.digest === layer.digest) return undefined;
  const expected = await readFile(layout.listing(home, layer.digest), "utf8").catch(() => "");
  return sha256(expected) === layer.digest ? differingPaths(expected, actual.text) : [];
}

/** Files only: a folder without write permission could not be removed by its owner. */
async function makeFilesReadOnly(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return await makeFilesReadOnly(path);
      if (!entry.isFile()) return;
      const { mode } = await stat(path);
      await chmod(path, mode & 0o100 ? 0o555 : 0o444);
    }),
  );
}
