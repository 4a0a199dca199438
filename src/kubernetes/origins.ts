import type { Plan } from "../manifest/plan.ts";
import type { Locate } from "../source/position.ts";
import { type NamedLeaf, namedLeaves } from "./named-leaves.ts";
import type { RenderedObject } from "./objects/types.ts";
import { originRows, type Source } from "./origin-rows.ts";
import { type AppliedPatch, patchPlace } from "./patch/patch.ts";

/** One value of an object, and where it came from. */
export interface ValueOrigin {
  /** "Deployment ads-search" */
  object: string;
  /** JSON pointer; elements of lists that have a name go by it. */
  pointer: string;
  value: unknown;
  /** "mcp.yaml:12", "platform.yaml:3", "patch 1 (mcp.yaml:40)", or in words what decided it. */
  origin: string;
}

/** The platform's file. */
export interface PlatformPlaces {
  /** Whether the file has a value there. */
  has(pointer: string): boolean;
  locate: Locate;
}

/** Every value of every object with the place that decided it. */
export function originsOf(
  { objects, patches }: { objects: readonly RenderedObject[]; patches: readonly AppliedPatch[] },
  plan: Plan,
  places: PlatformPlaces,
): ValueOrigin[] {
  const { file, line } = patchPlace(plan);
  return objects.flatMap((object) => {
    const name = `${object.kind} ${object.metadata.name}`;
    const own = patches.filter((patch) => patch.object === name);
    return namedLeaves(object).map((leaf) => {
      const patch = own.findLast(({ changed }) => changed.some((at) => isBelow(leaf.pointer, at)));
      const origin =
        patch === undefined
          ? originOf(object.kind, leaf, plan, places)
          : `patch ${patch.index + 1} (${file}${line === undefined ? "" : `:${line}`})`;
      return { object: name, pointer: leaf.named, value: leaf.value, origin };
    });
  });
}

function isBelow(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}

function originOf(kind: string, { named }: NamedLeaf, plan: Plan, places: PlatformPlaces): string {
  for (const { kind: of, pointer, sources } of originRows) {
    const caught = of === "*" || of === kind ? pointer.exec(named) : null;
    if (caught === null) continue;
    for (const source of sources) {
      const found = placeOf(source, caught, plan, places);
      if (found !== undefined) return found;
    }
    return "default";
  }
  return "pipeline";
}

function placeOf(
  source: Source,
  caught: RegExpExecArray,
  plan: Plan,
  places: PlatformPlaces,
): string | undefined {
  if ("words" in source) return source.words;
  const fill = (text: string) =>
    text.replace("$1", () => caught[1] ?? "").replace("$ENVIRONMENT", () => plan.environment);
  if ("manifest" in source) return manifestOrigin(plan.origins, fill(source.manifest));
  const pointer = fill(source.platform);
  if (!places.has(pointer)) return undefined;
  const { file, line } = places.locate(pointer);
  return `${file}:${line}`;
}

/** The value's own origin, or that of something in it, where it is a map. */
function manifestOrigin(origins: Record<string, string>, pointer: string): string | undefined {
  const inside = Object.keys(origins).find((key) => key.startsWith(`${pointer}/`));
  const found = origins[pointer] ?? (inside === undefined ? undefined : origins[inside]);
  return found === "default" ? undefined : found;
}
