import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/stages/build-push/checks.ts
var notExercised = (rows) => rows.map(([id, message]) => ({ id, status: "not exercised", message }));
var onlyInRegistry = notExercised([
  ["image-architectures", "the local image runs on this machine only"],
  ["image-push", "the local environment has no image registry"],
  ["image-scan", "no vulnerability scanner is run"],
  ["provenance", "the local image has no attestation"],
  ["sbom", "no bill of materials is written"],
  ["signature", "the local image is not signed"]
]);
function localChecks(image) {
  const layers = image.manifest.layers.map((layer) => `${layer.kind} ${megabytes(layer.size)}`).join(", ");
  return [
    { id: "image-built", status: "passed", message: layers },
    { id: "image-digest", status: "passed", message: `sha256:${image.digest}, every file hashed` },
    ...onlyInRegistry
  ];
}
function registryChecks(image, { platform }, unsigned) {
  const { platforms } = image.digests;
  const sizes = platforms.map(({ platform: name, size }) => `${name} ${megabytes(size)}`).join(", ");
  const again = image.known ? "; this commit was built before, to the same image" : "";
  const sbom = platform.images?.sbom === "none" ? "the platform wants none" : void 0;
  return [
    { id: "image-built", status: "passed", message: sizes },
    { id: "image-digest", status: "passed", message: `${image.ref}${again}` },
    { id: "image-architectures", status: "passed", message: platforms.map((one) => one.platform).join(", ") },
    {
      id: "image-push",
      status: "passed",
      message: `tags: ${image.tags.join(", ") || "none, nothing is committed"}`
    },
    ...notExercised([["image-scan", "no vulnerability scanner is run"]]),
    { id: "provenance", status: "passed", message: "BuildKit's own, in the index" },
    sbom === void 0 ? { id: "sbom", status: "passed", message: "in the index" } : { id: "sbom", status: "not exercised", message: sbom },
    unsigned === void 0 ? { id: "signature", status: "passed", message: "signed by this workflow run, attached to the digest" } : { id: "signature", status: "not exercised", message: unsigned }
  ];
}
function notBuilt(reason) {
  const first = reason.split("\n", 1)[0] ?? reason;
  return [
    { id: "image-built", status: "failed", message: first },
    { id: "image-digest", status: "not exercised", message: "there is no image" },
    ...onlyInRegistry.map(({ id, status }) => ({ id, status, message: "there is no image" }))
  ];
}
function megabytes(bytes) {
  return bytes < 1e5 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export {
  localChecks,
  registryChecks,
  notBuilt
};
