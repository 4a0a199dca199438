import type { Json, JsonObject } from "../../../surface/surface.ts";
import { isObject } from "../../../surface/walk.ts";
import type { SurfaceItem } from "../context.ts";
import { jsonKind } from "../root-type.ts";
import type { Hit, Rule } from "../rule.ts";

type Kind = "a text" | "an object" | "true or false" | "a list";

/** Members of a definition that clients read, and what they have to be where they are there. */
const members: Record<string, Kind> = {
  title: "a text",
  description: "a text",
  mimeType: "a text",
  annotations: "an object",
  _meta: "an object",
  execution: "an object",
  icons: "a list",
};
const hints: Record<string, Kind> = {
  title: "a text",
  readOnlyHint: "true or false",
  destructiveHint: "true or false",
  idempotentHint: "true or false",
  openWorldHint: "true or false",
};

export const definitionMalformed: Rule = {
  id: "definition-malformed",
  severity: "error",
  what: "The members of a definition have the types that the specification gives them.",
  why: "SDK clients check the whole list at once: one wrong type and every tool is gone.",
  clients: ["python-sdk", "typescript-sdk"],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/schema#tool",
  before: '"annotations": { "readOnlyHint": "true" }',
  after: '"annotations": { "readOnlyHint": true }',
  *check({ items }) {
    for (const item of items) {
      yield* mistyped(item, item.definition, members, "");
      if (item.kind !== "tool") continue;
      if (item.definition.outputSchema === null) {
        yield {
          item,
          pointer: "/outputSchema",
          message: "outputSchema is null.",
          help: "Leave it out instead.",
        };
      }
      const { annotations } = item.definition;
      if (isObject(annotations)) yield* mistyped(item, annotations, hints, "/annotations");
    }
  },
};

function* mistyped(
  item: SurfaceItem,
  value: JsonObject,
  kinds: Record<string, Kind>,
  at: string,
): Iterable<Hit> {
  for (const [name, kind] of Object.entries(kinds)) {
    const member = value[name];
    if (member === undefined || isOfKind(member, kind)) continue;
    yield {
      item,
      pointer: `${at}/${name}`,
      message: `${name} is ${jsonKind(member)}; it has to be ${kind}.`,
      help: member === null ? "Leave it out instead." : "Correct its type.",
    };
  }
}

function isOfKind(value: Json, kind: Kind): boolean {
  if (kind === "a text") return typeof value === "string";
  if (kind === "a list") return Array.isArray(value);
  return kind === "an object" ? isObject(value) : typeof value === "boolean";
}
