import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  homeDirectory
} from "./chunk-ZJIDNKKZ.js";
import {
  loadManifest
} from "./chunk-PCPOC74Z.js";

// src/local/place.ts
async function serverPlace(options) {
  const { manifest } = await loadManifest(options.manifest, options.cwd);
  return { home: homeDirectory(options.env), name: manifest.name, environment: options.environment };
}

export {
  serverPlace
};
