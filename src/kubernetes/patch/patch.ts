import type { Plan } from "../../manifest/plan.ts";
import type { RenderedObject } from "../objects/types.ts";

/** One entry of `deploy.patches`. */
export type Patch = NonNullable<NonNullable<Plan["manifest"]["deploy"]>["patches"]>[number];

/** What one patch did, for the reviewer. */
export interface AppliedPatch {
  /** Place in `deploy.patches`, from 0. */
  index: number;
  /** "Deployment ads-search" */
  object: string;
  reason: string;
  /** JSON pointers into the object that really changed. */
  changed: string[];
}

/** Whether a patch is meant for this object: what it says of it must hold, as in Kustomize but without patterns. */
export function isTarget({ target }: Patch, { apiVersion, kind, metadata }: RenderedObject): boolean {
  const slash = apiVersion.indexOf("/");
  const [group, version] = [apiVersion.slice(0, Math.max(slash, 0)), apiVersion.slice(slash + 1)];
  return (
    target.kind === kind &&
    (target.group ?? group) === group &&
    (target.version ?? version) === version &&
    (target.name ?? metadata.name) === metadata.name
  );
}

/** File and line of `deploy.patches`. */
export function patchPlace({ origins, manifestFile }: Plan): { file: string; line?: number } {
  const [, file = manifestFile, line] = /^(.*):(\d+)$/.exec(origins["/deploy/patches"] ?? "") ?? [];
  return { file, ...(line === undefined ? {} : { line: Number(line) }) };
}
