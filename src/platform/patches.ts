import { isMap, itemsOf, pick } from "../source/pick.ts";
import { toPointer } from "../source/position.ts";
import { type Path, type Report, suggestion } from "../source/reporter.ts";
import { parseYaml } from "../source/yaml.ts";
import type { Platform } from "./schema.ts";

/** Checks that `deploy.patches` touch only what `policy.patches` of the platform allows, path by path. */
export async function checkPatches(manifest: unknown, platform: Platform, report: Report): Promise<void> {
  const patches = itemsOf(pick(manifest, "deploy", "patches"));
  if (patches.length === 0) return;
  const { default: picomatch } = await import("picomatch");
  for (const [index, entry] of patches.entries()) {
    const [kind, text] = [pick(entry, "target", "kind"), pick(entry, "patch")];
    if (typeof kind !== "string" || typeof text !== "string") continue;
    const path: Path = ["deploy", "patches", index, "patch"];
    const touched = touchedBy(text);
    if (touched === undefined) {
      report("patch-unreadable", path, "this is neither a JSON patch (a list) nor a merge patch (a map).");
      continue;
    }
    const globs = itemsOf(pick(platform.policy?.patches, kind)).map(String);
    const allowed = globs.map((glob) => picomatch(glob, { nonegate: true, noextglob: true, dot: true }));
    // What lies below an allowed path is allowed too.
    const covered = (pointer: string) =>
      ancestors(pointer).some((above) => allowed.some((fits) => fits(above)));
    for (const pointer of touched.filter((one) => !covered(one))) {
      const hint = globs.length === 0 ? ` It allows no patches of ${kind}.` : suggestion(undefined, globs);
      const where = pointer === "" ? "the whole object" : pointer;
      report(
        "patch-not-allowed",
        path,
        `the platform does not let patches of ${kind} touch ${where}.${hint}`,
      );
    }
  }
}

/** JSON pointers that a patch changes; undefined where it is no patch. */
function touchedBy(text: string): string[] | undefined {
  const { value, findings } = parseYaml(text, "patch");
  if (findings.length > 0) return undefined;
  if (isMap(value)) return leaves(value, []);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const pointers = value.flatMap((operation) => {
    const from = pick(operation, "op") === "move" ? [pick(operation, "from")] : [];
    return pick(operation, "op") === "test" ? [] : [pick(operation, "path"), ...from];
  });
  return pointers.every((pointer) => typeof pointer === "string") ? (pointers as string[]) : undefined;
}

function leaves(value: unknown, path: (string | number)[]): string[] {
  const members = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  if (members.length === 0) return [toPointer(path)];
  return members.flatMap(([key, child]) => leaves(child, [...path, key]));
}

/** "/a/b" → "/a", "/a/b". The root only for itself. */
function ancestors(pointer: string): string[] {
  const tokens = pointer.split("/").slice(1);
  return tokens.length === 0 ? [""] : tokens.map((_, index) => `/${tokens.slice(0, index + 1).join("/")}`);
}
