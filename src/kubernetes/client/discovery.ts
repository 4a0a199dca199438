import * as z from "zod";

/** Where the objects of a kind live. */
export interface Resource {
  /** Name in the path, e.g. deployments. */
  plural: string;
  namespaced: boolean;
}

const resourceList = z.object({
  resources: z.array(z.object({ name: z.string(), kind: z.string(), namespaced: z.boolean() })),
});

/** `/api/v1` or `/apis/GROUP/VERSION`. */
export function groupPath(apiVersion: string): string {
  return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

/** The kinds of one group and version, from its discovery document. Sub-resources are left out. */
export function readResources(document: unknown): Map<string, Resource> {
  const found = new Map<string, Resource>();
  for (const { name, kind, namespaced } of resourceList.parse(document).resources) {
    if (!name.includes("/")) found.set(kind, { plural: name, namespaced });
  }
  return found;
}
