import { canonicalJson } from "../lock-facts.ts";
import type { Json, JsonObject } from "../surface.ts";
import { isObject } from "../walk.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { inputRows } from "./rows/input.ts";
import { toolRows } from "./rows/tools.ts";

/** Says what is wrong with a text that a model reads; undefined for an honest one. */
export type Suspect = (text: string) => string | undefined;

const textRows = { ...toolRows, "deprecated-marked": inputRows["deprecated-marked"] } as const;

/** Title, description, icons: what a model or a person reads of a definition. */
export function textChanges(
  before: JsonObject,
  after: JsonObject,
  subject: Subject,
  suspect: Suspect,
): Draft[] {
  const found: Draft[] = [];
  for (const [key, id] of [
    ["title", "title-changed"],
    ["description", "description-changed"],
    ["icons", "icons-changed"],
  ] as const) {
    if (canonicalJson(before[key] ?? null) === canonicalJson(after[key] ?? null)) continue;
    found.push(draft(textRows, id, subject, `/${key}`, `The ${key} of the definition changed.`));
    found.push(...newlySuspicious(before[key], after[key], subject, `/${key}`, suspect));
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
    found.push(...newlySuspicious(was, is, subject, "/annotations/title", suspect));
  }
  if (isDeprecated(after) && !isDeprecated(before)) {
    found.push(draft(textRows, "deprecated-marked", subject, "", "It is marked deprecated."));
  }
  return found;
}

/** The row for a text that hides something or gives orders, where the text before did not. */
export function newlySuspicious(
  before: Json | undefined,
  after: Json | undefined,
  subject: Subject,
  pointer: string,
  suspect: Suspect,
): Draft[] {
  const [was, is] = [before, after].map((text) => (typeof text === "string" ? suspect(text) : undefined));
  return is === undefined || was !== undefined
    ? []
    : [draft(toolRows, "text-suspicious", subject, pointer, is)];
}

/** Whether a definition says that it is deprecated. */
export function isDeprecated(definition: JsonObject): boolean {
  const meta = definition._meta;
  return definition.deprecated === true || (isObject(meta) && meta.deprecated === true);
}

function annotationTitle({ annotations }: JsonObject): Json {
  return isObject(annotations) ? (annotations.title ?? null) : null;
}
