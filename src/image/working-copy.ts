import { constants } from "node:fs";
import { cp, mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Copies an application layer for one process of a server. Many servers keep a file beside their code; written into
 * the layer it would make the image another one, which nobody could start or roll back to again. As in a container,
 * what is written there is gone with the process. Where the file system can, the copy shares its blocks.
 * @param layer folder of the layer; relative links in it keep their targets
 * @param folder where the copy shall be; whatever is there is removed
 */
export async function copyLayer(layer: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await cp(layer, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
