import type { AssembledImage } from "../../image/assemble.ts";
import type { PushedImage } from "../../image/push.ts";
import type { Plan } from "../../manifest/plan.ts";
import type { Check } from "../../report/check.ts";

const notExercised = (rows: readonly (readonly [string, string])[]): Check[] =>
  rows.map(([id, message]) => ({ id, status: "not exercised", message }));

/** What a registry image has and the local one does not. Said every time, so that nobody takes it for done. */
const onlyInRegistry = notExercised([
  ["image-architectures", "the local image runs on this machine only"],
  ["image-push", "the local environment has no image registry"],
  ["image-scan", "no vulnerability scanner is run"],
  ["provenance", "the local image has no attestation"],
  ["sbom", "no bill of materials is written"],
  ["signature", "the local image is not signed"],
]);

/** Checks of an image of the local environment, and those that it cannot have. */
export function localChecks(image: AssembledImage): Check[] {
  const layers = image.manifest.layers.map((layer) => `${layer.kind} ${megabytes(layer.size)}`).join(", ");
  return [
    { id: "image-built", status: "passed", message: layers },
    { id: "image-digest", status: "passed", message: `sha256:${image.digest}, every file hashed` },
    ...onlyInRegistry,
  ];
}

/** Checks of an image that is in a registry: what was read back from there. @param unsigned why it is not signed */
export function registryChecks(
  image: PushedImage,
  { platform }: Plan,
  unsigned: string | undefined,
): Check[] {
  const { platforms } = image.digests;
  const sizes = platforms.map(({ platform: name, size }) => `${name} ${megabytes(size)}`).join(", ");
  const again = image.known ? "; this commit was built before, to the same image" : "";
  const sbom = platform.images?.sbom === "none" ? "the platform wants none" : undefined;
  return [
    { id: "image-built", status: "passed", message: sizes },
    { id: "image-digest", status: "passed", message: `${image.ref}${again}` },
    { id: "image-architectures", status: "passed", message: platforms.map((one) => one.platform).join(", ") },
    {
      id: "image-push",
      status: "passed",
      message: `tags: ${image.tags.join(", ") || "none, nothing is committed"}`,
    },
    ...notExercised([["image-scan", "no vulnerability scanner is run"]]),
    { id: "provenance", status: "passed", message: "BuildKit's own, in the index" },
    sbom === undefined
      ? { id: "sbom", status: "passed", message: "in the index" }
      : { id: "sbom", status: "not exercised", message: sbom },
    unsigned === undefined
      ? { id: "signature", status: "passed", message: "signed by this workflow run, attached to the digest" }
      : { id: "signature", status: "not exercised", message: unsigned },
  ];
}

/** The same checks where the team's build failed. */
export function notBuilt(reason: string): Check[] {
  const first = reason.split("\n", 1)[0] ?? reason;
  return [
    { id: "image-built", status: "failed", message: first },
    { id: "image-digest", status: "not exercised", message: "there is no image" },
    ...onlyInRegistry.map(({ id, status }): Check => ({ id, status, message: "there is no image" })),
  ];
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
