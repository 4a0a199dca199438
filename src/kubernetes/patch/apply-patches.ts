import picomatch from "picomatch";
import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import type { Json } from "../../source/json.ts";
import type { RenderedObject } from "../objects/types.ts";
import { applyText } from "./apply-text.ts";
import { type Change, changesBetween } from "./changes.ts";
import { guardOf } from "./guards.ts";
import { weaknesses } from "./hardening.ts";
import { type AppliedPatch, isTarget, type Patch, patchPlace } from "./patch.ts";

export interface Patched {
  objects: RenderedObject[];
  applied: AppliedPatch[];
  /** Of severity `error` where a patch may not do what it does, or does not apply. */
  findings: Finding[];
}

/**
 * Applies `deploy.patches` in order. Each is judged by what it really changed: the platform's list of paths must cover
 * it, and no guard may be met, whatever the list says.
 */
export function applyPatches(rendered: readonly RenderedObject[], plan: Plan): Patched {
  const findings: Finding[] = [];
  const applied: AppliedPatch[] = [];
  let objects = [...rendered];
  for (const [index, patch] of (plan.manifest.deploy?.patches ?? []).entries()) {
    const report = reporterOf(plan, index, findings);
    if (!objects.some((object) => isTarget(patch, object))) {
      report("patch-target-missing", `no object is ${nameOfTarget(patch)}; the patch changes nothing.`, {
        help: "Run `mcp-pipeline render` to see what there is.",
      });
    }
    objects = objects.map((object) => {
      if (!isTarget(patch, object)) return object;
      const after = patched(object, patch, report);
      const changes = changesBetween(object as unknown as Json, after as unknown as Json);
      judge({ before: object, after, changes, plan }, report);
      const changed = changes.map(({ pointer }) => pointer);
      if (after !== object) applied.push({ index, object: nameOf(object), reason: patch.reason, changed });
      return after;
    });
  }
  return { objects, applied, findings };
}

type Report = (ruleId: string, message: string, more?: Partial<Finding>) => void;

function reporterOf(plan: Plan, index: number, findings: Finding[]): Report {
  const place = patchPlace(plan);
  return (ruleId, message, more = {}) => {
    const pointer = `/deploy/patches/${index}/patch`;
    findings.push({
      ruleId,
      severity: "error",
      message: `patch ${index + 1}: ${message}`,
      pointer,
      ...place,
      ...more,
    });
  };
}

function patched(object: RenderedObject, patch: Patch, report: Report): RenderedObject {
  try {
    const after = applyText(object, patch.patch);
    if (JSON.stringify(after) === JSON.stringify(object)) {
      report("patch-without-effect", `${nameOf(object)} already is what it asks for.`, {
        severity: "warning",
        help: "Remove it.",
      });
    }
    return after;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report("patch-does-not-apply", `it no longer applies to ${nameOf(object)}: ${why}.`, {
      help: "Run `mcp-pipeline render` to see the object as it is now.",
    });
    return object;
  }
}

interface Judged {
  before: RenderedObject;
  after: RenderedObject;
  changes: readonly Change[];
  plan: Plan;
}

function judge({ before, after, changes, plan }: Judged, report: Report): void {
  const globs = plan.platform.policy?.patches?.[before.kind] ?? [];
  const allowed = globs.map((glob) => picomatch(glob, { nonegate: true, noextglob: true, dot: true }));
  for (const change of changes) {
    const guard = guardOf(before, change);
    const what = `${change.named || "the whole"} of ${nameOf(before)}`;
    if (guard !== undefined) {
      report(guard.ruleId, `it changes ${what}, which no patch may: ${guard.why}.`);
    } else if (
      !spellings(change).some((path) => ancestors(path).some((one) => allowed.some((fits) => fits(one))))
    ) {
      const hint =
        globs.length === 0 ? `It allows no patches of ${before.kind}.` : `It allows ${globs.join(", ")}.`;
      report("patch-not-allowed", `the platform does not let patches touch ${what}. ${hint}`);
    }
  }
  if (before.kind !== "Deployment") return;
  const known = new Set(weaknesses(before).map(({ pointer }) => pointer));
  for (const { pointer, message } of weaknesses(after).filter((one) => !known.has(one.pointer))) {
    report("guarded-security-context", `it weakens ${nameOf(before)}: ${pointer} ${message}.`);
  }
}

/** A platform may name elements of lists by number or by name. */
function spellings({ pointer, named }: Change): string[] {
  return pointer === named ? [pointer] : [pointer, named];
}

/** "/a/b" → "/a", "/a/b": what lies below an allowed path is allowed too. */
function ancestors(pointer: string): string[] {
  const tokens = pointer.split("/").slice(1);
  return tokens.map((_, index) => `/${tokens.slice(0, index + 1).join("/")}`);
}

function nameOf({ kind, metadata }: RenderedObject): string {
  return `${kind} ${metadata.name}`;
}

function nameOfTarget({ target }: Patch): string {
  return Object.values(target).join(" ");
}
