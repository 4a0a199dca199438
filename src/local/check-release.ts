import type { Plan } from "../manifest/plan.ts";
import type { Finding } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import { captureSurface } from "../surface/capture.ts";
import { compareLock, parseLock } from "../surface/lock.ts";
import { definitionName, type Surface } from "../surface/surface.ts";

export interface CheckTarget {
  url: string;
  headers?: Record<string, string>;
}

export interface CheckRequest {
  plan: Plan;
  /** Text of the lock and its path as the user named it. */
  lock?: { text: string; file: string };
  signal: AbortSignal;
  /** For the whole check, in ms; default as in {@link captureSurface}. */
  checkMs?: number;
}

export interface CheckedRelease {
  /** `undefined` where no handshake came about. */
  surface?: Surface;
  /** Of any severity; the release is refused where one is an error. */
  findings: Finding[];
}

/**
 * Speaks MCP with a release: handshake, all lists, and the surface compared with the lock, or without one
 * with the names in the manifest. What is wrong with the release comes back as findings.
 */
export async function checkRelease(target: CheckTarget, request: CheckRequest): Promise<CheckedRelease> {
  const { plan, signal } = request;
  const versions = plan.runtime.protocolVersions;
  try {
    const capture = await captureSurface(target, {
      signal,
      ...(versions ? { versions } : {}),
      ...(request.checkMs === undefined ? {} : { deadlineMs: request.checkMs }),
    });
    const { surface, observed } = capture;
    const compared = request.lock
      ? differences(request.lock, surface, observed.sessions)
      : missing(plan, surface);
    return { surface, findings: [...capture.findings, ...compared] };
  } catch (error) {
    if (error instanceof Problem && !signal.aborted) return { findings: [...error.findings] };
    throw error;
  }
}

/** Policy and proofs are left out: the lock holds them for all environments, and what was agreed was judged before. */
function differences(
  lock: { text: string; file: string },
  surface: Surface,
  sessions: "none" | "sticky",
): Finding[] {
  const parsed = parseLock(lock.text, lock.file);
  const facts = new Map(
    [...parsed.facts].filter(([key]) => !/^(policy[/@]|observed\/confirmation\/)/.test(key)),
  );
  return compareLock({ ...parsed, facts }, { surface, policy: { entries: [] }, observed: { sessions } });
}

function missing(plan: Plan, surface: Surface): Finding[] {
  const exposed = new Set(surface.tools.map(definitionName));
  const absent = Object.keys(plan.manifest.tools).filter((name) => !exposed.has(name));
  return absent.sort().map((tool) => ({
    ruleId: "release-lacks-tool",
    severity: "error",
    message: `The manifest lists the tool ${tool}, but the server of this image does not have it.`,
    tool,
    file: plan.manifestFile,
  }));
}
