import type { LockInput } from "../../src/surface/lock-facts.ts";
import { emptySurface, type Json, type JsonObject, type Surface } from "../../src/surface/surface.ts";
import { policyOf } from "../policy/sample.ts";

export function tool(name: string, more: JsonObject = {}): JsonObject {
  return {
    name,
    description: `Does ${name}.`,
    inputSchema: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
    ...more,
  };
}

/** A lock's input whose manifest lists every tool of the surface. */
export function lockInput(surface: Partial<Surface>, parts: Record<string, unknown> = {}): LockInput {
  const names = (surface.tools ?? [])
    .map(({ name }) => name)
    .filter((name) => typeof name === "string" && name !== "");
  return {
    surface: {
      ...emptySurface(),
      serverInfo: { name: "sample", version: "1.2.3" },
      capabilities: { tools: {} },
      protocolVersions: ["2025-11-25"],
      ...surface,
    },
    policy: policyOf({
      tools: Object.fromEntries(names.map((name) => [name, { authorize: { groups: ["data"] } }])),
      ...parts,
    }),
    observed: { sessions: "none" },
  };
}

/** Deterministic numbers below 1 (mulberry32), so that a failing case can be run again. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const awkward = [
  "",
  "/",
  "~",
  "~0",
  "~1",
  "~#2",
  "a/b",
  "__proto__",
  "constructor",
  "é",
  "日本",
  "😀",
  '"',
  "\\",
  "\n",
  "x",
  "y",
  "#",
  "\u202e",
  "\ud800",
];

/** Any JSON value, with the keys that break naive code. */
export function randomJson(next: () => number, depth = 4): Json {
  const kind = Math.floor(next() * (depth > 0 ? 7 : 4));
  if (kind === 0) return null;
  if (kind === 1) return next() < 0.5;
  if (kind === 2) return Math.floor(next() * 1000) / 8;
  if (kind === 3) return awkward[Math.floor(next() * awkward.length)] ?? "";
  const size = Math.floor(next() * 4);
  if (kind === 4) return Array.from({ length: size }, () => randomJson(next, depth - 1));
  return Object.fromEntries(
    Array.from({ length: size }, () => [
      awkward[Math.floor(next() * awkward.length)],
      randomJson(next, depth - 1),
    ]),
  );
}
