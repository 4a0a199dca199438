import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { refuseCredential } from "../../github/team-code.ts";
import { homeDirectory } from "../../home/home.ts";
import { failedBuild } from "../../image/build-failed.ts";
import type { Check } from "../../report/check.ts";
import { type Finding, fingerprint, type Severity, sortFindings } from "../../report/finding.ts";
import type { Position } from "../../source/position.ts";
import type { StageContext, StageResult } from "../stage.ts";
import type { Fault, Judgement, Outcome } from "./check.ts";
import { contractChecks } from "./checks.ts";
import type { Evidence } from "./evidence.ts";
import { gather } from "./gather.ts";
import type { ContractTestInputs } from "./inputs.ts";
import { notExercised } from "./not-exercised.ts";
import { promisedBy } from "./promised.ts";
import { openSubject, type Subject } from "./subject.ts";

/** What the stage does once its inputs are read; loaded only then. */
export async function run(inputs: ContractTestInputs, context: StageContext): Promise<StageResult> {
  if (inputs.url === undefined) refuseCredential("contract-test", context.env);
  const subject = await openSubject(inputs, context).catch(failedBuild);
  if ("ruleId" in subject) return { status: "failed", findings: [subject], checks: [], outputs: {} };
  if (subject.container === undefined) return await test(subject, context);
  const { preflight } = await import("../../image/container/preflight.ts");
  try {
    context.progress("starting the image as the cluster will");
    const faults = [...subject.container.findings, ...(await preflight(subject.container, context.signal))];
    if (faults.length === 0) return await test(subject, context);
    const findings = faults.map((fault) => ({ ...subject.promise?.loaded.locate("/runtime"), ...fault }));
    const [{ message = "" } = {}] = faults;
    const checks: Check[] = [{ id: "image-runs-as-in-cluster", status: "failed", message }];
    return { status: "failed", findings: sortFindings(findings), checks, outputs: {} };
  } finally {
    await subject.container.cleanUp();
  }
}

async function test(subject: Subject, context: StageContext): Promise<StageResult> {
  const gathered = await gather(subject, context);
  const promised = subject.promise && promisedBy(subject.promise, gathered);
  const evidence: Evidence = { ...gathered, ...(promised === undefined ? {} : { promised }) };
  const judged = await judge(evidence);
  const findings = [...subject.findings, ...judged.findings];
  const surface = await writeSurface(evidence, context);
  return {
    status: findings.some(({ severity }) => severity === "error") ? "failed" : "passed",
    findings: sortFindings(findings.map((finding) => ({ ...finding, fingerprint: fingerprint(finding) }))),
    checks: [...asInCluster(subject), ...judged.checks, ...notExercised(evidence)],
    outputs: { surface },
  };
}

function asInCluster({ container }: Subject): Check[] {
  if (container === undefined) return [];
  const message = "numeric user, read-only root, no capabilities, memory limit, listening on loopback";
  return [{ id: "image-runs-as-in-cluster", status: "passed", message }];
}

/** Every check of the table, and what the capture found beyond it. */
async function judge(evidence: Evidence): Promise<{ findings: Finding[]; checks: Check[] }> {
  const known = new Set(contractChecks.map(({ id }) => id));
  const findings = evidence.captureFindings.filter(({ ruleId }) => !known.has(ruleId));
  const checks: Check[] = [];
  for (const { id, severity, judge: judgeOne } of contractChecks) {
    const judged = await judgeOne(evidence);
    const outcomes: readonly RevisionOutcome[] = isList(judged) ? judged : [judged];
    checks.push(...outcomes.map((outcome) => rowOf(id, outcome)));
    findings.push(...findingsOf(outcomes, severity, evidence).map((fault) => ({ ...fault, ruleId: id })));
  }
  return { findings, checks };
}

type RevisionOutcome = Outcome & { revision?: string };

function isList(judged: Judgement): judged is Extract<Judgement, readonly unknown[]> {
  return Array.isArray(judged);
}

function rowOf(id: string, outcome: RevisionOutcome): Check {
  const about = outcome.revision === undefined ? {} : { revision: outcome.revision };
  if ("notExercised" in outcome) {
    return { id, status: "not exercised", message: outcome.notExercised, ...about };
  }
  const { faults, seen } = outcome;
  const message = faults.length > 0 ? faults[0]?.message : seen;
  const status = faults.length > 0 ? "failed" : "passed";
  return { id, status, ...(message === undefined ? {} : { message }), ...about };
}

/** The same fault in several revisions is one finding that names them. */
function findingsOf(
  outcomes: readonly RevisionOutcome[],
  usual: Severity,
  evidence: Evidence,
): Omit<Finding, "ruleId">[] {
  const faults = new Map<string, { fault: Fault; severity: Severity; revisions: string[] }>();
  for (const outcome of outcomes) {
    if (!("faults" in outcome)) continue;
    for (const fault of outcome.faults) {
      const key = JSON.stringify({ ...fault, evidence: undefined });
      const known = faults.get(key) ?? { fault, severity: outcome.severity ?? usual, revisions: [] };
      if (outcome.revision !== undefined) known.revisions.push(outcome.revision);
      faults.set(key, known);
    }
  }
  return [...faults.values()].map(({ fault, severity, revisions }) => ({
    ...placeOf(fault, evidence),
    ...fault,
    severity,
    message: revisions.length === 0 ? fault.message : `${fault.message} (${revisions.join(", ")})`,
  }));
}

/** What is wrong with the server as a whole is shown where the manifest says how it is started. */
function placeOf(fault: Fault, { promised }: Evidence): Partial<Position> {
  return fault.file === undefined ? (promised?.locate("/runtime") ?? {}) : {};
}

/** Keeps the surface where later commands and reviewers find it; without a manifest under the server's own name. */
async function writeSurface({ surface, promised }: Evidence, { env }: StageContext): Promise<string> {
  const directory = join(
    homeDirectory(env),
    "work",
    promised?.plan.name ?? workName(surface.serverInfo.name),
  );
  await mkdir(directory, { recursive: true });
  const path = join(directory, "surface.json");
  const { raw: _raw, ...parsed } = surface;
  await writeFile(path, `${JSON.stringify(parsed, null, 2)}\n`);
  return path;
}

/** A server may call itself anything; a folder may not be called so. */
function workName(name: unknown): string {
  const plain = String(name ?? "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 63);
  return plain === "" ? "server" : plain;
}
