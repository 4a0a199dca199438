import type { Json, JsonObject } from "../../../surface/surface.ts";
import { isObject, nodePointer, walkSchema } from "../../../surface/walk.ts";
import type { Profile } from "../profiles/profile.ts";
import { inlineReferences } from "./inline-references.ts";

/** A place that was rewritten. */
export interface Fix {
  /** The rule that asked for it. */
  ruleId: string;
  /** JSON pointer into the tool. */
  pointer: string;
}

/** Rewrites one schema in place where that changes nothing about what it accepts. */
interface SchemaFix {
  ruleId: string;
  /** The limit of a chosen profile without which nobody asks for it. */
  needs?: keyof Profile;
  /** True where something was rewritten. */
  rewrite(schema: JsonObject): boolean;
}

const schemaFixes: readonly SchemaFix[] = [
  { ruleId: "enum-duplicate", rewrite: (schema) => withoutRepeats(schema, "enum") },
  { ruleId: "schema-invalid", rewrite: (schema) => withoutRepeats(schema, "required") },
  { ruleId: "boolean-schema", rewrite: openedProperties },
  { ruleId: "discriminator", rewrite: (schema) => withoutDiscriminator(schema) },
  { ruleId: "type-list", needs: "typeLists", rewrite: typesAsBranches },
];

/** Members of a tool that may be left out, and that say nothing where they are null. */
const optional = ["title", "description", "outputSchema", "annotations", "_meta", "execution", "icons"];

/**
 * Rewrites a tool in place, only where callers and results are held to exactly the same afterwards.
 * @returns what was rewritten
 */
export function fixTool(tool: JsonObject, profiles: readonly Profile[]): Fix[] {
  const fixes: Fix[] = [];
  for (const name of optional) {
    if (tool[name] !== null) continue;
    delete tool[name];
    fixes.push({ ruleId: "definition-malformed", pointer: `/${name}` });
  }
  const asked = schemaFixes.filter(
    ({ needs }) => needs === undefined || profiles.some((profile) => profile[needs] !== undefined),
  );
  const rewritten = (["inputSchema", "outputSchema"] as const).flatMap((side) =>
    rewriteSchema(tool[side] ?? null, asked).map((fix) => ({ ...fix, pointer: `/${side}${fix.pointer}` })),
  );
  return [...fixes, ...rewritten, ...withoutReferences(tool, profiles)];
}

function rewriteSchema(root: Json, asked: readonly SchemaFix[]): Fix[] {
  return walkSchema(root).flatMap((node) => {
    const { schema } = node;
    if (!isObject(schema)) return [];
    return asked.flatMap(({ ruleId, rewrite }) =>
      rewrite(schema) ? [{ ruleId, pointer: nodePointer(node) }] : [],
    );
  });
}

/** Only an input schema is sent to providers. */
function withoutReferences(tool: JsonObject, profiles: readonly Profile[]): Fix[] {
  const refused = profiles.some(({ keywords }) => keywords?.refused.includes("$ref"));
  const inlined = refused && isObject(tool.inputSchema) ? inlineReferences(tool.inputSchema) : undefined;
  if (inlined === undefined) return [];
  tool.inputSchema = inlined;
  return [{ ruleId: "keyword-unsupported", pointer: "/inputSchema" }];
}

function withoutRepeats(schema: JsonObject, keyword: "enum" | "required"): boolean {
  const list = schema[keyword];
  if (!Array.isArray(list) || list.some(isStructure)) return false;
  const once = [...new Map(list.map((value) => [JSON.stringify(value), value])).values()];
  if (once.length === list.length) return false;
  schema[keyword] = once;
  return true;
}

function isStructure(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

/** `true` and `{}` accept the same; clients drop a list with the former. */
function openedProperties({ properties }: JsonObject): boolean {
  if (!isObject(properties)) return false;
  const open = Object.keys(properties).filter((name) => properties[name] === true);
  for (const name of open) properties[name] = {};
  return open.length > 0;
}

function withoutDiscriminator(schema: JsonObject): boolean {
  if (!isObject(schema.discriminator) || typeof schema.discriminator.propertyName !== "string") return false;
  delete schema.discriminator;
  return true;
}

function typesAsBranches(schema: JsonObject): boolean {
  const { type, anyOf } = schema;
  if (!Array.isArray(type) || type.length === 0 || anyOf !== undefined) return false;
  delete schema.type;
  const [only] = type;
  if (type.length === 1 && only !== undefined) schema.type = only;
  else schema.anyOf = type.map((name) => ({ type: name }));
  return true;
}
