import { type ReadPlatform, readPlatform } from "../platform/load.ts";
import { withLocal } from "../platform/local.ts";
import { environmentOf, unknownEnvironment } from "../platform/target.ts";
import { compilePolicy } from "../policy/compile.ts";
import type { Check } from "../report/check.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { type Finding, sortFindings } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import { pick } from "../source/pick.ts";
import { readValue } from "../source/read-value.ts";
import { reporter } from "../source/reporter.ts";
import { parseYaml } from "../source/yaml.ts";
import { crossCheck } from "./cross-check.ts";
import { type Detection, detectRuntime } from "./detect.ts";
import { manifestLayers } from "./layers.ts";
import { type LoadedManifest, type ReadManifest, readManifest } from "./load.ts";
import { type Merged, mergeLayers } from "./merge.ts";
import type { Plan, PlanRequest } from "./plan.ts";
import { checkManifest, today } from "./rules.ts";
import { runtime as runtimeSchema } from "./runtime-schema.ts";
import { type Manifest, manifestSchema } from "./schema.ts";
import { type ResolvedVersion, resolveVersion } from "./version.ts";

export interface Resolution {
  plan: Plan;
  loaded: LoadedManifest;
  /** Below `error`. */
  findings: Finding[];
  /** What was looked at, and what could not be. */
  checks: Check[];
}

/**
 * Resolves what would be deployed: manifest, platform and environment merged, every value with its origin.
 * @throws Problem (exit 2) with every problem of both files and of their cross-checks at once
 */
export async function resolvePlan(request: PlanRequest): Promise<Resolution> {
  const [read, readTarget] = await bothFiles(request);
  const builtIn = readTarget.file === undefined;
  const findings = [...read.findings, ...readTarget.findings];
  const checks: Check[] = [
    verdict("manifest-schema", read.findings),
    builtIn
      ? notExercised("platform-schema", "the built-in local platform is in use")
      : verdict("platform-schema", readTarget.findings),
  ];
  const merged = mergeLayers(
    manifestLayers({
      manifest: read.value,
      locateManifest: read.locate,
      defaults: pick(readTarget.value, "manifestDefaults"),
      policy: pick(readTarget.value, "policy"),
      locatePlatform: readTarget.locate,
      environment: request.environment,
    }),
    read.locate(""),
  );
  const before = findings.length;
  const proposed = read.manifest && readTarget.platform ? checkMerged(merged, read, findings) : undefined;
  const manifest = proposed && (await judgedByBase(proposed, read, readTarget, request, findings));
  const detection = await detect(merged, read, findings);
  const version = await versionOf(merged, read, request, findings);
  checks.push(verdict("merged-manifest", findings.slice(before)));
  const platform = readTarget.platform && withLocal(readTarget.platform, request.environment);
  const target = platform && environmentOf(platform, request.environment);
  if (platform !== undefined && target === undefined) {
    findings.push(unknownEnvironment(request.environment, platform, builtIn));
  }
  if (platform !== undefined) {
    const subject = { merged, platform, target, version, builtIn };
    const result = await crossCheck({ ...subject, manifest: read, request });
    findings.push(...result.findings);
    checks.push(...result.checks);
  }
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !manifest || !platform || !target || !detection?.runtime) {
    throw new Problem(exitCodes.badInput, sortFindings(findings), { checks });
  }
  const plan = buildPlan({ request, read, merged, manifest, platform, target, detection, version });
  return {
    plan,
    loaded: { ...withoutValue(read), manifest: read.manifest ?? manifest },
    findings: sortFindings(findings),
    checks,
  };
}

/** In a pull request or a merge queue, the manifest with the settings of the branch that it goes into. */
async function judgedByBase(
  manifest: Manifest,
  read: ReadManifest,
  { platform, file }: ReadPlatform,
  { cwd, env }: PlanRequest,
  findings: Finding[],
): Promise<Manifest> {
  if (!env.GITHUB_EVENT_NAME) return manifest;
  const { baseOfChange, readAtBase } = await import("../github/base-commit.ts");
  const base = await baseOfChange(cwd, env);
  if (base === undefined) return manifest;
  const { judgedManifest } = await import("./judge.ts");
  const text = await readAtBase(base, read.file);
  const { findings: own, report } = reporter(read.locate);
  // One that cannot be read is no judge at all: as for a new server, nothing is accepted that the platform does not permit.
  const before = text === undefined ? undefined : parseYaml(text, read.file).value;
  const judged = judgedManifest(manifest, before, file === undefined ? undefined : platform, report);
  findings.push(...own);
  return judged;
}

/** Reads both files, so that one that is unreadable does not hide the problems of the other. */
async function bothFiles({ manifest, platform, cwd }: PlanRequest): Promise<[ReadManifest, ReadPlatform]> {
  const [first, second] = await Promise.allSettled([
    readManifest(manifest, cwd),
    readPlatform(platform, cwd),
  ]);
  if (first.status === "fulfilled" && second.status === "fulfilled") return [first.value, second.value];
  const findings = [first, second].flatMap((outcome) => {
    if (outcome.status === "fulfilled") return outcome.value.findings;
    if (outcome.reason instanceof Problem) return outcome.reason.findings;
    throw outcome.reason;
  });
  throw new Problem(exitCodes.badInput, sortFindings(findings));
}

/** Values that are right in each file may be wrong together, e.g. minReplicas of one above maxReplicas of the other. */
function checkMerged(merged: Merged, read: ReadManifest, findings: Finding[]): Manifest | undefined {
  const source = { value: merged.value, file: read.file, locate: merged.locate };
  const { data, findings: own } = readValue(manifestSchema, source, "manifest-schema");
  findings.push(...own.map((finding) => ({ ...finding, ...merged.locate(finding.pointer ?? "") })));
  // The same rules once more, for what only the layers together break; what one file breaks is known already.
  const key = ({ ruleId, file, line, column }: Finding) => `${ruleId} ${file}:${line}:${column}`;
  const known = new Set(findings.map(key));
  findings.push(...checkManifest(source, today()).filter((finding) => !known.has(key(finding))));
  return data;
}

async function detect(
  merged: Merged,
  read: ReadManifest,
  findings: Finding[],
): Promise<Detection | undefined> {
  const runtime = runtimeSchema.safeParse(pick(merged.value, "runtime"));
  if (!runtime.success) return undefined;
  const detection = await detectRuntime(runtime.data, read.directory, String(pick(merged.value, "name")));
  if (detection.problem !== undefined) {
    const place = { pointer: "/runtime", ...merged.locate("/runtime") };
    findings.push({
      ruleId: "runtime-not-detected",
      severity: "error",
      message: detection.problem,
      ...place,
    });
  }
  return detection;
}

async function versionOf(
  merged: Merged,
  read: ReadManifest,
  request: PlanRequest,
  findings: Finding[],
): Promise<ResolvedVersion> {
  const written = manifestSchema.shape.version.safeParse(pick(merged.value, "version"));
  if (!written.success) return {};
  const name = String(pick(merged.value, "name"));
  const resolved = await resolveVersion(written.data, read.directory, name, request.env);
  if (resolved.problem !== undefined) {
    const { problem: message, help } = resolved;
    const place = { pointer: "/version", ...merged.locate("/version") };
    findings.push({
      ruleId: "version-unresolved",
      severity: "error",
      message,
      ...place,
      ...(help ? { help } : {}),
    });
  }
  return resolved;
}

interface Parts {
  request: PlanRequest;
  read: ReadManifest;
  merged: Merged;
  manifest: Manifest;
  platform: Plan["platform"];
  target: Plan["target"];
  detection: Detection;
  version: ResolvedVersion;
}

function buildPlan({ request, read, merged, manifest, platform, target, detection, version }: Parts): Plan {
  const { runtime } = detection;
  if (runtime === undefined) throw new Error("a plan needs a runtime");
  const owner = typeof manifest.owner === "string" ? { team: manifest.owner } : manifest.owner;
  const prefix = platform.registry?.namePrefix ?? "local";
  return {
    schemaVersion: 1,
    name: manifest.name,
    registryName: manifest.registryName ?? `${prefix}/${manifest.name}`,
    ...(version.version === undefined ? {} : { version: version.version }),
    environment: request.environment,
    directory: read.directory,
    manifestFile: read.file,
    owner,
    runtime,
    manifest,
    platform,
    target,
    policy: compilePolicy(manifest, merged.locate),
    origins: sorted({
      ...merged.origins(),
      ...detection.origins,
      ...(version.origin === undefined ? {} : { "/version": version.origin }),
    }),
    guesses: [...detection.guesses, ...(version.guess === undefined ? [] : [version.guess])],
  };
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutValue({
  value: _value,
  manifest: _manifest,
  ...rest
}: ReadManifest): Omit<LoadedManifest, "manifest"> {
  return rest;
}

function verdict(id: string, findings: readonly Finding[]): Check {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return { id, status: "passed" };
  return { id, status: "failed", message: errors === 1 ? "one error" : `${errors} errors` };
}

function notExercised(id: string, message: string): Check {
  return { id, status: "not exercised", message };
}
