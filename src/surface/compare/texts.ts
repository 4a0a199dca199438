import { canonicalJson } from "../lock-facts.ts";
import type { Json, JsonObject } from "../surface.ts";
import { isObject } from "../walk.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { inputRows } from "./rows/input.ts";
import { toolRows } from "./rows/tools.ts";

const textRows = { ...toolRows, "deprecated-marked": inputRows["deprecated-marked"] } as const;

/** Title, description, icons: what a model or a person reads of a definition. */
export function textChanges(before: JsonObject, after: JsonObject, subject: Subject): Draft[] {
  const found: Draft[] = [];
  for (const [key, id] of [
    ["title", "title-changed"],
    ["description", "description-changed"],
    ["icons", "icons-changed"],
  ] as const) {
    if (canonicalJson(before[key] ?? null) === canonicalJson(after[key] ?? null)) continue;
    found.push(draft(textRows, id, subject, `/${key}`, `The ${key} of the definition changed.`));
  }
  const [was, is] = [annotationTitle(before), annotationTitle(after)];
  if (canonicalJson(was) !== canonicalJson(is)) {
    found.push(
      draft(
        textRows,
        "title-changed",
        subject,
        "/annotations/title",
        "The title in the annotations changed.",
      ),
    );
  }
  if (isDeprecated(after) && !isDeprecated(before)) {
    found.push(draft(textRows, "deprecated-marked", subject, "", "It is marked deprecated."));
  }
  return found;
}

/** Whether a definition says that it is deprecated. */
export function isDeprecated(definition: JsonObject): boolean {
  const meta = definition._meta;
  return definition.deprecated === true || (isObject(meta) && meta.deprecated === true);
}

function annotationTitle({ annotations }: JsonObject): Json {
  return isObject(annotations) ? (annotations.title ?? null) : null;
}
