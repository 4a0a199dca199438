import { isMap, membersOf } from "../source/pick.ts";
import { fromPointer, type Locate, type Position, pointerToken } from "../source/position.ts";

/** One source of values, weakest first when merged. */
export interface Layer {
  value: unknown;
  /** Place of a value in the layer's file; absent for values that no file holds. */
  locate?: Locate;
  /** Where `value` stands in that file, as JSON pointer. */
  prefix?: string;
  /** Shown as origin where no file holds the value. Default "default". */
  label?: string;
  /** False for overrides: a map keeps the place where it was first written. Default true. */
  claimsMaps?: boolean;
}

export interface Merged {
  value: Record<string, unknown>;
  /** Place of a value in the file that wrote it; where it was written nowhere, that of its parent. */
  locate: Locate;
  /** "mcp.yaml:12", "default", … of each value that was written, by JSON pointer; maps are left out. */
  origins(): Record<string, string>;
}

interface Origin {
  layer: Layer;
  /** Maps come from several places and are left out of {@link Merged.origins}. */
  map: boolean;
}

/**
 * Merges layers as JSON Merge Patch (RFC 7396): maps merge, everything else replaces, null removes.
 * @param root where a value that no layer wrote is located
 */
export function mergeLayers(layers: readonly Layer[], root: Position): Merged {
  const origins = new Map<string, Origin>();
  let value: unknown = {};
  for (const layer of layers) value = apply(value, layer.value, "", layer, origins);
  const locate: Locate = (pointer, part) => {
    const path = fromPointer(pointer);
    for (let length = path.length; length >= 0; length -= 1) {
      const known = path
        .slice(0, length)
        .map((token) => `/${pointerToken(token)}`)
        .join("");
      const layer = origins.get(known)?.layer;
      if (layer?.locate !== undefined) return layer.locate(`${layer.prefix ?? ""}${pointer}`, part);
    }
    return root;
  };
  const named = () =>
    [...origins]
      .filter(([, origin]) => !origin.map)
      .map(([pointer, { layer }]): [string, string] => [pointer, originName(layer, pointer)])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return { value: isMap(value) ? value : {}, locate, origins: () => Object.fromEntries(named()) };
}

function originName(layer: Layer, pointer: string): string {
  if (layer.locate === undefined) return layer.label ?? "default";
  const { file, line } = layer.locate(`${layer.prefix ?? ""}${pointer}`);
  return `${file}:${line}`;
}

function apply(
  target: unknown,
  patch: unknown,
  pointer: string,
  layer: Layer,
  origins: Map<string, Origin>,
): unknown {
  const merges = isMap(target) && isMap(patch);
  if (target !== undefined && !merges) forget(origins, pointer);
  if (!isMap(patch)) {
    origins.set(pointer, { layer, map: false });
    return structuredClone(patch);
  }
  if (layer.claimsMaps !== false || !origins.has(pointer)) origins.set(pointer, { layer, map: true });
  const result = new Map(membersOf(target));
  for (const [key, change] of Object.entries(patch)) {
    const at = `${pointer}/${pointerToken(key)}`;
    if (change !== null) result.set(key, apply(result.get(key), change, at, layer, origins));
    else if (result.delete(key)) forget(origins, at);
  }
  // An own `__proto__` was reported as an unknown key when the file was read.
  result.delete("__proto__");
  return Object.fromEntries(result);
}

/** Forgets a value and all that was below it. */
function forget(origins: Map<string, Origin>, pointer: string): void {
  const below = `${pointer}/`;
  for (const known of origins.keys()) {
    if (known === pointer || known.startsWith(below)) origins.delete(known);
  }
}
