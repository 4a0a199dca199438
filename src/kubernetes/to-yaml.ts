import { stringify } from "yaml";

/** Objects as one YAML text, each a document. YAML 1.1, as Kubernetes reads it: "yes" and "0o7" stay text. */
export function toYaml(objects: readonly object[]): string {
  const options = { aliasDuplicateObjects: false, lineWidth: 0, version: "1.1" } as const;
  return objects.map((object) => stringify(object, options)).join("---\n");
}
