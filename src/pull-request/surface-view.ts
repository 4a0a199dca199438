import { dirname, join } from "node:path";
import type { Base } from "../github/base-commit.ts";
import { readAtBase } from "../github/base-commit.ts";
import type { Suppression } from "../manifest/judge.ts";
import { today } from "../manifest/rules.ts";
import { describeRule } from "../policy/decide.ts";
import type { AuthorizeRule } from "../policy/schema.ts";
import { Problem } from "../report/problem.ts";
import { shorten } from "../report/shorten.ts";
import { fromPointer, toPointer, unescapeToken } from "../source/position.ts";
import type { Change, Level } from "../surface/compare/change.ts";
import { compareSurfaces } from "../surface/compare/compare.ts";
import type { Side } from "../surface/compare/side.ts";
import { lockFileName } from "../surface/lock.ts";
import { canonicalJson, type Facts } from "../surface/lock-facts.ts";
import { readFileSide } from "../surface/sides/file-side.ts";
import { readGitSide } from "../surface/sides/git-side.ts";
import { definitionName, type Json, type JsonObject, type Surface } from "../surface/surface.ts";
import type { MatrixRow, ShownChange, SurfaceView } from "./view.ts";

/** A value shown beside a change; the whole one is in the lock. */
const longestValue = 400;

export interface SurfaceRequest {
  base: Base;
  /** Path of the manifest, relative to the working directory. */
  manifest: string;
  level: Level;
  /** Those that count in this pull request. */
  suppressions: readonly Suppression[];
  /** Line of the manifest for a JSON pointer into it. */
  lineOf: (pointer: string) => number | undefined;
  signal: AbortSignal;
  /** Says what is wrong with a text that a model reads. */
  suspect: (text: string) => string | undefined;
  faultsOf: NonNullable<Parameters<typeof compareSurfaces>[2]>["faultsOf"];
  /** Tokens of a text. */
  count: (text: string) => number;
}

/**
 * Compares the committed locks of both sides: files only, no server is started. Undefined where the base has neither
 * lock nor manifest, as for a new server; a base that cannot be read is no "nothing changed".
 */
export async function surfaceView(request: SurfaceRequest): Promise<SurfaceView | undefined> {
  const { base, manifest, level, signal, suspect, faultsOf, count } = request;
  const path = join(dirname(manifest), lockFileName);
  if ((await readAtBase(base, path)) === undefined && (await readAtBase(base, manifest)) === undefined)
    return undefined;
  try {
    // Files only: elsewhere a side may be a command to start, and a path may look like one.
    const { cwd, env } = base;
    const before = (await readGitSide(base.commit, { cwd, env, signal, manifest })).side;
    const after = (await readFileSide(path, cwd)).side;
    const { verdict, risk, changes } = compareSurfaces(before, after, { level, suspect, faultsOf });
    return {
      verdict,
      risk,
      changes: changes.map((change) => shown(change, before, after, request)),
      matrix: matrixOf(before.facts ?? new Map(), after.facts ?? new Map()),
      tokens: { before: tokensOf(before.surface, count), after: tokensOf(after.surface, count) },
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { unreadable: error.findings.map(({ message }) => message).join(" ") };
  }
}

function shown(
  change: Change,
  before: Side,
  after: Side,
  { suppressions, lineOf }: SurfaceRequest,
): ShownChange {
  const accepting = suppressions.find(
    ({ rule, tool, pointer, expires }) =>
      rule === change.id &&
      tool === change.tool &&
      (pointer === undefined || pointer === change.pointer) &&
      (expires === undefined || expires >= today()),
  );
  const [was, is] = [before, after].map(({ surface }) => valueAt(surface, change));
  const differs = was !== is;
  const line = lineOf(
    change.tool !== undefined
      ? toPointer(["tools", change.tool])
      : change.prompt !== undefined
        ? toPointer(["prompts", change.prompt])
        : toPointer(change.resource === undefined ? ["name"] : ["resources", change.resource]),
  );
  return {
    ...change,
    ...(line === undefined ? {} : { line }),
    ...(differs && was !== undefined ? { before: was } : {}),
    ...(differs && is !== undefined ? { after: is } : {}),
    ...(accepting === undefined ? {} : { accepted: accepting.reason }),
  };
}

/** JSON text of what a change points at in one side. */
function valueAt(surface: Surface, { tool, prompt, resource, pointer }: Change): string | undefined {
  const find = (definitions: readonly JsonObject[], name: string) =>
    definitions.find((definition) => definitionName(definition) === name);
  const [whole, name] =
    tool !== undefined
      ? [find(surface.tools, tool), tool]
      : prompt !== undefined
        ? [find(surface.prompts, prompt), prompt]
        : resource !== undefined
          ? [find([...surface.resources, ...surface.resourceTemplates], resource), resource]
          : [surface as unknown as JsonObject, ""];
  if (whole === undefined || (name === "" && pointer === "")) return undefined;
  const value = fromPointer(pointer).reduce<Json | undefined>(
    (at, token) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, token)
        ? (at as Record<string, Json>)[token]
        : undefined,
    whole,
  );
  return value === undefined ? undefined : shorten(canonicalJson(value), longestValue);
}

/** Who may call what, where that differs: the facts that the gateway enforces. */
function matrixOf(before: Facts, after: Facts): MatrixRow[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => /^policy(@[^/]+)?\/.*\/authorize$/.test(key))
    .sort();
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
    const [root = "", kind = "", name = ""] = key.split("/").map(unescapeToken);
    const environment = root.startsWith("policy@") ? { environment: root.slice("policy@".length) } : {};
    return [{ subject: `${kind} ${name}`, ...environment, before: callers(was), after: callers(is) }];
  });
}

function callers(rules: Json | undefined): string {
  if (!Array.isArray(rules) || rules.length === 0) return "nobody";
  return rules.map((rule) => describeRule(rule as AuthorizeRule)).join("; or ");
}

function tokensOf({ tools }: Surface, count: (text: string) => number): number {
  return tools.reduce((sum, { name = null, description = null, inputSchema = null }) => {
    return sum + count(JSON.stringify({ name, description, inputSchema }));
  }, 0);
}
