import type { Json } from "../source/json.ts";
import { isMap, pick } from "../source/pick.ts";
import { parseYaml } from "../source/yaml.ts";
import type { Lock } from "../surface/lock.ts";
import { digestOf, type LockDigests, lockDigests } from "../surface/lock-digests.ts";

/** What a reviewer looks at and approves: surface, who may call it, and patches of what is deployed. */
export interface ReviewSubject {
  lock: Pick<Lock, "surface" | "facts">;
  /** `deploy.patches` as the manifest writes them for the environment. */
  patches: Json[];
}

export interface SubjectDigests extends LockDigests {
  patches: string;
}

/** Digests of a subject in one environment; two commits with equal digests are the same to a reviewer. */
export function subjectDigests({ lock, patches }: ReviewSubject, environment: string): SubjectDigests {
  return { ...lockDigests(lock.facts, environment), patches: digestOf(new Map([["patches", patches]])) };
}

/** True where a reviewer of the one has seen the other. */
export function sameSubject(a: SubjectDigests, b: SubjectDigests): boolean {
  return a.surface === b.surface && a.policy === b.policy && a.patches === b.patches;
}

/**
 * The patches that a manifest writes for an environment; those of the environment replace the general ones, as every
 * list does.
 * @throws Problem (exit 2) where the text is no YAML
 */
export function patchesIn(manifest: string, environment: string): Json[] {
  const { value } = parseYaml(manifest, "mcp.yaml");
  const own = pick(value, "environments", environment, "deploy");
  const patches = isMap(own) && "patches" in own ? own.patches : pick(value, "deploy", "patches");
  return Array.isArray(patches) ? (JSON.parse(JSON.stringify(patches)) as Json[]) : [];
}
