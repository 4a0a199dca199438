import type { Json, JsonObject } from "../../surface.ts";
import { isObject } from "../../walk.ts";
import type { Ref } from "./document.ts";
import { renamedProperties } from "./renamed-properties.ts";
import { keywords, type Pair, part, report, rowFor } from "./walk-context.ts";

type Descend = (pair: Pair, before: Ref, after: Ref, more: readonly (string | number)[]) => void;

/** What an object schema says of its members. */
export interface Members {
  properties: JsonObject;
  required: ReadonlySet<string>;
  additional: Json | undefined;
}

/** properties, required and additionalProperties, of both sides. */
export function objectChanges(pair: Pair, descend: Descend): void {
  const [was, is] = [membersOf(pair.before), membersOf(pair.after)];
  const [before, after] = [namesOf(was), namesOf(is)];
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  const renamed =
    pair.direction === "input" ? renamedProperties(was, is, gone, come) : new Map<string, string>();
  for (const [from, to] of renamed) {
    report(
      pair,
      "property-renamed",
      `${from} is now called ${to}: calls that send ${from} fail or are ignored.`,
      ["properties", from],
    );
  }
  const newNames = new Set(renamed.values());
  for (const name of gone) if (!renamed.has(name)) removed(pair, name, was, is);
  for (const name of come) if (!newNames.has(name)) added(pair, name, was, is);
  for (const name of before.filter((kept) => after.includes(kept))) {
    requirement(pair, name, was, is);
    descend(pair, part(pair.before, own(was, name)), part(pair.after, own(is, name)), ["properties", name]);
  }
  openness(pair, was.additional, is.additional, descend);
}

function membersOf(ref: Ref): Members {
  const { properties, required, additionalProperties } = keywords(ref);
  return {
    properties: isObject(properties) ? properties : {},
    required: new Set(Array.isArray(required) ? required.filter((name) => typeof name === "string") : []),
    additional: additionalProperties,
  };
}

function namesOf({ properties, required }: Members): string[] {
  return [...new Set([...Object.keys(properties), ...required])];
}

function own({ properties }: Members, name: string): Json | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function removed(pair: Pair, name: string, was: Members, is: Members): void {
  const at = ["properties", name];
  const schema = own(was, name);
  const noted = isObject(schema) && schema.deprecated === true ? "" : " It was not marked deprecated before.";
  if (pair.direction === "input") {
    const open = is.additional === undefined || is.additional === true;
    if (open)
      report(
        pair,
        "property-removed",
        `${name} is gone: a call that sends it is accepted and the value ignored.${noted}`,
        at,
      );
    else
      report(
        pair,
        "property-removed-closed",
        `${name} is gone: a call that sends it is rejected.${noted}`,
        at,
      );
  } else if (was.required.has(name)) {
    report(
      pair,
      "output-required-property-removed",
      `${name} was always in the result and is gone.${noted}`,
      at,
    );
  } else {
    report(pair, "output-property-removed", `${name} may have been in the result and is gone.${noted}`, at);
  }
}

function added(pair: Pair, name: string, was: Members, is: Members): void {
  const at = ["properties", name];
  if (pair.direction === "output") {
    const closed = was.additional === false;
    const id = closed ? "output-property-added-closed" : "output-property-added";
    const effect = closed ? ": whoever checks results by the old schema rejects it" : "";
    report(pair, id, `${name} is new in the result${effect}.`, at);
  } else if (is.required.has(name)) {
    report(
      pair,
      "required-property-added",
      `${name} is new and required: calls as they are now leave it out.`,
      at,
    );
  } else {
    report(pair, "optional-property-added", `${name} is new and optional.`, at);
  }
}

function requirement(pair: Pair, name: string, was: Members, is: Members): void {
  if (was.required.has(name) === is.required.has(name)) return;
  const now = is.required.has(name);
  report(
    pair,
    rowFor(pair, now ? "property-now-required" : "property-now-optional"),
    `${name} is now ${now ? "required" : "optional"}.`,
    ["properties", name],
  );
}

function openness(pair: Pair, was: Json | undefined, is: Json | undefined, descend: Descend): void {
  const [before, after] = [degree(was), degree(is)];
  if (before === 1 && after === 1) {
    descend(pair, part(pair.before, was), part(pair.after, is), ["additionalProperties"]);
  } else if (after < before) {
    report(pair, rowFor(pair, "object-closed"), "Other properties are not accepted as before.", [
      "additionalProperties",
    ]);
  } else if (after > before) {
    report(pair, rowFor(pair, "object-opened"), "Other properties are allowed now.", [
      "additionalProperties",
    ]);
  }
}

/** 0 closed, 1 open for some, 2 open. */
function degree(additional: Json | undefined): 0 | 1 | 2 {
  if (additional === false) return 0;
  return isObject(additional) && Object.keys(additional).length > 0 ? 1 : 2;
}
