import type { JsonObject } from "../surface.ts";
import { isObject } from "../walk.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { annotationRows } from "./rows/annotations.ts";

interface Hint {
  key: string;
  /** What an absent hint means (MCP schema, ToolAnnotations). */
  absent: boolean;
  /** Row for true → false, and what it means. */
  lost: readonly [keyof typeof annotationRows, string];
  /** Row for false → true. */
  gained: readonly [keyof typeof annotationRows, string];
}

const hints: readonly Hint[] = [
  {
    key: "readOnlyHint",
    absent: false,
    lost: [
      "read-only-lost",
      "It was read-only and may write now: approvals given for reading no longer fit.",
    ],
    gained: ["read-only-claimed", "It claims to be read-only now: clients may call it without asking."],
  },
  {
    key: "destructiveHint",
    absent: true,
    lost: ["destructive-disclaimed", "It claims to destroy nothing now: clients may call it without asking."],
    gained: ["destructive-gained", "It may destroy something now."],
  },
  {
    key: "openWorldHint",
    absent: true,
    lost: ["open-world-disclaimed", "It claims to stay within a closed world now."],
    gained: ["open-world-gained", "It may reach into an open world now."],
  },
  {
    key: "idempotentHint",
    absent: false,
    lost: ["idempotent-lost", "It was safe to repeat and no longer is: clients that retry act twice."],
    gained: ["idempotent-claimed", "It claims to be safe to repeat now."],
  },
];

/** Taxonomy, "Annotations". An absent hint has its default, so that writing the default down is no change. */
export function compareAnnotations(before: JsonObject, after: JsonObject, subject: Subject): Draft[] {
  return hints.flatMap(({ key, absent, lost, gained }) => {
    const [was, is] = [hintOf(before, key, absent), hintOf(after, key, absent)];
    if (was === is) return [];
    const [id, message] = was ? lost : gained;
    return [draft(annotationRows, id, subject, `/annotations/${key}`, message)];
  });
}

/** Whether a tool says that it only reads. */
export function isReadOnly(tool: JsonObject): boolean {
  return hintOf(tool, "readOnlyHint", false);
}

function hintOf({ annotations }: JsonObject, key: string, absent: boolean): boolean {
  const value = isObject(annotations) ? annotations[key] : undefined;
  return typeof value === "boolean" ? value : absent;
}
