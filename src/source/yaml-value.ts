import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Aliases } from "./yaml-alias.ts";

/** What aliases may add, in characters and nodes: far above any honest file, far below what hurts. */
const maxAliasGrowth = 1024 * 1024;
/** Nested maps and lists; a manifest needs about ten. */
const maxDepth = 100;

export interface Reading {
  aliases: Aliases;
  report(ruleId: string, message: string, offset: number): void;
  lineOf(offset: number): number;
}

interface State extends Reading {
  /** Nodes that are being read, to notice an alias inside of what it stands for. */
  open: Set<Node>;
  insideAlias: boolean;
  growth: number;
  depth: number;
  stopped: Set<string>;
}

/** Turns the document into a plain value, with duplicate keys, alias bombs and circles reported. */
export function toValue(document: Document, reading: Reading): unknown {
  const state: State = {
    ...reading,
    open: new Set(),
    insideAlias: false,
    growth: 0,
    depth: 0,
    stopped: new Set(),
  };
  return read(document.contents, state);
}

function read(node: unknown, state: State): unknown {
  if (isAlias(node)) return readAlias(node, state);
  if (isScalar(node)) {
    grow(typeof node.value === "string" ? node.value.length + 1 : 1, state);
    return node.value;
  }
  if (!isMap(node) && !isSeq(node)) return null;
  if (state.depth >= maxDepth) {
    once(state, "yaml-too-deep", `nested deeper than ${maxDepth} levels`, node);
    return null;
  }
  grow(1, state);
  state.open.add(node);
  state.depth += 1;
  const value = isMap(node) ? readMap(node, state) : readList(node, state);
  state.depth -= 1;
  state.open.delete(node);
  return value;
}

function readAlias(node: Node & { source: string }, state: State): unknown {
  const target = isAlias(node) ? state.aliases.get(node) : undefined;
  if (target === undefined) {
    state.report(
      "yaml-alias",
      `*${node.source} refers to an anchor that is not defined above`,
      offsetOf(node),
    );
    return null;
  }
  if (state.open.has(target)) {
    state.report("yaml-alias", `*${node.source} refers to what contains it`, offsetOf(node));
    return null;
  }
  if (state.growth > maxAliasGrowth) {
    once(state, "yaml-alias", "the aliases of this file expand to more than 1 MiB", node);
    return null;
  }
  const outer = state.insideAlias;
  state.insideAlias = true;
  const value = read(target, state);
  state.insideAlias = outer;
  return value;
}

function readList(node: YAMLSeq, state: State): unknown[] {
  const list: unknown[] = [];
  for (const item of node.items) {
    if (spent(state)) break;
    list.push(read(item, state));
  }
  return list;
}

function readMap(node: YAMLMap, state: State): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const pair of node.items) {
    if (spent(state)) break;
    const key = keyOf(pair, state.aliases);
    const offset = isNodeLike(pair.key) ? offsetOf(pair.key) : offsetOf(node);
    if (key === undefined) {
      state.report("yaml-syntax", "a key must be text; this one is empty, a list or a map", offset);
      continue;
    }
    grow(key.length, state);
    const first = seen.get(key);
    if (first !== undefined) {
      if (!state.insideAlias) {
        const message = `the key ${JSON.stringify(key)} is written twice, first on line ${state.lineOf(first)}`;
        state.report("yaml-duplicate-key", message, offset);
      }
      continue;
    }
    seen.set(key, offset);
    const value = read(pair.value, state);
    // Not by assignment: `__proto__` would become the prototype.
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return map;
}

/** The key as text: `8080:` and `true:` are the texts that were written. Undefined where it is not a scalar. */
export function keyOf(pair: Pair, aliases: Aliases): string | undefined {
  const key = isAlias(pair.key) ? aliases.get(pair.key) : pair.key;
  if (!isScalar(key)) return undefined;
  if (typeof key.value === "string") return key.value;
  return key.source === undefined || key.source === "" ? undefined : key.source;
}

/** Start of a node in the text. */
export function offsetOf(node: { range?: readonly number[] | null | undefined }): number {
  return node.range?.[0] ?? 0;
}

function isNodeLike(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

function grow(by: number, state: State): void {
  if (state.insideAlias) state.growth += by;
}

function spent(state: State): boolean {
  return state.insideAlias && state.growth > maxAliasGrowth;
}

function once(state: State, ruleId: string, message: string, node: Node): void {
  if (state.stopped.has(ruleId)) return;
  state.stopped.add(ruleId);
  state.report(ruleId, message, offsetOf(node));
}
