import type { AuthorizeRule } from "../policy/schema.ts";
import { isObject } from "../source/json.ts";
import { pointerToken } from "../source/position.ts";
import { digestOf, policyIn } from "../surface/lock-digests.ts";
import type { Facts } from "../surface/lock-facts.ts";
import type { Json, JsonObject, Surface } from "../surface/surface.ts";
import { definitionName } from "../surface/surface.ts";

/** What a call of a tool can do, by the specification's hints and their defaults: without hints the worst is meant. */
export type ToolKind = "read" | "write" | "destructive";

/** One tool as an entry shows it: what it can do, and who may call it. */
export interface ToolPosture {
  name: string;
  kind: ToolKind;
  /** One text for each rule, any of which suffices; none means nobody. */
  callers: string[];
  /** The user is asked before it acts. */
  confirm: boolean;
  /** First eight hex digits of the definition's digest: enough to see that a version changed it. */
  digest: string;
}

/** MCP 2025-11-25, ToolAnnotations: `destructiveHint` is true where a tool that is not read-only says nothing. */
export function toolKind(tool: JsonObject): ToolKind {
  const hints = isObject(tool.annotations) ? tool.annotations : {};
  if (hints.readOnlyHint === true) return "read";
  return hints.destructiveHint === false ? "write" : "destructive";
}

/** The tools of a lock with the policy that holds in an environment, by name. */
export function posturesOf(lock: { surface: Surface; facts: Facts }, environment: string): ToolPosture[] {
  const policy = policyIn(lock.facts, environment);
  return lock.surface.tools.flatMap((tool) => {
    const name = definitionName(tool);
    if (name === undefined) return [];
    const key = `tool/${pointerToken(name)}`;
    return {
      name,
      kind: toolKind(tool),
      callers: rulesOf(policy.get(`${key}/authorize`)).map(ruleText),
      confirm: policy.get(`${key}/confirm`) === "elicitation",
      digest: digestOf(new Map([["", tool as Json]])).slice("sha256:".length, "sha256:".length + 8),
    };
  });
}

function rulesOf(value: Json | undefined): AuthorizeRule[] {
  return (Array.isArray(value) ? value : []).filter(isObject) as AuthorizeRule[];
}

/** A rule for people: "groups data, ads; scopes mcp". */
export function ruleText(rule: AuthorizeRule): string {
  const { authenticated, ...listed } = rule;
  const parts = Object.entries(listed).map(([key, values]) => `${key} ${values.join(", ")}`);
  return [...parts, ...(authenticated === true ? ["anyone signed in"] : [])].join("; ");
}
