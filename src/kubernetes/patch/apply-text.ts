import { applyPatch as applyOperations, type Operation } from "rfc6902";
import * as z from "zod";
import { isObject, type Json, type JsonObject } from "../../source/json.ts";
import { parseYaml } from "../../source/yaml.ts";
import type { RenderedObject } from "../objects/types.ts";
import { schemaOf } from "../schema/bundle.ts";
import { strategicMerge } from "./strategic-merge.ts";

const pointer = z.string().regex(/^(\/.*)?$/, { error: 'expected a JSON pointer such as "/spec/replicas"' });

/** RFC 6902. */
const operations = z.array(
  z.discriminatedUnion("op", [
    z.strictObject({ op: z.literal("add"), path: pointer, value: z.json() }),
    z.strictObject({ op: z.literal("remove"), path: pointer }),
    z.strictObject({ op: z.literal("replace"), path: pointer, value: z.json() }),
    z.strictObject({ op: z.literal("move"), from: pointer, path: pointer }),
    z.strictObject({ op: z.literal("copy"), from: pointer, path: pointer }),
    z.strictObject({ op: z.literal("test"), path: pointer, value: z.json() }),
  ]),
);

/**
 * Applies one patch, a JSON patch (a list) or a strategic merge patch (a map), to a copy of an object.
 * @throws Error whose message says why it does not apply
 */
export function applyText(object: RenderedObject, text: string): RenderedObject {
  const { value, findings } = parseYaml(text, "patch");
  const copy = structuredClone(object) as unknown as JsonObject;
  if (findings.length > 0) throw new Error(findings[0]?.message ?? "it is not YAML");
  if (Array.isArray(value)) return applyList(copy, value) as unknown as RenderedObject;
  if (!isObject(value as Json)) throw new Error("it is neither a list of operations nor a map");
  return strategicMerge(copy, value as JsonObject, schemaOf(object)) as unknown as RenderedObject;
}

function applyList(object: JsonObject, value: unknown[]): JsonObject {
  const parsed = operations.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `operation ${String(issue?.path[0] ?? 0)}: ${issue?.message ?? "is no operation of RFC 6902"}`,
    );
  }
  const outcome = applyOperations(object, parsed.data as Operation[]);
  const failed = outcome.findIndex((error) => error !== null);
  const operation = parsed.data[failed];
  if (operation !== undefined) {
    throw new Error(
      `operation ${failed} (${operation.op} ${operation.path || "/"}) finds nothing like that there`,
    );
  }
  return object;
}
