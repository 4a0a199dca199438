import { createHash } from "node:crypto";
import type { Plan } from "../../manifest/plan.ts";
import type { RenderedObject, RenderRequest } from "./types.ts";

/** Prefix of the pipeline's own labels and annotations; stable from 1.0. */
export const prefix = "mcp-pipeline.dev";

/** Value of app.kubernetes.io/managed-by, which says that an object is the pipeline's. */
export const managedBy = "mcp-pipeline";

/**
 * Text as a label's value: at most 63 of [A-Za-z0-9._-], a letter or digit at both ends
 * (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set).
 */
export function labelValue(text: string): string {
  return text
    .replaceAll(/[^A-Za-z0-9._-]/g, "_")
    .slice(0, 63)
    .replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
}

/** Labels of every object: recommended names where Kubernetes has one. */
export function ownLabels(plan: Plan): Record<string, string> {
  return {
    "app.kubernetes.io/name": plan.name,
    ...(plan.version === undefined ? {} : { "app.kubernetes.io/version": labelValue(plan.version) }),
    "app.kubernetes.io/managed-by": managedBy,
    [`${prefix}/environment`]: labelValue(plan.environment),
  };
}

/** Annotations of every object: who owns it, and which commit, digest, lock and run made it. */
export function ownAnnotations({ plan, image, release, lock }: RenderRequest): Record<string, string> {
  return {
    [`${prefix}/owner`]: plan.owner.team,
    ...(release.commit === undefined ? {} : { [`${prefix}/commit`]: release.commit }),
    [`${prefix}/digest`]: digestOf(image),
    ...(lock === undefined ? {} : { [`${prefix}/lock`]: `sha256:${sha256(lock.text)}` }),
    [`${prefix}/release`]: release.id,
    [`${prefix}/run`]: release.run,
  };
}

/** "name@sha256:…" → "sha256:…"; an image without digest stays as it is. */
export function digestOf(image: string): string {
  return image.slice(image.lastIndexOf("@") + 1);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What the kinds need of the settings for `metadata`. */
interface Named {
  namespace: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** The `metadata` of an object of this server; `annotations` are added to the pipeline's own. */
export function metadataOf(
  { namespace, labels, annotations }: Named,
  name: string,
  more: Record<string, string> = {},
): RenderedObject["metadata"] {
  return { name, namespace, labels: { ...labels }, annotations: { ...more, ...annotations } };
}
