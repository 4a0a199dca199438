/**
 * The three ajv dialects by name. Import this file, not ajv, with `import()`: in the bundle the namespace of a CommonJS
 * module that is imported dynamically has only a default export.
 */
export { Ajv } from "ajv";
export { Ajv2019 } from "ajv/dist/2019.js";
export { Ajv2020 } from "ajv/dist/2020.js";
