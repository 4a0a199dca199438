import type { GivenSecret } from "../dockerfile/secrets.ts";

/** One build, as buildx is asked for it. All paths absolute. */
export interface BuildRequest {
  dockerfile: string;
  context: string;
  /** Where buildx says what it made. */
  metadataFile: string;
  /** `registry/repository`, pushed to by digest. */
  repository: string;
  /** `linux/amd64`, … */
  platforms: readonly string[];
  labels: Readonly<Record<string, string>>;
  secrets: readonly GivenSecret[];
  /** Seconds since 1970, of the commit: files and image carry it, so that the same commit gives the same bytes. */
  sourceDateEpoch: number;
  /** Who builds, for the provenance: the URL of the workflow run. */
  builderId?: string;
  /** Image that lists what is in an image; `true`: BuildKit's own; `false`: no list. */
  sbom: string | boolean;
  /** Reference of the registry cache; written only where `cache.write` is set. */
  cache?: { ref: string; write: boolean };
}

/**
 * argv of `buildx build`, without the program: the same request gives the same words. Secrets are named by path or by
 * variable, never by value.
 */
export function buildArguments(request: BuildRequest): string[] {
  const { cache, sbom, builderId } = request;
  const output = {
    type: "image",
    name: request.repository,
    push: "true",
    "push-by-digest": "true",
    "name-canonical": "true",
    "rewrite-timestamp": "true",
    "oci-mediatypes": "true",
  };
  return [
    "build",
    "--progress=plain",
    `--file=${request.dockerfile}`,
    `--metadata-file=${request.metadataFile}`,
    `--platform=${request.platforms.join(",")}`,
    `--output=${csv(output)}`,
    `--provenance=${csv({ mode: "max", ...(builderId && { "builder-id": builderId }) })}`,
    `--sbom=${typeof sbom === "string" ? csv({ generator: sbom }) : String(sbom)}`,
    `--build-arg=SOURCE_DATE_EPOCH=${request.sourceDateEpoch}`,
    ...Object.entries(request.labels).map(([name, value]) => `--label=${name}=${value}`),
    ...request.secrets.map((secret) => `--secret=${csv(secretFields(secret))}`),
    ...(cache ? [`--cache-from=${csv({ type: "registry", ref: cache.ref })}`] : []),
    // A cache that cannot be written (BuildKit fails hard on it) is no reason to have no image.
    ...(cache?.write
      ? [
          `--cache-to=${csv({ type: "registry", ref: cache.ref, mode: "max", "image-manifest": "true", "oci-mediatypes": "true", "ignore-error": "true" })}`,
        ]
      : []),
    request.context,
  ];
}

function secretFields(secret: GivenSecret): Record<string, string> {
  return "file" in secret ? { id: secret.id, src: secret.file } : { id: secret.id, env: secret.env };
}

/** buildx reads its flags as one line of CSV: what holds a comma or a quote is quoted. */
function csv(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(",");
}
