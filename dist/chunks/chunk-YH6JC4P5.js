import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/layout.ts
import { join } from "node:path";
var layout = {
  image: (home, digest) => join(home, "images", "sha256", `${digest}.json`),
  layer: (home, digest) => join(home, "layers", "sha256", digest),
  /** The listing that the layer's digest is the hash of. */
  listing: (home, digest) => join(home, "layers", "sha256", `${digest}.list`),
  /** Says that nobody touched the layer since it was hashed; see layer-seal.ts. */
  seal: (home, digest) => join(home, "layers", "sha256", `${digest}.seal`),
  /** What was made of which input; may be deleted at any time. */
  cache: (home, kind, key) => join(home, "cache", kind, `${key}.json`),
  /** Work in progress; nothing in it is ever used by another run. */
  scratch: (home) => join(home, "scratch")
};
var ownFolder = ".mcp-pipeline";

export {
  layout,
  ownFolder
};
