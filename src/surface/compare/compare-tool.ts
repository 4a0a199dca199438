import { canonicalJson } from "../lock-facts.ts";
import type { Json, JsonObject } from "../surface.ts";
import { isObject } from "../walk.ts";
import { compareAnnotations } from "./annotations.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { outputRows } from "./rows/output.ts";
import { serverRows } from "./rows/server.ts";
import { compareSchemas } from "./schema/compare-schemas.ts";
import { textChanges } from "./texts.ts";

/** Everything that differs between two definitions of one tool. */
export function compareTool(before: JsonObject, after: JsonObject): Draft[] {
  const subject: Subject = typeof after.name === "string" ? { tool: after.name } : {};
  return [
    ...textChanges(before, after, subject),
    ...inputChanges(before, after, subject),
    ...outputChanges(before, after, subject),
    ...compareAnnotations(before, after, subject),
    ...taskChanges(before, after, subject),
  ];
}

function inputChanges(before: JsonObject, after: JsonObject, subject: Subject): Draft[] {
  const [was, is] = [before.inputSchema ?? true, after.inputSchema ?? true];
  if (canonicalJson(was) === canonicalJson(is)) return [];
  return compareSchemas(was, is, { direction: "input", subject, member: "inputSchema" });
}

function outputChanges(before: JsonObject, after: JsonObject, subject: Subject): Draft[] {
  // null is no schema; lint says so.
  const [was, is] = [before.outputSchema ?? undefined, after.outputSchema ?? undefined];
  const row = (id: keyof typeof outputRows, message: string) => [
    draft(outputRows, id, subject, "/outputSchema", message),
  ];
  if (was === undefined && is === undefined) return [];
  if (is === undefined) return row("output-schema-removed", "Results have no schema any more.");
  if (was === undefined) {
    return row("output-schema-added", "Results have a schema now: every result must fulfil it.");
  }
  if (canonicalJson(was) === canonicalJson(is)) return [];
  const found = compareSchemas(was, is, { direction: "output", subject, member: "outputSchema" });
  if (!isObjectRoot(was) || isObjectRoot(is)) return found;
  return [...found, ...row("output-root-changed", "The result was an object and need not be one any more.")];
}

function isObjectRoot(schema: Json): boolean {
  return isObject(schema) && schema.type === "object";
}

function taskChanges(before: JsonObject, after: JsonObject, subject: Subject): Draft[] {
  const [was, is] = [taskSupport(before), taskSupport(after)];
  if (was === is) return [];
  const message = `The tool's support of tasks was ${was} and is ${is}.`;
  const id =
    is === "required"
      ? "task-now-required"
      : is === "forbidden"
        ? "task-support-removed"
        : "task-support-loosened";
  return [draft(serverRows, id, subject, "/execution/taskSupport", message)];
}

/** Absent means forbidden (MCP schema, ToolExecution). */
function taskSupport({ execution }: JsonObject): string {
  const said = isObject(execution) ? execution.taskSupport : undefined;
  return typeof said === "string" ? said : "forbidden";
}
