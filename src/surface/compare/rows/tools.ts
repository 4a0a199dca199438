/** Taxonomy, "Surface": tools as a whole, and what a model reads. */
export const toolRows = {
  "tool-removed": { level: "call" },
  "tool-renamed": { level: "call" },
  "tool-name-case-changed": { level: "call" },
  "tool-added": { level: "surface" },
  "tool-order-changed": { level: "surface" },
  "title-changed": { level: "surface" },
  "icons-changed": { level: "surface" },
  "description-changed": { level: "surface" },
  "instructions-changed": { level: "surface" },
  "text-suspicious": { level: "call", risk: true },
} as const;
