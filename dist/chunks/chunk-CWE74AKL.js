import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-ZWJGC2UG.js";
import {
  __toESM
} from "./chunk-L3QGWDXR.js";

// src/kubernetes/to-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
function toYaml(objects) {
  const options = { aliasDuplicateObjects: false, lineWidth: 0, version: "1.1" };
  return objects.map((object) => (0, import_yaml.stringify)(object, options)).join("---\n");
}

export {
  toYaml
};
