import { toPointer } from "../../source/position.ts";
import type { Json } from "../surface.ts";
import { isObject, nodePointer, walkSchema } from "../walk.ts";

/** Keywords that providers refuse at the root of an input schema. */
const combinators = ["allOf", "anyOf", "enum", "not", "oneOf"];
/** What Anthropic and OpenAI accept as the name of a property. */
const portableKey = /^[a-zA-Z0-9_.-]{1,64}$/;

/** Pointer → what a provider refuses there, in an input schema. */
export function portabilityProblems(schema: Json): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of walkSchema(schema)) {
    if (!isObject(node.schema)) continue;
    const { schema: at, depth } = node;
    const pointer = nodePointer(node);
    const combinator = depth === 0 ? combinators.find((key) => Object.hasOwn(at, key)) : undefined;
    if (combinator !== undefined) {
      found.set(`/${combinator}`, `The root has ${combinator}, which some providers refuse.`);
    }
    if (at.type === "array" && at.items === undefined && at.prefixItems === undefined) {
      found.set(pointer, "The list has no items, which some providers refuse.");
    }
    for (const key of isObject(at.properties) ? Object.keys(at.properties) : []) {
      if (portableKey.test(key)) continue;
      found.set(
        `${pointer}${toPointer(["properties", key])}`,
        "Some providers refuse the name of the property.",
      );
    }
  }
  return found;
}
