import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  packageRoot
} from "./chunk-7G6U6GSL.js";

// src/kubernetes/schema/bundle.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
var loaded;
function schemaBundle() {
  const path = join(packageRoot(), "schemas", "kubernetes", "objects.json");
  loaded ??= JSON.parse(readFileSync(path, "utf8"));
  return loaded;
}
function schemaOf(object) {
  const { kinds } = schemaBundle();
  const key = `${object.apiVersion} ${object.kind}`;
  return Object.hasOwn(kinds, key) ? kinds[key] : void 0;
}
function resolveSchema(schema) {
  if (schema?.$ref === void 0) return schema;
  const name = decodeURIComponent(schema.$ref.slice("#/definitions/".length)).replaceAll("~1", "/");
  return schemaBundle().definitions[name];
}

export {
  schemaBundle,
  schemaOf,
  resolveSchema
};
