import { phaseOf } from "../apply/apply.ts";
import { isOurs } from "../apply/ownership.ts";
import { fieldManager } from "../client/cluster.ts";
import { idOf, type KubernetesObject, keyOf } from "../client/object.ts";
import type { RecordedObject, ReleaseHead } from "../release/head.ts";

/** Kinds that are never deleted, whoever made them. */
const never = new Set([
  "Namespace",
  "CustomResourceDefinition",
  "PersistentVolume",
  "PersistentVolumeClaim",
  "Secret",
]);

/** Annotation on a live object, or in the last record, that keeps it. */
export const keepAnnotation = "mcp-pipeline.dev/keep";

/**
 * What may be left over once `serving` serves: everything that releases since the newest verified one before it have
 * put there, and that `keep` does not name. Only records are asked, never a search by label.
 */
export function pruneCandidates(
  head: ReleaseHead,
  keep: readonly { apiVersion: string; kind: string; namespace?: string; name: string }[],
): RecordedObject[] {
  const kept = new Set(keep.map(keyOf));
  const candidates = new Map<string, RecordedObject>();
  for (const object of head.releases.flatMap((entry) => entry.objects)) {
    const key = keyOf(object);
    // A later record of the same name knows the newer object.
    if (!kept.has(key)) candidates.set(key, object);
  }
  return [...candidates.values()]
    .filter(({ kind }) => !never.has(kind))
    .sort((a, b) => phaseOf(b) - phaseOf(a));
}

/** Why a live object stays although a record names it; undefined where it may go. */
export function reasonToKeep(live: KubernetesObject, recorded: RecordedObject): string | undefined {
  const { uid, annotations = {}, ownerReferences = [], managedFields = [] } = live.metadata;
  if (recorded.uid !== undefined && recorded.uid !== uid) return "it was made anew by somebody else";
  if (!isOurs(live)) return "it is no longer labelled as the pipeline's";
  if (!managedFields.some(({ manager }) => manager === fieldManager))
    return "the pipeline manages none of its fields";
  if (ownerReferences.length > 0)
    return `it belongs to ${ownerReferences[0]?.kind} ${ownerReferences[0]?.name} now`;
  if (annotations[keepAnnotation] === "true") return `its annotation ${keepAnnotation} says so`;
  return undefined;
}

/** The recorded form of what was applied. */
export function recordedObject(object: KubernetesObject): RecordedObject {
  const { uid } = object.metadata;
  return { ...idOf(object), ...(uid === undefined ? {} : { uid }) };
}
