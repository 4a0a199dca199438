import { type PlaceOptions, serverPlace } from "../local/place.ts";
import { localRollback, type RollbackRequest } from "../local/rollback.ts";
import { runId, whoDeploys } from "../local/run-identity.ts";
import type { Check } from "../report/check.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { badInput } from "../report/problem.ts";
import { findingLines, type LocalOutput, labelled } from "./local-output.ts";

export interface RollbackOptions extends PlaceOptions {
  /** Value of `--to`. */
  to?: string;
  signal: AbortSignal;
  progress(text: string): void;
  settings?: RollbackRequest["settings"];
}

/** What `rollback --format json` prints. */
export interface RollbackData {
  schemaVersion: 1;
  status: "passed" | "failed";
  /** The new release. */
  release: number;
  /** The release that it repeats. */
  rollbackTo: number;
  url: string;
  checks: Check[];
  findings: Finding[];
}

/**
 * Goes back to a verified release, by the same way as a deploy. Exit code 1 where that release is refused now;
 * what served before still does then.
 *
 * @throws Problem (exit 2) where there is no such verified release or a secret is missing, (exit 3) as deploy
 */
export async function rollback(options: RollbackOptions): Promise<LocalOutput<RollbackData>> {
  const to = options.to === undefined ? undefined : releaseNumber(options.to);
  const { release, target, status, url, checks, findings } = await localRollback({
    place: await serverPlace(options),
    shell: options.env,
    who: whoDeploys(options.env),
    run: runId(options.env),
    signal: options.signal,
    progress: options.progress,
    ...(to !== undefined && { to }),
    ...(options.settings && { settings: options.settings }),
  });
  const data: RollbackData = {
    schemaVersion: 1,
    status,
    release,
    rollbackTo: target,
    url,
    checks,
    findings,
  };
  const text = [
    ...labelled([
      ["rollback", status],
      ["release", `${release}, which repeats ${target}`],
      ["url", url],
    ]),
    ...findings.flatMap((finding) => ["", ...findingLines(finding)]),
  ].join("\n");
  return { data, text, exitCode: status === "passed" ? exitCodes.clean : exitCodes.findings };
}

/** The number of a release as a flag gives it. @throws Problem (exit 2) for anything else */
export function releaseNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw badInput("usage", `"${text}" is not the number of a release. See \`mcp-pipeline history\`.`);
}
