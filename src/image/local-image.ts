import * as z from "zod";

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What is read back from disk is from outside: a manifest that does not fit is refused. */
export const localImageSchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string().min(1),
  labels: z.record(z.string(), z.string()),
  layers: z.array(
    z.strictObject({
      kind: z.enum(["dependencies", "application"]),
      digest: sha256Hex,
      size: z.int().min(0),
    }),
  ),
  config: z.strictObject({
    argv: z.array(z.string()).min(1),
    env: z.record(z.string(), z.string()),
    transport: z.enum(["streamable-http", "stdio"]),
    path: z.string().startsWith("/"),
  }),
});

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
  layers: LocalLayer[];
  /**
   * How to start it: argv and env may contain `{app}` and `{dependencies}` for the layers' absolute paths, env also
   * `{host}` and `{port}` for where to listen. A stdio server carries its bridge in the application layer, so the
   * transport is streamable-http unless the image was made without one.
   */
  config: {
    argv: string[];
    env: Record<string, string>;
    transport: "streamable-http" | "stdio";
    path: string;
  };
}

export interface LocalLayer {
  kind: "dependencies" | "application";
  /** SHA-256 of the layer's listing, 64 hex digits; see layer-listing.ts. */
  digest: string;
  /** Bytes of all files. */
  size: number;
}

/** Reference by digest, e.g. `local/stockroom@sha256:…`. */
export function localImageRef(name: string, digest: string): string {
  return `local/${name}@sha256:${digest}`;
}

/** The parts of a reference, or undefined where it is not one of a local image. */
export function parseLocalImageRef(ref: string): { name: string; digest: string } | undefined {
  const match = /^local\/([a-z0-9][a-z0-9-]*)@sha256:([0-9a-f]{64})$/.exec(ref);
  return match?.[1] && match[2] ? { name: match[1], digest: match[2] } : undefined;
}
