import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/surface/subjects.ts
var subjectLists = [
  { list: "tools", kind: "tool", nameKey: "name" },
  { list: "prompts", kind: "prompt", nameKey: "name" },
  { list: "resources", kind: "resource", nameKey: "uri" },
  { list: "resourceTemplates", kind: "resource", nameKey: "uriTemplate" }
];
function subjectsOf(surface) {
  return subjectLists.flatMap(
    ({ list, kind, nameKey }) => surface[list].map((definition) => {
      const name = definition[nameKey];
      return typeof name === "string" ? { kind, list, name, definition } : { kind, list, definition };
    })
  );
}

export {
  subjectLists,
  subjectsOf
};
