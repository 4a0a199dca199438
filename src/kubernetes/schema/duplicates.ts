import { itemsOf, membersOf, pick } from "../../source/pick.ts";
import { pointerToken } from "../../source/position.ts";
import { type BundledSchema, resolveSchema } from "./bundle.ts";

/** Merge keys that the API server keeps unique; of ports the protocol counts as well. */
const uniqueKeys = ["name", "mountPath"];

/** Elements that a list may have only once and has twice, which no OpenAPI schema can say. */
export function duplicates(
  value: unknown,
  schema: BundledSchema | undefined,
  pointer = "",
): { pointer: string; message: string }[] {
  const known = resolveSchema(schema);
  if (known === undefined) return [];
  const own = known["x-kubernetes-patch-merge-key"];
  const seen = new Set<unknown>();
  const found = itemsOf(value).flatMap((element, index) => {
    const key = own !== undefined && uniqueKeys.includes(own) ? pick(element, own) : undefined;
    const twice = key !== undefined && seen.has(key);
    seen.add(key);
    const at = `${pointer}/${index}`;
    const below = duplicates(element, known.items, at);
    return twice
      ? [{ pointer: at, message: `is a second one whose ${own} is ${String(key)}` }, ...below]
      : below;
  });
  const members = membersOf(value).flatMap(([key, child]) => {
    const childSchema =
      known.properties && Object.hasOwn(known.properties, key) ? known.properties[key] : undefined;
    return duplicates(child, childSchema, `${pointer}/${pointerToken(key)}`);
  });
  return [...found, ...members];
}
