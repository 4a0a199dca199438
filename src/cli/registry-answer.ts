import { join } from "node:path";
import * as z from "zod";
import { homeDirectory } from "../home/home.ts";
import type { PlaceOptions } from "../local/place.ts";
import type { Plan } from "../manifest/plan.ts";
import { compareRelease } from "../registry/compare-release.ts";
import { openRegistry } from "../registry/open.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import { releaseFacts } from "../stages/register/release-facts.ts";
import { lockFileName, readLock } from "../surface/lock.ts";
import { findingLines, type LocalOutput } from "./local-output.ts";

const statusData = z.looseObject({
  release: z.number().optional(),
  clusters: z.array(z.looseObject({ release: z.number().optional() })).optional(),
  findings: z.array(z.unknown()),
});

interface StatusOptions extends PlaceOptions {
  signal: AbortSignal;
  progress(text: string): void;
}

/**
 * Adds to what runs what the registry and the committed lock say of it. What cannot be read is a warning: the answer to
 * what runs stays one.
 */
export async function withRegistry(
  answer: LocalOutput<unknown>,
  plan: Plan,
  options: StatusOptions,
): Promise<LocalOutput<unknown>> {
  const data = statusData.parse(answer.data);
  const release = data.clusters === undefined ? data.release : data.clusters.at(-1)?.release;
  if (release === undefined) return answer;
  const findings = await differences(plan, release, options);
  if (findings.length === 0) return answer;
  const wrong = findings.some(({ severity }) => severity === "error");
  return {
    data: { ...data, findings: [...data.findings, ...findings] },
    text: [answer.text, ...findings.flatMap((finding) => ["", ...findingLines(finding)])].join("\n"),
    exitCode: wrong ? exitCodes.findings : answer.exitCode,
  };
}

async function differences(plan: Plan, release: number, options: StatusOptions): Promise<Finding[]> {
  const { platform, cwd, env, signal } = options;
  try {
    const facts = await releaseFacts({ plan, release, platform }, options);
    if (facts === undefined) return [];
    const registry = openRegistry(plan.platform.registry, { home: homeDirectory(env), env, signal });
    const entries = plan.target.register === false ? [] : await registry.versions(plan.registryName);
    const lock = await readLock(join(plan.directory, lockFileName), cwd);
    return compareRelease(plan, entries, facts, lock?.text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.findings.map((finding) => ({ ...finding, severity: "warning" }));
  }
}
