import { pointerToken } from "../../source/position.ts";
import type { JsonObject } from "../surface.ts";
import { isReadOnly } from "./annotations.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { compareTool } from "./compare-tool.ts";
import { matchDefinitions } from "./match.ts";
import { toolRows } from "./rows/tools.ts";
import { carriesPolicy, type Side } from "./side.ts";
import { renamings } from "./similar.ts";
import { isDeprecated } from "./texts.ts";

/** Taxonomy, "Surface": which tools are gone, new, renamed or reordered, and what changed in the others. */
export function compareTools(before: Side, after: Side): Draft[] {
  const { kept, removed, added } = matchDefinitions(
    before.surface.tools,
    after.surface.tools,
    ({ name }) => name,
  );
  const renamed = renamings(removed, added);
  const [from, to] = [new Set(renamed.map((pair) => pair.from)), new Set(renamed.map((pair) => pair.to))];
  return [
    ...removed.filter((tool) => !from.has(tool)).map(removal),
    ...renamed.flatMap((pair) => [renaming(pair), ...compareTool(pair.from, pair.to)]),
    ...added.filter((tool) => !to.has(tool)).map((tool) => addition(tool, after)),
    ...kept.flatMap(([was, is]) => compareTool(was, is)),
    ...order(before, after, kept),
  ];
}

function subjectOf({ name }: JsonObject): Subject {
  return typeof name === "string" ? { tool: name } : {};
}

function removal(tool: JsonObject): Draft {
  const noted = isDeprecated(tool) ? "" : " It was not marked deprecated before.";
  return draft(toolRows, "tool-removed", subjectOf(tool), "", `The tool is gone.${noted}`);
}

function renaming({ from, to, spelling }: { from: JsonObject; to: JsonObject; spelling: boolean }): Draft {
  const [was, is] = [String(from.name), String(to.name)];
  const id = spelling ? "tool-name-case-changed" : "tool-renamed";
  const message = `${was} is now called ${is}. Keep ${was} as an alias until callers have moved.`;
  return draft(toolRows, id, { tool: was }, "/name", message);
}

function addition(tool: JsonObject, { facts, ...side }: Side): Draft {
  const subject = subjectOf(tool);
  const entry = `policy/tool/${pointerToken(String(tool.name))}/authorize`;
  const ungoverned = facts !== undefined && carriesPolicy({ ...side, facts }) && !facts.has(entry);
  const reasons = [
    ...(isReadOnly(tool) ? [] : ["it does not say that it only reads"]),
    ...(ungoverned ? ["no policy says who may call it"] : []),
  ];
  const message = reasons.length === 0 ? "The tool is new." : `The tool is new: ${reasons.join(", and ")}.`;
  return draft(toolRows, "tool-added", subject, "", message, { risk: reasons.length > 0 });
}

/** A lock sorts its tools, so that only two lists tell of an order. */
function order(before: Side, after: Side, kept: readonly (readonly [JsonObject, JsonObject])[]): Draft[] {
  if (before.facts !== undefined || after.facts !== undefined) return [];
  const places = new Map(after.surface.tools.map((tool, index) => [tool, index]));
  const now = kept.map(([, tool]) => places.get(tool) ?? 0);
  if (now.every((place, index) => index === 0 || place > (now[index - 1] ?? 0))) return [];
  return [draft(toolRows, "tool-order-changed", {}, "/tools", "The tools are listed in another order.")];
}
