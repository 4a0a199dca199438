import * as z from "zod";

/**
 * Schema of a JSON Merge Patch (RFC 7396) for values of `schema`: every key may be left out or be null, lists are
 * replaced whole. Rules across keys are dropped: the merged value is read again with the real schema.
 */
export function patchOf(schema: z.core.$ZodType): z.ZodType<Record<string, unknown>> {
  return patched(schema) as z.ZodType<Record<string, unknown>>;
}

function patched(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return patched(schema.unwrap());
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, member]) => {
      const description = descriptionOf(member);
      const patch = patched(member).nullable().optional();
      return [key, description === undefined ? patch : patch.describe(description)] as const;
    });
    return z.strictObject(Object.fromEntries(members));
  }
  if (schema instanceof z.ZodRecord) {
    return z.record(schema.keyType as z.ZodString, patched(schema.valueType).nullable());
  }
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map(patched));
  return schema as z.ZodType;
}

/** The description may hang on the member or on what `optional` wraps. */
function descriptionOf(schema: z.ZodType): string | undefined {
  if (schema.description !== undefined) return schema.description;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return descriptionOf(schema.unwrap() as z.ZodType);
  }
  return undefined;
}
