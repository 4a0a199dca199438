import type { SubjectKind } from "../policy/policy.ts";
import type { JsonObject, ListName, Surface } from "./surface.ts";

/** Each list, the kind of policy subject that it holds, and the member that names a definition in it. */
export const subjectLists = [
  { list: "tools", kind: "tool", nameKey: "name" },
  { list: "prompts", kind: "prompt", nameKey: "name" },
  { list: "resources", kind: "resource", nameKey: "uri" },
  { list: "resourceTemplates", kind: "resource", nameKey: "uriTemplate" },
] as const satisfies readonly { list: ListName; kind: SubjectKind; nameKey: string }[];

export interface Subject {
  kind: SubjectKind;
  list: ListName;
  /** Absent where the definition has no name, or one that is not a string. */
  name?: string;
  definition: JsonObject;
}

/** Every definition of a surface, by what policy calls it. */
export function subjectsOf(surface: Surface): Subject[] {
  return subjectLists.flatMap(({ list, kind, nameKey }) =>
    surface[list].map((definition) => {
      const name = definition[nameKey];
      return typeof name === "string" ? { kind, list, name, definition } : { kind, list, definition };
    }),
  );
}
