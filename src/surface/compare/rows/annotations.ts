/** Taxonomy, "Annotations": hints by which clients approve and retry calls. */
export const annotationRows = {
  "read-only-lost": { level: "client", risk: true },
  "destructive-gained": { level: "client", risk: true },
  "open-world-gained": { level: "client", risk: true },
  "idempotent-lost": { level: "client" },
  "read-only-claimed": { level: "surface", risk: true },
  "destructive-disclaimed": { level: "surface", risk: true },
  "open-world-disclaimed": { level: "surface" },
  "idempotent-claimed": { level: "surface" },
} as const;
