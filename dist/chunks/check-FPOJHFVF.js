import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  resolveSchema,
  schemaBundle,
  schemaOf
} from "./chunk-3T7MJSQ7.js";
import {
  pointerToken
} from "./chunk-N56AOBVN.js";
import {
  itemsOf,
  membersOf,
  pick
} from "./chunk-PX3ANLY6.js";
import "./chunk-7G6U6GSL.js";
import "./chunk-L3QGWDXR.js";

// src/kubernetes/schema/duplicates.ts
var uniqueKeys = ["name", "mountPath"];
function duplicates(value, schema, pointer = "") {
  const known = resolveSchema(schema);
  if (known === void 0) return [];
  const own = known["x-kubernetes-patch-merge-key"];
  const seen = /* @__PURE__ */ new Set();
  const found2 = itemsOf(value).flatMap((element, index) => {
    const key = own !== void 0 && uniqueKeys.includes(own) ? pick(element, own) : void 0;
    const twice = key !== void 0 && seen.has(key);
    seen.add(key);
    const at = `${pointer}/${index}`;
    const below = duplicates(element, known.items, at);
    return twice ? [{ pointer: at, message: `is a second one whose ${own} is ${String(key)}` }, ...below] : below;
  });
  const members = membersOf(value).flatMap(([key, child]) => {
    const childSchema = known.properties && Object.hasOwn(known.properties, key) ? known.properties[key] : void 0;
    return duplicates(child, childSchema, `${pointer}/${pointerToken(key)}`);
  });
  return [...found2, ...members];
}

// src/kubernetes/schema/check.ts
async function checkSchemas(objects) {
  const validators = await validatorsOf();
  return objects.flatMap((object) => {
    const name = `${object.kind} ${object.metadata.name}`;
    const validate = validators(object);
    if (validate === void 0) {
      const message = `${object.apiVersion} ${object.kind} is no kind that the pipeline renders`;
      return [{ object: name, pointer: "", message }];
    }
    if (validate(object)) {
      return duplicates(object, schemaOf(object)).map((one) => ({ object: name, ...one }));
    }
    return distinct(validate.errors ?? []).map((error) => ({
      object: name,
      pointer: error.instancePath,
      message: explain(error)
    }));
  });
}
var found;
function validatorsOf() {
  found ??= import("./ajv-UTQGOI6Z.js").then(({ Ajv, addFormats }) => {
    const options = { allErrors: true, strict: false, meta: false, validateSchema: false };
    const ajv = new Ajv({ ...options, unicodeRegExp: false, logger: false });
    addFormats(ajv);
    ajv.addSchema({ $id: "objects", ...schemaBundle() });
    return (object) => {
      const $ref = schemaOf(object)?.$ref;
      return $ref === void 0 ? void 0 : ajv.getSchema(`objects${$ref}`);
    };
  });
  return found;
}
function distinct(errors) {
  const said = errors.filter(({ keyword }) => keyword !== "anyOf" && keyword !== "oneOf" && keyword !== "if");
  const all = said.length > 0 ? said : errors;
  return [
    ...new Map(all.map((error) => [`${error.instancePath} ${unknownKey(error) ?? ""}`, error])).values()
  ];
}
function unknownKey(error) {
  const { additionalProperty } = error.params;
  return additionalProperty;
}
function explain(error) {
  const key = unknownKey(error);
  if (key !== void 0) return `has a field ${JSON.stringify(key)}, which Kubernetes does not know`;
  const { allowedValues } = error.params;
  const values = allowedValues === void 0 ? "" : `: ${allowedValues.map(String).join(", ")}`;
  return `${error.message ?? "is not valid"}${values}`;
}
export {
  checkSchemas
};
