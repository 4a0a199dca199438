/**
 * The artifact of the local environment: content-addressed like an OCI image, but made of plain folders.
 * `<home>/images/sha256/<digest>.json` holds the {@link LocalImageManifest}; its bytes hash to the digest.
 */
export interface LocalImageManifest {
  schemaVersion: 1;
  /** Server name. */
  name: string;
  /** `org.opencontainers.image.*` labels: title, version, revision, source. */
  labels: Record<string, string>;
  /** Layers, lowest first: dependencies, then the application. Each is `<home>/layers/sha256/<digest>/`. */
  layers: { kind: "dependencies" | "application"; digest: string; size: number }[];
  /** How to start it: argv and env may contain `{app}` and `{dependencies}` for the layers' absolute paths. */
  config: {
    argv: string[];
    env: Record<string, string>;
    transport: "streamable-http" | "stdio";
    path: string;
  };
}

/** Reference by digest, e.g. `local/stockroom@sha256:…`. */
export function localImageRef(name: string, digest: string): string {
  return `local/${name}@sha256:${digest}`;
}
