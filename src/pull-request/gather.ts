import { isDeepStrictEqual } from "node:util";
import { type Base, readAtBase } from "../github/base-commit.ts";
import type { PullRequest } from "../github/event.ts";
import { newSuppressions } from "../manifest/judge.ts";
import type { LoadedManifest } from "../manifest/load.ts";
import type { Plan } from "../manifest/plan.ts";
import type { Finding } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import { itemsOf, pick } from "../source/pick.ts";
import { parseYaml } from "../source/yaml.ts";
import { acceptancesOf, type Review } from "./acceptance.ts";
import type { CarriedReports } from "./carried-reports.ts";
import { reviewsWanted } from "./reviews.ts";
import { surfaceView } from "./surface-view.ts";
import type { PullRequestView } from "./view.ts";

export interface GatherRequest {
  base: Base;
  pull: PullRequest;
  manifest: string;
  /** Path of the platform; undefined for the built-in local one. */
  platform: string | undefined;
  /** Outcome of the job `check`. */
  check: string;
  reports: CarriedReports | undefined;
  runUrl: string;
  /** The reviews of the pull request; asked for only where they count. */
  reviews: () => Promise<readonly Review[]>;
  signal: AbortSignal;
}

/**
 * Everything that the comment tells. What decides is computed here, from committed files of both sides and from GitHub;
 * the reports of the job `check`, in which team code ran, are only shown.
 */
export async function gatherView(request: GatherRequest): Promise<PullRequestView> {
  const { base, pull, manifest, check, reports, runUrl } = request;
  const shown = {
    manifest,
    headSha: pull.headSha,
    runUrl,
    check,
    stages: reports?.stages,
    leftOut: reports?.leftOut ?? 0,
  };
  try {
    return { ...shown, ...(await decided(request)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // Where check failed, its report has said the same.
    const known = check !== "success" && reports !== undefined;
    const problems: readonly Finding[] = known
      ? []
      : error.findings.filter(({ severity }) => severity === "error");
    const unknown = { surface: undefined, acceptances: [], patches: [], reviews: [] };
    return { ...shown, ...unknown, problems, ...(await serverName(base, manifest)) };
  }
}

async function decided(request: GatherRequest) {
  const { base, pull, manifest, platform, signal } = request;
  const { resolveEvery } = await import("../stages/validate/environments.ts");
  const context = { cwd: base.cwd, env: base.env, signal, progress: () => {} };
  const { plan, loaded } = await resolveEvery(
    platform === undefined ? { manifest } : { manifest, platform },
    context,
  );
  const before = parsed(await readAtBase(base, manifest), manifest);
  const [surface, fresh] = [
    await compared(request, plan, loaded),
    platform === undefined ? [] : newSuppressions(plan.manifest, before),
  ];
  const patches = patchesOf(plan, before);
  return {
    server: plan.name,
    surface,
    acceptances: fresh.length === 0 ? [] : acceptancesOf(fresh, await request.reviews(), pull),
    patches,
    reviews: await reviewsWanted(plan.platform, base, manifest),
    problems: [],
  };
}

async function compared({ base, manifest, signal }: GatherRequest, plan: Plan, loaded: LoadedManifest) {
  const [{ suspiciousText }, { portabilityFaults }, { tokenCounter }, { default: ranks }] = await Promise.all(
    [
      import("../stages/lint/suspicious-text.ts"),
      import("../stages/lint/portability.ts"),
      import("../stages/lint/bpe.ts"),
      import("js-tiktoken/ranks/cl100k_base"),
    ],
  );
  const level = plan.manifest.contractTest?.breaking ?? "client";
  const count = tokenCounter(ranks);
  const suppressions = plan.manifest.lint?.suppress ?? [];
  const lineOf = (pointer: string) => loaded.locate(pointer).line;
  return surfaceView({
    base,
    manifest,
    level,
    suppressions,
    lineOf,
    signal,
    suspect: suspiciousText,
    faultsOf: portabilityFaults,
    count,
  });
}

/** The escape hatch is always shown to the reviewer, with its reason. */
function patchesOf(plan: Plan, before: unknown): PullRequestView["patches"] {
  const old = itemsOf(pick(before, "deploy", "patches"));
  return (plan.manifest.deploy?.patches ?? []).map((patch) => ({
    target: JSON.stringify(patch.target),
    reason: patch.reason,
    isNew: !old.some((entry) => isDeepStrictEqual(entry, patch)),
  }));
}

async function serverName(base: Base, manifest: string): Promise<{ server?: string }> {
  const name = pick(parsed(await readAtBase(base, manifest), manifest), "name");
  return typeof name === "string" ? { server: name } : {};
}

function parsed(text: string | undefined, file: string): unknown {
  return text === undefined ? undefined : parseYaml(text, file).value;
}
