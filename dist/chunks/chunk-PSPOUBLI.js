import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/manifest/secret-names.ts
function secretNames({ secrets = [] }) {
  return (Array.isArray(secrets) ? [...secrets] : Object.keys(secrets)).sort();
}

export {
  secretNames
};
