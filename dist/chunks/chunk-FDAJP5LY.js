import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  array,
  boolean,
  int,
  literal,
  looseObject,
  record,
  string
} from "./chunk-3S3HXV5Q.js";

// src/image/registry-client/manifest.ts
var digest = string().regex(/^sha256:[0-9a-f]{64}$/);
var descriptorSchema = looseObject({
  mediaType: string(),
  digest,
  size: int().min(0),
  annotations: record(string(), string()).optional(),
  artifactType: string().optional(),
  platform: looseObject({ os: string(), architecture: string(), variant: string().optional() }).optional()
});
var indexSchema = looseObject({
  schemaVersion: literal(2),
  mediaType: string().optional(),
  manifests: array(descriptorSchema)
});
var imageManifestSchema = looseObject({
  schemaVersion: literal(2),
  mediaType: string().optional(),
  artifactType: string().optional(),
  config: descriptorSchema,
  layers: array(descriptorSchema),
  subject: descriptorSchema.optional(),
  annotations: record(string(), string()).optional()
});
var imageConfigSchema = looseObject({
  os: string().optional(),
  architecture: string().optional(),
  config: looseObject({
    User: string().optional(),
    Env: array(string()).nullish(),
    Entrypoint: array(string()).nullish(),
    Cmd: array(string()).nullish(),
    Labels: record(string(), string()).nullish()
  }).optional(),
  history: array(looseObject({ created_by: string().optional(), empty_layer: boolean().optional() })).optional()
});
var mediaTypes = {
  index: "application/vnd.oci.image.index.v1+json",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  dockerIndex: "application/vnd.docker.distribution.manifest.list.v2+json",
  dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
  emptyConfig: "application/vnd.oci.empty.v1+json"
};
var anyManifest = [
  mediaTypes.index,
  mediaTypes.manifest,
  mediaTypes.dockerIndex,
  mediaTypes.dockerManifest
].join(", ");
var isIndex = (mediaType) => mediaType === mediaTypes.index || mediaType === mediaTypes.dockerIndex;

export {
  indexSchema,
  imageManifestSchema,
  imageConfigSchema,
  mediaTypes,
  anyManifest,
  isIndex
};
