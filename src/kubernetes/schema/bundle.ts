import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../source/package-root.ts";

/** One schema of the bundle, as far as it is walked here; ajv reads all of it. */
export interface BundledSchema {
  $ref?: string;
  properties?: Record<string, BundledSchema>;
  additionalProperties?: BundledSchema | boolean;
  items?: BundledSchema;
  /** Field by which a strategic merge patch finds an element; "" where elements are plain values. */
  "x-kubernetes-patch-merge-key"?: string;
}

interface Bundle {
  kinds: Record<string, BundledSchema>;
  definitions: Record<string, BundledSchema>;
}

let loaded: Bundle | undefined;

/** Schemas of every kind that is rendered, made by scripts/kubernetes-schemas.mjs. */
export function schemaBundle(): Bundle {
  const path = join(packageRoot(), "schemas", "kubernetes", "objects.json");
  loaded ??= JSON.parse(readFileSync(path, "utf8")) as Bundle;
  return loaded;
}

/** The schema of a kind, undefined where the bundle does not have it. */
export function schemaOf(object: { apiVersion: string; kind: string }): BundledSchema | undefined {
  const { kinds } = schemaBundle();
  const key = `${object.apiVersion} ${object.kind}`;
  return Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}

/** The schema itself where this one only points to it. */
export function resolveSchema(schema: BundledSchema | undefined): BundledSchema | undefined {
  if (schema?.$ref === undefined) return schema;
  const name = decodeURIComponent(schema.$ref.slice("#/definitions/".length)).replaceAll("~1", "/");
  return schemaBundle().definitions[name];
}
