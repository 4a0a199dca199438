import { canonicalJson } from "../../lock-facts.ts";
import type { Json } from "../../surface.ts";
import { keywords, type Pair, report, rowFor, short } from "./walk-context.ts";

/** Members of a schema that models and clients read, and that no validator looks at. */
export function annotationChanges(pair: Pair): void {
  const [was, is] = [keywords(pair.before), keywords(pair.after)];
  for (const [key, id] of [
    ["description", "description-changed"],
    ["title", "title-changed"],
  ] as const) {
    if (equal(was[key], is[key])) continue;
    report(pair, id, `The ${key} was ${short(was[key])} and is ${short(is[key])}.`, [key], {
      annotation: true,
    });
  }
  if (!equal(was.default, is.default)) {
    const message = `The default was ${short(was.default)} and is ${short(is.default)}: callers that leave it out get something else.`;
    report(pair, rowFor(pair, "default-changed"), message, ["default"], { annotation: true });
  }
  if (is.deprecated === true && was.deprecated !== true) {
    report(pair, rowFor(pair, "deprecated-marked"), "It is marked deprecated.", ["deprecated"], {
      annotation: true,
    });
  }
  if (pair.direction === "input" && !equal(was["x-mcp-header"], is["x-mcp-header"])) headerChange(pair);
}

function headerChange(pair: Pair): void {
  const [was, is] = [keywords(pair.before)["x-mcp-header"], keywords(pair.after)["x-mcp-header"]];
  const message =
    was === undefined
      ? `The argument must now also be sent as the header Mcp-Param-${String(is)}.`
      : `The header of the argument was ${short(was)} and is ${short(is)}: routes by header miss it.`;
  report(pair, "header-param-changed", message, ["x-mcp-header"], { annotation: true });
}

function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
