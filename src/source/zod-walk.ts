import type * as z from "zod";

/** The parts of a schema's definition that lead to what it contains; zod keeps them on `_zod.def`. */
interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  getter?: () => z.core.$ZodType;
}

function definition(schema: z.core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** Takes off optional, nullable, default and lazy. */
function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let current = schema;
  while (current !== undefined) {
    const { innerType, getter } = definition(current);
    const next = innerType ?? getter?.();
    if (next === undefined) return current;
    current = next;
  }
  return undefined;
}

/** Schema of one member. Of a union the first option that knows the member. */
export function childSchema(
  schema: z.core.$ZodType | undefined,
  key: string | number,
): z.core.$ZodType | undefined {
  const parent = bare(schema);
  if (parent === undefined) return undefined;
  const { shape, element, valueType, options } = definition(parent);
  if (shape !== undefined) return Object.hasOwn(shape, key) ? shape[key] : undefined;
  if (options !== undefined) {
    for (const option of options) {
      const child = childSchema(option, key);
      if (child !== undefined) return child;
    }
    return undefined;
  }
  return typeof key === "number" ? element : valueType;
}

/** One option of a union. */
export function optionOf(schema: z.core.$ZodType | undefined, index: number): z.core.$ZodType | undefined {
  const union = bare(schema);
  return union === undefined ? undefined : (definition(union).options?.[index] ?? union);
}

/** Keys of an object schema, in the order of the schema; of a union those of its object options. */
export function knownKeys(schema: z.core.$ZodType | undefined): string[] {
  const object = bare(schema);
  if (object === undefined) return [];
  const { shape, options } = definition(object);
  if (shape !== undefined) return Object.keys(shape);
  return [...new Set((options ?? []).flatMap(knownKeys))];
}
