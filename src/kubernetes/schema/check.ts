import type { ErrorObject, ValidateFunction } from "ajv";
import type { RenderedObject } from "../objects/types.ts";
import { schemaBundle, schemaOf } from "./bundle.ts";
import { duplicates } from "./duplicates.ts";

/** What is wrong with one object, and where in it. */
export interface SchemaProblem {
  /** "Deployment ads-search" */
  object: string;
  /** JSON pointer into the object. */
  pointer: string;
  message: string;
}

/**
 * Checks objects against the OpenAPI schemas of Kubernetes 1.34 and the CRDs of their kinds, without a cluster. What
 * only the API server knows (immutable fields, cross-field rules, admission) is left to the dry run of deploy.
 */
export async function checkSchemas(objects: readonly RenderedObject[]): Promise<SchemaProblem[]> {
  const validators = await validatorsOf();
  return objects.flatMap((object) => {
    const name = `${object.kind} ${object.metadata.name}`;
    const validate = validators(object);
    if (validate === undefined) {
      const message = `${object.apiVersion} ${object.kind} is no kind that the pipeline renders`;
      return [{ object: name, pointer: "", message }];
    }
    if (validate(object)) {
      return duplicates(object, schemaOf(object)).map((one) => ({ object: name, ...one }));
    }
    return distinct(validate.errors ?? []).map((error) => ({
      object: name,
      pointer: error.instancePath,
      message: explain(error),
    }));
  });
}

type Find = (object: RenderedObject) => ValidateFunction | undefined;

let found: Promise<Find> | undefined;

/** One ajv for all kinds; each is compiled when the first object of it comes. */
function validatorsOf(): Promise<Find> {
  found ??= import("../../registry/ajv.ts").then(({ Ajv, addFormats }) => {
    const options = { allErrors: true, strict: false, meta: false, validateSchema: false } as const;
    // Patterns are Go's and hold without JavaScript's unicode mode only.
    const ajv = new Ajv({ ...options, unicodeRegExp: false, logger: false });
    addFormats(ajv);
    ajv.addSchema({ $id: "objects", ...schemaBundle() });
    return (object) => {
      const $ref = schemaOf(object)?.$ref;
      return $ref === undefined ? undefined : ajv.getSchema(`objects${$ref}`);
    };
  });
  return found;
}

/** Of alternatives ajv says all that do not hold; the first at each place is enough. */
function distinct(errors: readonly ErrorObject[]): ErrorObject[] {
  const said = errors.filter(({ keyword }) => keyword !== "anyOf" && keyword !== "oneOf" && keyword !== "if");
  const all = said.length > 0 ? said : errors;
  return [
    ...new Map(all.map((error) => [`${error.instancePath} ${unknownKey(error) ?? ""}`, error])).values(),
  ];
}

function unknownKey(error: ErrorObject): string | undefined {
  const { additionalProperty } = error.params as { additionalProperty?: string };
  return additionalProperty;
}

function explain(error: ErrorObject): string {
  const key = unknownKey(error);
  if (key !== undefined) return `has a field ${JSON.stringify(key)}, which Kubernetes does not know`;
  const { allowedValues } = error.params as { allowedValues?: unknown[] };
  const values = allowedValues === undefined ? "" : `: ${allowedValues.map(String).join(", ")}`;
  return `${error.message ?? "is not valid"}${values}`;
}
