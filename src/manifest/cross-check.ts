import { checkGrants } from "../platform/grants.ts";
import { checkGroups, groupsIn } from "../platform/groups.ts";
import { checkLimits } from "../platform/limits.ts";
import { checkPatches } from "../platform/patches.ts";
import type { Environment, Platform } from "../platform/schema.ts";
import { checkEnvironments, checkNames } from "../platform/target.ts";
import type { Check } from "../report/check.ts";
import type { Finding } from "../report/finding.ts";
import { itemsOf, pick } from "../source/pick.ts";
import { type Report, reporter } from "../source/reporter.ts";
import type { ReadManifest } from "./load.ts";
import type { Merged } from "./merge.ts";
import type { PlanRequest } from "./plan.ts";
import type { ResolvedVersion } from "./version.ts";

export interface CrossSubject {
  merged: Merged;
  /** As written, for what is not merged. */
  manifest: ReadManifest;
  platform: Platform;
  /** Absent where the platform does not know the environment. */
  target: Environment | undefined;
  version: ResolvedVersion;
  builtIn: boolean;
  request: PlanRequest;
}

/** Checks a merged manifest against the platform (product.md, "platform.yaml"); the platform's word is never merged. */
export async function crossCheck(subject: CrossSubject): Promise<{ findings: Finding[]; checks: Check[] }> {
  const { findings, report } = reporter(subject.merged.locate);
  const checks: Check[] = [];
  /** Runs one check; it fails where it reports an error, and may say why it was not exercised. */
  const check = async (id: string, run: () => Promise<string | undefined> | string | undefined) => {
    const before = findings.length;
    const skipped = await run();
    const failed = findings.slice(before).some(({ severity }) => severity === "error");
    const message = skipped === undefined ? {} : { message: skipped };
    checks.push({
      id,
      status: failed ? "failed" : skipped === undefined ? "passed" : "not exercised",
      ...message,
    });
  };
  const { value } = subject.merged;
  const groups = groupsIn(value);
  await check("platform-crosschecks", async () => {
    checkLimits(value, subject.platform, report);
    checkGroups(groups, subject.platform, report);
    checkNames(value, subject.platform, subject.request.environment, report);
    checkVersion(subject, report);
    checkRegistryName(subject, report);
    return undefined;
  });
  await check("environments", () => environments(subject, findings));
  await check("patches", () => patches(subject, report));
  await check("ownership", () => {
    const repository = subject.request.env.GITHUB_REPOSITORY || undefined;
    if (subject.builtIn) return "the built-in local platform grants every name";
    const chosen = pick(value, "registryName");
    const registryName = typeof chosen === "string" ? { registryName: chosen } : {};
    const claim = { name: String(pick(value, "name")), ...registryName, groups };
    return checkGrants(subject.platform, repository, claim, report);
  });
  return { findings, checks };
}

function environments(subject: CrossSubject, findings: Finding[]): string | undefined {
  const { manifest, platform, builtIn } = subject;
  // Sections of other environments are not merged, so they are looked up in the manifest itself.
  const own = reporter(manifest.locate);
  const open = checkEnvironments(manifest.value, platform, builtIn, own.report);
  findings.push(...own.findings);
  return open.length === 0 ? undefined : `only a platform knows ${open.join(", ")}; pass it with --platform`;
}

async function patches(
  { merged, target, platform }: CrossSubject,
  report: Report,
): Promise<string | undefined> {
  const written = itemsOf(pick(merged.value, "deploy", "patches")).length > 0;
  if (target?.delivery.kind === "process") {
    return written ? "a local process has no objects that could be patched" : undefined;
  }
  await checkPatches(merged.value, platform, report);
  return undefined;
}

/** What leaves this machine must be told apart from what came before it. */
function checkVersion({ target, version, merged, request }: CrossSubject, report: Report): void {
  if (target === undefined || target.delivery.kind === "process") return;
  if (version.version !== undefined || version.problem !== undefined) return;
  const written = pick(merged.value, "version") !== undefined;
  report(
    "version-missing",
    ["version"],
    `deploying to ${request.environment} needs a version, and there is none.`,
    {
      help: written
        ? "It comes from the release tag: run this for a tag such as v1.2.3."
        : "Write version: 1.2.3, or version: { from: package.json }, { from: pyproject.toml } or { from: tag }.",
    },
  );
}

/** A name outside the platform's namespace would be another company's to publish; `local` has a registry of its own. */
function checkRegistryName({ merged, platform, target }: CrossSubject, report: Report): void {
  const prefix = platform.registry?.namePrefix;
  const name = pick(merged.value, "registryName");
  if (prefix === undefined || typeof name !== "string" || target?.delivery.kind === "process") return;
  if (name.startsWith(`${prefix}/`)) return;
  const message = `${JSON.stringify(name)} is outside the platform's namespace, ${prefix}.`;
  report("registry-name-foreign", ["registryName"], message, {
    help: `Leave it out, or begin it with "${prefix}/".`,
  });
}
