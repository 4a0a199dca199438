import formats from "ajv-formats";

/**
 * ajv and its formats by name. Import this file, not ajv, with `import()`: in the bundle the namespace of a CommonJS
 * module that is imported dynamically has only a default export.
 */
export { Ajv } from "ajv";
/** Teaches an Ajv instance the formats of JSON Schema. */
export const addFormats = formats.default;
