import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/surface/compare/rows/server.ts
var serverRows = {
  "task-now-required": { level: "call" },
  "task-support-removed": { level: "call" },
  "task-support-loosened": { level: "surface" },
  "policy-narrowed": { level: "call" },
  "policy-widened": { level: "surface", risk: true },
  "approval-required": { level: "call" },
  "approval-dropped": { level: "surface", risk: true },
  "capability-removed": { level: "call" },
  "capability-added": { level: "surface" },
  "protocol-version-dropped": { level: "call" },
  "protocol-version-added": { level: "surface" },
  "sessions-changed": { level: "call" },
  "prompt-removed": { level: "call" },
  "prompt-added": { level: "surface" },
  "prompt-argument-now-required": { level: "call" },
  "prompt-required-argument-added": { level: "call" },
  "prompt-argument-removed": { level: "call" },
  "prompt-argument-loosened": { level: "surface" },
  "resource-removed": { level: "call" },
  "resource-added": { level: "surface" },
  "template-variables-changed": { level: "call" },
  "mime-type-changed": { level: "client" },
  "server-name-changed": { level: "client" },
  "version-not-bumped": { level: "client" }
};

// src/surface/compare/rows/annotations.ts
var annotationRows = {
  "read-only-lost": { level: "client", risk: true },
  "destructive-gained": { level: "client", risk: true },
  "open-world-gained": { level: "client", risk: true },
  "idempotent-lost": { level: "client" },
  "read-only-claimed": { level: "surface", risk: true },
  "destructive-disclaimed": { level: "surface", risk: true },
  "open-world-disclaimed": { level: "surface" },
  "idempotent-claimed": { level: "surface" }
};

// src/surface/compare/rows/input.ts
var inputRows = {
  "required-property-added": { level: "call" },
  "property-now-required": { level: "call" },
  "property-now-optional": { level: "surface" },
  "optional-property-added": { level: "surface" },
  "property-removed-closed": { level: "call" },
  "property-removed": { level: "client" },
  "property-renamed": { level: "call" },
  "object-closed": { level: "call" },
  "object-opened": { level: "surface" },
  "type-narrowed": { level: "call" },
  "type-widened": { level: "surface" },
  "type-changed": { level: "call" },
  "enum-narrowed": { level: "call" },
  "enum-widened": { level: "surface" },
  "constraint-tightened": { level: "call" },
  "constraint-loosened": { level: "surface" },
  "pattern-changed": { level: "call", verdict: "unknown" },
  "union-narrowed": { level: "call" },
  "union-widened": { level: "surface" },
  "exclusive-branch-added": { level: "call", verdict: "unknown" },
  "condition-added": { level: "call" },
  "condition-dropped": { level: "surface" },
  "items-narrowed": { level: "call" },
  "items-widened": { level: "surface" },
  "default-changed": { level: "client" },
  "dialect-changed": { level: "client" },
  "portability-lost": { level: "client" },
  "header-param-changed": { level: "client" },
  "deprecated-marked": { level: "surface" },
  "schema-widened": { level: "surface" },
  "not-proven": { level: "call", verdict: "unknown" }
};

// src/surface/compare/rows/output.ts
var outputRows = {
  "output-schema-removed": { level: "call" },
  "output-schema-added": { level: "surface" },
  "output-required-property-removed": { level: "call" },
  "output-property-now-optional": { level: "call" },
  "output-property-removed": { level: "client" },
  "output-property-now-required": { level: "surface" },
  "output-property-added": { level: "surface" },
  "output-property-added-closed": { level: "call" },
  "output-type-widened": { level: "call" },
  "output-type-narrowed": { level: "surface" },
  "output-type-changed": { level: "call" },
  "output-enum-widened": { level: "call" },
  "output-enum-narrowed": { level: "surface" },
  "output-union-widened": { level: "call" },
  "output-union-narrowed": { level: "surface" },
  "output-constraint-loosened": { level: "call" },
  "output-constraint-tightened": { level: "surface" },
  "output-pattern-changed": { level: "call", verdict: "unknown" },
  "output-condition-added": { level: "surface" },
  "output-condition-dropped": { level: "call" },
  "output-items-widened": { level: "call" },
  "output-items-narrowed": { level: "surface" },
  "output-object-opened": { level: "client" },
  "output-object-closed": { level: "surface" },
  "output-root-changed": { level: "call" },
  "output-default-changed": { level: "client" },
  "output-dialect-changed": { level: "client" },
  "output-deprecated-marked": { level: "surface" },
  "output-schema-narrowed": { level: "surface" },
  "output-not-proven": { level: "call", verdict: "unknown" }
};

// src/surface/compare/rows/tools.ts
var toolRows = {
  "tool-removed": { level: "call" },
  "tool-renamed": { level: "call" },
  "tool-name-case-changed": { level: "call" },
  "tool-added": { level: "surface" },
  "tool-order-changed": { level: "surface" },
  "title-changed": { level: "surface" },
  "icons-changed": { level: "surface" },
  "description-changed": { level: "surface" },
  "instructions-changed": { level: "surface" },
  "text-suspicious": { level: "call", risk: true }
};

export {
  annotationRows,
  inputRows,
  outputRows,
  serverRows,
  toolRows
};
