import { posix } from "node:path";

/**
 * The manifests that a change is about: those whose folder holds a changed file, the deepest folder that does; all of
 * them where a file outside every folder changed, since anything may read that one.
 * @param manifests paths in the repository, with forward slashes
 * @param changed paths that differ
 */
export function changedManifests(manifests: readonly string[], changed: readonly string[]): string[] {
  const folders = manifests.map((manifest) => ({ manifest, folder: posix.dirname(manifest) }));
  const owner = (path: string) =>
    folders
      .filter(({ folder }) => folder === "." || path.startsWith(`${folder}/`))
      .sort((a, b) => depth(b.folder) - depth(a.folder))[0]?.manifest;
  const owners = changed.map(owner);
  if (owners.includes(undefined)) return [...manifests].sort();
  return [...new Set(owners)].filter((manifest) => manifest !== undefined).sort();
}

const depth = (folder: string): number => (folder === "." ? 0 : folder.split("/").length);
