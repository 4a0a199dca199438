import { access, appendFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { lockFileName } from "./lock.ts";

/** With it git keeps the lines of both sides, which is right for facts that are one line each. */
const attribute = "merge=union";

/**
 * Makes sure that git merges the lock in `directory` line by line: adds the attribute to the `.gitattributes`
 * beside it, unless one there or in a folder above, up to the root of the work tree, has it already.
 *
 * @param directory absolute
 * @returns path of the file that was changed, undefined where none had to be or there is no git repository
 */
export async function ensureMergeAttribute(directory: string): Promise<string | undefined> {
  const folders = await foldersOfWorkTree(directory);
  for (const folder of folders) {
    if (declaresUnion(await read(join(folder, ".gitattributes")))) return undefined;
  }
  if (folders.length === 0) return undefined;
  const file = join(directory, ".gitattributes");
  const before = await read(file);
  const separator = before === "" || before.endsWith("\n") ? "" : "\n";
  await appendFile(file, `${separator}${lockFileName} ${attribute}\n`);
  return file;
}

/** From `directory` up to the folder that holds `.git`; none where there is no such folder. */
async function foldersOfWorkTree(directory: string): Promise<string[]> {
  const folders: string[] = [];
  for (let folder = directory; ; folder = dirname(folder)) {
    folders.push(folder);
    if (await exists(join(folder, ".git"))) return folders;
    if (dirname(folder) === folder) return [];
  }
}

function declaresUnion(attributes: string): boolean {
  return attributes.split("\n").some((line) => {
    const [pattern = "", ...words] = line.trim().split(/\s+/);
    return (pattern === lockFileName || pattern === `**/${lockFileName}`) && words.includes(attribute);
  });
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return "";
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
