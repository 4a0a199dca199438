import type { JsonObject } from "../surface.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { type Matched, matchDefinitions } from "./match.ts";
import { serverRows } from "./rows/server.ts";
import { carries, type Side } from "./side.ts";
import { textChanges } from "./texts.ts";

/** Resources by URI and templates by URI template. */
export function compareResources(before: Side, after: Side): Draft[] {
  return (["resources", "resourceTemplates"] as const).flatMap((list) => {
    if (!carries(before, list) || !carries(after, list)) return [];
    const key = list === "resources" ? "uri" : "uriTemplate";
    const matched = matchDefinitions(before.surface[list], after.surface[list], (item) => item[key]);
    const changed = list === "resources" ? [] : variableChanges(matched);
    return [...changed, ...rest(matched, key)];
  });
}

function subjectOf(definition: JsonObject, key: string): Subject {
  const name = definition[key];
  return typeof name === "string" ? { resource: name } : {};
}

/** A template of the same name with other variables is one change, not a removal and an addition. */
function variableChanges(matched: Matched): Draft[] {
  const found: Draft[] = [];
  for (const was of [...matched.removed]) {
    const is = matched.added.find(({ name }) => name !== undefined && name === was.name);
    if (is === undefined) continue;
    matched.removed.splice(matched.removed.indexOf(was), 1);
    matched.added.splice(matched.added.indexOf(is), 1);
    const message = `The template was ${String(was.uriTemplate)} and is ${String(is.uriTemplate)}.`;
    found.push(
      draft(serverRows, "template-variables-changed", subjectOf(was, "uriTemplate"), "/uriTemplate", message),
    );
  }
  return found;
}

function rest({ kept, removed, added }: Matched, key: string): Draft[] {
  const subject = (definition: JsonObject) => subjectOf(definition, key);
  return [
    ...removed.map((item) =>
      draft(serverRows, "resource-removed", subject(item), "", "The resource is gone."),
    ),
    ...added.map((item) => draft(serverRows, "resource-added", subject(item), "", "The resource is new.")),
    ...kept.flatMap(([was, is]) => {
      const texts = textChanges(was, is, subject(is));
      if (was.mimeType === is.mimeType) return texts;
      const message = `The MIME type was ${String(was.mimeType)} and is ${String(is.mimeType)}.`;
      return [...texts, draft(serverRows, "mime-type-changed", subject(is), "/mimeType", message)];
    }),
  ];
}
