import * as z from "zod";
import type { ToolPosture } from "./posture.ts";

/** The only `_meta` key that the official registry keeps; everything else is dropped silently. */
export const publisherProvided = "io.modelcontextprotocol.registry/publisher-provided";

/** Our own subkey below it. */
export const ours = "dev.mcp-pipeline";

/** The official registry refuses more, marshalled as JSON. */
export const publisherProvidedMaxBytes = 4_096;

const text = z.string();

/** Tools that the same callers may call, of the same kind: the shared part is written once, for the budget's sake. */
const toolGroup = z.object({
  kind: z.enum(["read", "write", "destructive"]),
  callers: z.array(text),
  confirm: z.literal(true).optional(),
  /** Tool name → first eight hex digits of its definition's digest; empty where the budget had no room. */
  names: z.record(text, text),
});

/** Who approved what an entry stands for. */
const reviewMark = z.object({
  review: text,
  by: z.array(text),
  /** Commit that was looked at. */
  commit: text.optional(),
  how: z.enum(["pull-request", "environment", "check-run"]),
});
export type ReviewMark = z.infer<typeof reviewMark>;

/** What an entry says about itself under our key. All optional but what every version wrote: entries are immutable. */
export const publisherMeta = z.object({
  owner: z.object({ team: text, support: z.array(text).default([]), oncall: text.optional() }),
  lifecycle: z.enum(["experimental", "production", "deprecated"]),
  environment: text,
  release: text,
  image: text,
  policy: z.enum(["enforced", "not enforced"]),
  commit: text.optional(),
  /** Path of the manifest in the repository. */
  manifest: text.optional(),
  digests: z.object({ surface: text, policy: text, patches: text.optional() }).optional(),
  businessGroups: z.array(text).optional(),
  /** OAuth client that MCP clients log in with. */
  clientId: text.optional(),
  reviews: z.array(reviewMark).optional(),
  toolCount: z.number().optional(),
  tools: z.array(toolGroup).optional(),
  minutesSaved: z.record(text, z.number()).optional(),
});
export type PublisherMeta = z.infer<typeof publisherMeta>;

/** Groups the tools of one posture; the order of groups and names is that of the tools. */
export function groupTools(tools: readonly ToolPosture[], withDigests = true): PublisherMeta["tools"] {
  const groups = new Map<string, NonNullable<PublisherMeta["tools"]>[number]>();
  for (const { name, kind, callers, confirm, digest } of tools) {
    const key = JSON.stringify([kind, callers, confirm]);
    const group = groups.get(key) ?? { kind, callers, ...(confirm ? { confirm } : {}), names: {} };
    group.names[name] = withDigests ? digest : "";
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Fits the tools into the registry's budget: all of it, then without the definitions' digests, then only their count.
 * @returns the metadata and what had to be left out
 */
export function fitMeta(
  meta: PublisherMeta,
  tools: readonly ToolPosture[],
): { meta: PublisherMeta; left?: "tool digests" | "tool names" } {
  const toolCount = tools.length;
  const full = { ...meta, toolCount, tools: groupTools(tools) };
  if (bytesOf(full) <= publisherProvidedMaxBytes) return { meta: full };
  const names = { ...meta, toolCount, tools: groupTools(tools, false) };
  if (bytesOf(names) <= publisherProvidedMaxBytes) return { meta: names, left: "tool digests" };
  const { minutesSaved: _, ...rest } = meta;
  return { meta: { ...rest, toolCount }, left: "tool names" };
}

/** Size as the registry counts it: the marshalled object, non-ASCII and the HTML characters as Go writes them. */
export function bytesOf(meta: PublisherMeta): number {
  return marshalledBytes({ [ours]: meta });
}

/** Go's encoding/json writes <, >, & as six bytes each (https://pkg.go.dev/encoding/json#Marshal). */
export function marshalledBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, "\\u0000"));
}
