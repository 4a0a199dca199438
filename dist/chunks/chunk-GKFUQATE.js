import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/surface/surface.ts
var listMethods = {
  tools: "tools/list",
  prompts: "prompts/list",
  resources: "resources/list",
  resourceTemplates: "resources/templates/list"
};
function emptySurface() {
  return {
    serverInfo: {},
    capabilities: {},
    protocolVersions: [],
    tools: [],
    prompts: [],
    resources: [],
    resourceTemplates: [],
    raw: {}
  };
}
function definitionName(definition) {
  const name = definition.uri ?? definition.uriTemplate ?? definition.name;
  return typeof name === "string" ? name : void 0;
}

export {
  listMethods,
  emptySurface,
  definitionName
};
