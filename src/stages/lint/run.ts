import { isDeepStrictEqual } from "node:util";
import { failedBuild } from "../../image/build-failed.ts";
import type { Platform } from "../../platform/schema.ts";
import type { Check } from "../../report/check.ts";
import { atLeast, type Finding, type Severity, sortFindings } from "../../report/finding.ts";
import { toPointer } from "../../source/position.ts";
import { jsonBytes } from "../../surface/strings.ts";
import type { Surface } from "../../surface/surface.ts";
import { defaultManifest } from "../inputs.ts";
import type { StageContext, StageResult } from "../stage.ts";
import type { BaseAnswer } from "./base.ts";
import { type LintOutcome, lint } from "./engine.ts";
import { failOn } from "./fail-on.ts";
import type { LintInputs } from "./inputs.ts";
import { placeFinder } from "./place.ts";
import { chooseProfiles } from "./profiles/index.ts";
import { count } from "./quote.ts";
import { rules } from "./rules/index.ts";
import { type ReadSurface, type Resolved, readSubject, resolveSubject } from "./subject.ts";

/** What the stage does once its inputs are read; loaded only then. */
export async function run(inputs: LintInputs, context: StageContext): Promise<StageResult> {
  const resolved = await resolveSubject(inputs, context);
  const fixes = inputs.fix === "true" ? await import("./fixes/run-fixes.ts") : undefined;
  const profiles = chooseProfiles(resolved?.plan.manifest.lint?.profiles);
  const { tools: saved, manifest: manifestFile = defaultManifest } = inputs;
  const rewritten = saved === undefined ? undefined : await fixes?.fixToolsFile(saved, profiles, context.cwd);
  const read = await readSubject(inputs, resolved, context).catch(failedBuild);
  if ("ruleId" in read) return { status: "failed", findings: [read], checks: [], outputs: {} };
  const platform = resolved?.plan.platform ?? (await platformAlone(inputs.platform, context.cwd));
  const manifest = resolved?.plan.manifest;
  const threshold = failOn({
    input: inputs["fail-on"],
    manifest: manifest?.lint?.failOn,
    platform: platform?.policy?.lint?.failOn,
  });
  const compared = await comparedWithBase(inputs, read, resolved, context);
  const outcome = await judge(read, resolved, platform, compared?.findings);
  const stale = outcome.findings.filter(isStaleSuppression);
  const places = (resolved?.loaded.manifest.lint?.suppress ?? []).map((_, index) =>
    (resolved as Resolved).loaded.locate(`/lint/suppress/${index}`),
  );
  const removed = await fixes?.fixManifestFile(manifestFile, stale, places, context.cwd);
  const left =
    removed === undefined ? outcome.findings : outcome.findings.filter((one) => !stale.includes(one));
  const findings = sortFindings([...read.findings, ...left]);
  const failed = findings.some(({ severity }) => atLeast(severity, threshold));
  return {
    status: failed ? "failed" : "passed",
    findings,
    checks: [
      ...checksOf({ ...outcome, findings: left }, threshold, resolved),
      ...(compared?.checks ?? []),
      ...(fixes === undefined ? [] : [fixes.fixCheck([rewritten, removed])]),
    ],
    outputs: {
      ...compared?.outputs,
      tools: String(read.surface.tools.length),
      "surface-bytes": String(surfaceBytes(read.surface)),
    },
  };
}

/** Those of `lint.severity` carry the same id: whether they are meant is the team's to say. */
function isStaleSuppression({ ruleId, message }: Finding): boolean {
  return ruleId === "stale-suppression" && message.startsWith("The suppression");
}

/** The comparison with the base that the input or the manifest names; undefined where neither does. */
async function comparedWithBase(
  inputs: LintInputs,
  { surface, facts }: ReadSurface,
  resolved: Resolved | undefined,
  { cwd, env, signal, progress }: StageContext,
): Promise<BaseAnswer | undefined> {
  const plan = resolved?.plan;
  const against = plan?.manifest.contractTest?.against;
  const base = inputs.base ?? (against === undefined ? undefined : `${against}:`);
  if (base === undefined) return undefined;
  const { compareWithBase } = await import("./base.ts");
  const { manifest = defaultManifest, platform } = inputs;
  return compareWithBase({
    base,
    after: { surface, ...(facts ? { facts } : {}), ...(plan?.version ? { version: plan.version } : {}) },
    level: plan?.manifest.contractTest?.breaking ?? "client",
    context: { cwd, env, signal, progress, manifest, platform },
    locate: ({ tool, prompt, resource }) => {
      const [kind, name] = [
        tool !== undefined ? "tools" : prompt !== undefined ? "prompts" : "resources",
        tool ?? prompt ?? resource,
      ];
      return resolved?.loaded.locate(name === undefined ? "/name" : toPointer([kind, name]), "key");
    },
  });
}

function judge(
  { surface, places }: ReadSurface,
  resolved: Resolved | undefined,
  platform: Platform | undefined,
  changes: readonly Finding[] | undefined,
): Promise<LintOutcome> {
  const floors = platform?.policy?.lint?.severity ?? {};
  if (resolved === undefined)
    return lint(surface, { floors, changes, locate: placeFinder(undefined, places) });
  const { plan, loaded } = resolved;
  const { manifest } = plan;
  const written = loaded.manifest.lint?.suppress ?? [];
  const suppressions = (manifest.lint?.suppress ?? []).map((suppression) => {
    const index = written.findIndex((entry) => isDeepStrictEqual(entry, suppression));
    // Absent where it comes from the platform's defaults.
    return { suppression, ...(index < 0 ? {} : { place: loaded.locate(`/lint/suppress/${index}`) }) };
  });
  const levels = loaded.manifest.lint?.severity ?? [];
  const overrides = (manifest.lint?.severity ?? []).map((override) => {
    const index = levels.findIndex((entry) => isDeepStrictEqual(entry, override));
    return { override, ...(index < 0 ? {} : { place: loaded.locate(`/lint/severity/${index}`) }) };
  });
  return lint(surface, {
    overrides,
    floors,
    changes,
    manifest: { ...manifest, version: ownVersion(plan) },
    profiles: chooseProfiles(manifest.lint?.profiles, loaded.locate("/lint/profiles")),
    suppressions,
    locate: placeFinder({ value: manifest, locate: loaded.locate }, places),
  });
}

/** The version that the server's own files tell; one that comes from a tag is none of theirs. */
function ownVersion({ manifest, version }: Resolved["plan"]): string | undefined {
  const isTag = typeof manifest.version === "object" && manifest.version.from === "tag";
  return isTag ? undefined : version;
}

/** The company's rules where a surface is linted without a manifest. */
async function platformAlone(path: string | undefined, cwd: string) {
  if (path === undefined) return undefined;
  const { loadPlatform } = await import("../../platform/load.ts");
  return (await loadPlatform(path, cwd)).platform;
}

/** One check for each rule that the profiles ask for; those that need a manifest are not exercised without one. */
function checksOf(
  { findings, suppressed }: LintOutcome,
  threshold: Severity,
  resolved: Resolved | undefined,
): Check[] {
  const profiles = chooseProfiles(resolved?.plan.manifest.lint?.profiles);
  const asked = rules.filter(
    ({ needsProfile: limit }) =>
      limit === undefined || profiles.some((profile) => profile[limit] !== undefined),
  );
  const checks = asked.map((rule): Check => {
    if (rule.needsManifest && resolved === undefined) {
      return { id: rule.id, status: "not exercised", message: "no manifest was given" };
    }
    const own = findings.filter(({ ruleId }) => ruleId === rule.id);
    if (own.length === 0) return { id: rule.id, status: "passed" };
    const failed = own.some(({ severity }) => atLeast(severity, threshold));
    const below = failed ? "" : ", below the threshold";
    return {
      id: rule.id,
      status: failed ? "failed" : "passed",
      message: `${count(own.length, "finding")}${below}`,
    };
  });
  if (suppressed === 0) return checks;
  return [
    ...checks,
    { id: "suppressions", status: "passed", message: `${count(suppressed, "finding")} accepted` },
  ];
}

/** Definitions as compact JSON: what a client reads, and about what a model gets. */
function surfaceBytes({ tools, prompts, resources, resourceTemplates }: Surface): number {
  return [tools, prompts, resources, resourceTemplates].reduce((sum, list) => sum + jsonBytes(list), 0);
}
