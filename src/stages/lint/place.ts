import type { Locate, Position } from "../../source/position.ts";
import { toPointer } from "../../source/position.ts";
import type { ListName } from "../../surface/surface.ts";
import type { LintManifest } from "./context.ts";
import type { LintLocate } from "./engine.ts";

/** Where the definitions can be found besides the manifest. */
export interface SurfacePlaces {
  /** The code that defines something by name. */
  locateSource?(name: string): Position | undefined;
  /** A saved list, or the lock. */
  locateItem?(list: ListName, index: number, name: string | undefined, pointer: string): Position | undefined;
}

/**
 * Where findings point: at the definition's own entry in the manifest, else at the code that defines it, else at the
 * saved list or the lock, else at the section of the manifest that the entry belongs in.
 */
export function placeFinder(
  manifest: { value: LintManifest; locate: Locate } | undefined,
  places: SurfacePlaces,
): LintLocate {
  return (item, pointer) => {
    if (item === undefined) return manifest?.locate(pointer, "key");
    const section = `${item.kind}s` as const;
    const entries = manifest?.value[section];
    if (item.name !== undefined && entries !== undefined && Object.hasOwn(entries, item.name)) {
      return manifest?.locate(toPointer([section, item.name]), "key");
    }
    return (
      (item.name === undefined ? undefined : places.locateSource?.(item.name)) ??
      places.locateItem?.(item.list, item.index, item.name, pointer) ??
      manifest?.locate(`/${section}`, "key")
    );
  };
}
