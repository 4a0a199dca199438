/** Any Kubernetes object, as the API server gives or takes it. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  [field: string]: unknown;
}

/** The parts of `metadata` that the pipeline reads. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  finalizers?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: { apiVersion: string; kind: string; name: string; uid: string; controller?: boolean }[];
  managedFields?: {
    manager?: string;
    operation?: string;
    subresource?: string;
    apiVersion?: string;
    fieldsV1?: Record<string, unknown>;
  }[];
}

/** What names an object: enough to find it again. */
export interface ObjectId {
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
}

/** The id of an object. */
export function idOf({ apiVersion, kind, metadata }: KubernetesObject): ObjectId {
  const { namespace, name } = metadata;
  return { apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name };
}

/** "Deployment presto": how an object is named to a person. */
export function nameOf(id: Pick<ObjectId, "kind" | "name">): string {
  return `${id.kind} ${id.name}`;
}

/** A key that is the same for the same object; the version of a group may change, the object stays. */
export function keyOf({ apiVersion, kind, namespace, name }: ObjectId): string {
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  return `${group}/${kind}/${namespace ?? ""}/${name}`;
}
