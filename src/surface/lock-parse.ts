import { badInput } from "../report/problem.ts";
import type { Json } from "../source/json.ts";
import { lineIndex } from "../source/line-index.ts";
import { type Position, pointerToken } from "../source/position.ts";
import { JsonSyntaxError } from "./json-scan.ts";
import { canonicalJson, type Facts, surfaceOf } from "./lock-facts.ts";
import { type FactMember, factMembers } from "./lock-members.ts";
import { renderFacts, sentinel } from "./lock-render.ts";
import type { ListName, Surface } from "./surface.ts";

/** The committed surface and effective policy, with the place of every fact. */
export interface Lock {
  /** Path relative to the working directory. */
  file: string;
  /** As it was read. */
  text: string;
  /** Definitions in the order of their names; without `serverInfo.version`, which no lock keeps. */
  surface: Surface;
  facts: Facts;
  /** False where a merge has left the facts in another order than {@link renderLock} writes. */
  sorted: boolean;
  /** Place of a fact's line. */
  locate(factKey: string): Position | undefined;
  /** Place of a value in a tool's definition, or of the nearest value around it. */
  locateTool(tool: string, pointer: string): Position | undefined;
  /** As {@link locateTool}, for any list. */
  locateDefinition(list: ListName, name: string, pointer: string): Position | undefined;
}

/**
 * Reads a lock, also one that a merge has left unsorted.
 *
 * @throws Problem (exit 2) where it is not a lock, has unresolved conflicts, or says two things about one fact
 */
export function parseLock(text: string, file: string): Lock {
  const positions = lineIndex(text, file);
  const marker = /^(<{7}|={7}|>{7}|\|{7})( |$)/m.exec(text);
  if (marker !== null) {
    throw lockProblem("has unresolved merge conflicts", positions(marker.index));
  }
  const { facts, places } = readFacts(text, positions);
  const locate = (key: string): Position | undefined => {
    const at = places.get(key);
    return at === undefined ? undefined : positions(at);
  };
  const nearest = nearestFact([...places.keys()]);
  const locateDefinition = (list: ListName, name: string, pointer: string): Position | undefined => {
    const root = `${list}/${pointerToken(name)}`;
    const key = nearest(root, `${root}${pointer}`);
    return key === undefined ? undefined : locate(key);
  };
  return {
    file,
    text,
    surface: surfaceOf(facts),
    facts,
    sorted: renderFacts(facts) === text.replaceAll("\r\n", "\n"),
    locate,
    locateDefinition,
    locateTool: (tool, pointer) => locateDefinition("tools", tool, pointer),
  };
}

function readFacts(
  text: string,
  positions: (at: number) => Position,
): { facts: Facts; places: Map<string, number> } {
  try {
    return collectFacts(text, factMembers(text), positions);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw lockProblem(`is not a lock: ${error.message}`, positions(error.offset));
  }
}

function collectFacts(
  text: string,
  members: readonly FactMember[],
  positions: (at: number) => Position,
): { facts: Facts; places: Map<string, number> } {
  const facts: Facts = new Map();
  const places = new Map<string, number>();
  const texts = new Map<string, string>();
  for (const { key, keyAt, valueAt, end } of members) {
    if (key === sentinel.key) continue;
    const value = JSON.parse(text.slice(valueAt, end)) as Json;
    const canonical = canonicalJson(value);
    const before = texts.get(key);
    if (before !== undefined && before !== canonical) {
      const line = positions(places.get(key) ?? 0).line;
      throw lockProblem(
        `says two things about ${key} (also in line ${line}): a merge kept both`,
        positions(keyAt),
      );
    }
    texts.set(key, canonical);
    facts.set(key, value);
    if (before === undefined) places.set(key, keyAt);
  }
  dropFilledObjects(facts);
  return { facts, places };
}

/** `{}` beside members of the same object: one side of a merge had none yet. */
function dropFilledObjects(facts: Facts): void {
  const parents = new Set([...facts.keys()].flatMap((key) => ancestors(key)));
  for (const [key, value] of facts) {
    if (parents.has(key) && canonicalJson(value) === "{}") facts.delete(key);
  }
}

function ancestors(key: string): string[] {
  const tokens = key.split("/");
  return tokens.slice(1).map((_, index) => tokens.slice(0, index + 1).join("/"));
}

/** Finds the fact that stands for a key: itself, its first member, or the nearest thing around it within `root`. */
function nearestFact(keys: string[]): (root: string, key: string) => string | undefined {
  const first = new Map<string, string>();
  for (const key of keys) {
    for (const prefix of [...ancestors(key), key]) if (!first.has(prefix)) first.set(prefix, key);
  }
  for (const key of keys) first.set(key, key);
  return (root, key) => {
    let at = key;
    while (at.length >= root.length) {
      const found = first.get(at);
      if (found !== undefined) return found;
      at = at.slice(0, Math.max(at.lastIndexOf("/"), 0));
    }
    return undefined;
  };
}

function lockProblem(what: string, place: Position): Error {
  return badInput("lock-invalid", `${place.file} ${what}.`, {
    ...place,
    help: "Run mcp-pipeline lock to write it anew from the server, and look at the difference in git.",
  });
}
