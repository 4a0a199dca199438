import type { Platform } from "../platform/schema.ts";
import type { PullRequestView } from "./view.ts";

type Reason = NonNullable<Platform["reviews"]>[string]["when"][number];

/** What in a pull request asks for a review, by the words of the platform's `reviews.*.when`. */
export function reasonsIn({ surface, patches }: Pick<PullRequestView, "surface" | "patches">): Set<Reason> {
  const reasons = new Set<Reason>();
  if (patches.some(({ isNew }) => isNew)) reasons.add("patch");
  if (surface === undefined) reasons.add("new-server");
  if (surface === undefined || "unreadable" in surface) return reasons;
  for (const { id, after } of surface.changes) {
    if (id === "tool-added") reasons.add("new-tool");
    if (id === "policy-widened" || id === "approval-dropped") reasons.add("policy-widened");
    if (id === "destructive-gained" || id === "read-only-lost") reasons.add("destructive-tool");
    // A tool is destructive unless its hints say otherwise (MCP, ToolAnnotations).
    const harmless = /"(readOnlyHint":true|destructiveHint":false)/.test(after ?? "");
    if (id === "tool-added" && !harmless) reasons.add("destructive-tool");
  }
  return reasons;
}

/** The reviews that some environment names and that something in this pull request asks for. */
export function reviewsWanted(platform: Platform, reasons: ReadonlySet<Reason>): PullRequestView["reviews"] {
  const named = new Set(Object.values(platform.environments).flatMap(({ reviews = [] }) => reviews));
  return Object.entries(platform.reviews ?? {}).flatMap(([name, { team, when }]) => {
    const because = when.filter((reason) => reasons.has(reason));
    return named.has(name) && because.length > 0 ? [{ name, team, because }] : [];
  });
}
