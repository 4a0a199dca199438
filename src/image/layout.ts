import { join } from "node:path";

/** Where the image room keeps its things below the pipeline's home directory. All absolute if `home` is. */
export const layout = {
  image: (home: string, digest: string): string => join(home, "images", "sha256", `${digest}.json`),
  layer: (home: string, digest: string): string => join(home, "layers", "sha256", digest),
  /** The listing that the layer's digest is the hash of. */
  listing: (home: string, digest: string): string => join(home, "layers", "sha256", `${digest}.list`),
  /** Says that nobody touched the layer since it was hashed; see layer-seal.ts. */
  seal: (home: string, digest: string): string => join(home, "layers", "sha256", `${digest}.seal`),
  /** What was made of which input; may be deleted at any time. */
  cache: (home: string, kind: "application" | "dependencies", key: string): string =>
    join(home, "cache", kind, `${key}.json`),
  /** Work in progress; nothing in it is ever used by another run. */
  scratch: (home: string): string => join(home, "scratch"),
};

/** Folder of the application layer that holds what the pipeline adds: launcher and bridge. */
export const ownFolder = ".mcp-pipeline";
