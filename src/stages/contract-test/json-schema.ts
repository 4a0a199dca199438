import type { Ajv, ErrorObject } from "ajv";
import { isObject, type Json } from "../../source/json.ts";

/** Where a schema, or a value under a schema, is wrong. */
export interface SchemaFault {
  /** JSON pointer into what was judged. */
  pointer: string;
  message: string;
}

export interface SchemaJudge {
  /** The first reason why the schema cannot be used; undefined where it can. */
  faultOf(schema: Json): SchemaFault | undefined;
  /** The first place where a value breaks the schema. A schema that does not compile judges nothing. */
  violation(schema: Json, value: Json): SchemaFault | undefined;
}

/**
 * JSON Schema by its own dialect: `$schema` where it is written, else 2020-12, which MCP takes as default
 * (2025-11-25, "Tools"). Formats and unknown keywords are annotations. Loads ajv only when asked, and once: compiling
 * a meta-schema costs more than all tools of a server.
 */
export function schemaJudge(): Promise<SchemaJudge> {
  judge ??= loadJudge();
  return judge;
}

let judge: Promise<SchemaJudge> | undefined;

async function loadJudge(): Promise<SchemaJudge> {
  const { Ajv, Ajv2019, Ajv2020 } = await import("./ajv.ts");
  const options = { strict: false, validateFormats: false, logger: false, addUsedSchema: false } as const;
  const dialects = new Map<new (options: object) => Ajv, Ajv>();
  const dialect = (schema: Json): Ajv => {
    const id = isObject(schema) ? schema.$schema : undefined;
    const text = typeof id === "string" ? id : "";
    const draft7 = /draft-0[67]\/schema/.test(text);
    const Dialect = draft7 ? Ajv : text.includes("2019-09") ? Ajv2019 : Ajv2020;
    const ajv = dialects.get(Dialect) ?? new Dialect(options);
    dialects.set(Dialect, ajv);
    return ajv;
  };
  // The default dialect's meta-schema is compiled now: whoever asks early waits for a server at this moment.
  dialect({}).validateSchema({});
  return {
    faultOf(schema) {
      if (!isObject(schema) && typeof schema !== "boolean")
        return { pointer: "", message: "is not a JSON Schema" };
      try {
        const ajv = dialect(schema);
        if (ajv.validateSchema(readable(schema)) !== true) return first(ajv.errors);
        ajv.compile(readable(schema));
        return undefined;
      } catch (error) {
        return { pointer: "", message: error instanceof Error ? error.message : String(error) };
      }
    },
    violation(schema, value) {
      try {
        const validate = dialect(schema).compile(readable(schema as object | boolean));
        return validate(value) ? undefined : first(validate.errors);
      } catch {
        return undefined;
      }
    },
  };
}

/** ajv knows the meta-schema of draft-07 but not of draft-06, which differs only in what it lacks. */
function readable(schema: object | boolean): object | boolean {
  if (!isObject(schema) || typeof schema.$schema !== "string") return schema;
  const { $schema, ...rest } = schema;
  return /draft-06\/schema|2019-09|2020-12|draft-07\/schema/.test($schema) ? rest : schema;
}

function first(errors: ErrorObject[] | null | undefined): SchemaFault {
  const [error] = errors ?? [];
  return { pointer: error?.instancePath ?? "", message: error?.message ?? "is invalid" };
}
