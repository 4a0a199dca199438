import type { AssembledImage } from "../../image/assemble.ts";
import type { Check } from "../../report/check.ts";

/** What a registry image has and the local one does not. Said every time, so that nobody takes it for done. */
const notExercised: Check[] = [
  { id: "image-architectures", message: "the local image runs on this machine only" },
  { id: "image-push", message: "the local environment has no image registry" },
  { id: "image-scan", message: "no vulnerability scanner is run" },
  { id: "provenance", message: "the local image has no attestation" },
  { id: "sbom", message: "no bill of materials is written" },
  { id: "signature", message: "the local image is not signed" },
].map((check) => ({ ...check, status: "not exercised" as const }));

/** Checks of an image that was built, and those that this version does not make. */
export function imageChecks(image: AssembledImage): Check[] {
  const layers = image.manifest.layers.map((layer) => `${layer.kind} ${megabytes(layer.size)}`).join(", ");
  return [
    { id: "image-built", status: "passed", message: layers },
    { id: "image-digest", status: "passed", message: `sha256:${image.digest}, every file hashed` },
    ...notExercised,
  ];
}

/** The same checks where the team's build failed. */
export function notBuilt(reason: string): Check[] {
  const first = reason.split("\n", 1)[0] ?? reason;
  return [
    { id: "image-built", status: "failed", message: first },
    { id: "image-digest", status: "not exercised", message: "there is no image" },
    ...notExercised,
  ];
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
