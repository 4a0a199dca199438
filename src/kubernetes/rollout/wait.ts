import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import { type Cluster, pause } from "../client/cluster.ts";
import { Clocks, type Judged } from "../diagnosis/clocks.ts";
import { failureFinding } from "../diagnosis/finding.ts";
import { symptomsOf } from "../diagnosis/symptoms.ts";
import { type FailureRow, failures } from "../diagnosis/table.ts";
import type { AppliedRelease, Observation } from "./observation.ts";
import { observe } from "./observe.ts";
import { missingFrom } from "./verdict.ts";

export interface WaitRequest {
  cluster: Cluster;
  namespace: string;
  applied: AppliedRelease;
  /** When the objects were applied, by the API server's clock. */
  since: string;
  plan: Plan;
  signal: AbortSignal;
  progress(text: string): void;
  /** One deadline for everything, in ms. */
  timeoutMs: number;
}

/**
 * - `ready`: everything that was applied is at work
 * - `failed`: the release is at fault; `findings` say why
 * - `unwell`: the platform is at fault; another release would fare no better
 * - `superseded`: somebody else has changed the Deployment since
 */
export interface RolloutOutcome {
  state: "ready" | "failed" | "unwell" | "superseded";
  findings: Finding[];
  observation: Observation;
}

/** Between two looks; what is visible in the API is told within a second or two. In ms. */
const lookEveryMs = 500;
/** An unchanged sentence is said again after this long, in ms. */
const repeatMs = 15_000;

/** Watches a rollout until it is whole, or until a failure may be called. Each failure is told at first sight. */
export async function waitForRollout(request: WaitRequest): Promise<RolloutOutcome> {
  const { applied, plan, progress, signal, timeoutMs } = request;
  const clocks = new Clocks();
  const started = performance.now();
  const say = narrator(progress);
  for (;;) {
    const atMs = performance.now() - started;
    const observation = await observe({ ...request, atMs });
    const seen = (observation.deployment?.status.observedGeneration ?? 0) >= applied.generation;
    if (isAnothers(observation, applied)) {
      return { state: "superseded", findings: [supersededFinding(observation)], observation };
    }
    const judged = clocks.judge(seen ? symptomsOf(observation) : [], observation);
    for (const one of judged.filter(({ fresh }) => fresh)) progress(sentence(one));
    const called = judged.filter((one) => one.called);
    if (called.length > 0) return ended(called, judged, observation, plan);
    const missing = missingFrom(observation, applied);
    if (missing.length === 0) return { state: "ready", findings: [], observation };
    if (atMs > timeoutMs) return timedOut(judged, missing, observation, request);
    say(`waiting: ${missing.join(", ")}`, atMs);
    await pause(lookEveryMs, signal);
  }
}

/**
 * True where the Deployment no longer has the template that our own apply returned. Its generation does not tell: an
 * autoscaler raises that as well. Nor does the first ReplicaSet that is seen: it may be the other writer's already.
 */
export function isAnothers({ deployment }: Observation, { template }: AppliedRelease): boolean {
  if (deployment === undefined || template === undefined) return false;
  return JSON.stringify(deployment.spec.template) !== template;
}

/** Says a sentence when it changes, and now and then that it has not. */
function narrator(progress: (text: string) => void): (text: string, atMs: number) => void {
  let said = { text: "", atMs: 0 };
  return (text, atMs) => {
    if (text === said.text && atMs - said.atMs < repeatMs) return;
    progress(text);
    said = { text, atMs };
  };
}

/** What is said at first sight: what failed, what was seen, and how long it may still heal. */
function sentence({ symptom, called, leftSeconds }: Judged): string {
  const { cause }: FailureRow = failures[symptom.row];
  const pod = symptom.pod === undefined ? "" : ` (${symptom.pod})`;
  const left = called
    ? ""
    : leftSeconds === undefined
      ? "; this may still heal"
      : `; I stop in ${leftSeconds} s unless it heals`;
  return `${symptom.subject}${pod}: ${cause} ${firstLine(symptom.evidence)}${left}`;
}

const firstLine = (text: string) => (text.split("\n")[0] ?? "").slice(0, 300);

/** A platform's fault beside a release's own does not excuse the release. */
function ended(
  called: readonly Judged[],
  judged: readonly Judged[],
  observation: Observation,
  plan: Plan,
): RolloutOutcome {
  const guilty = called.filter(({ symptom }) => !(failures[symptom.row] as FailureRow).platform);
  // "No progress" says nothing where something else does.
  const precise = called.filter(({ symptom }) => symptom.row !== 49);
  const told = (precise.length > 0 ? precise : judged.filter(({ symptom }) => symptom.row !== 30)).map(
    ({ symptom }) => failureFinding(symptom.row, symptom, plan),
  );
  return { state: guilty.length > 0 ? "failed" : "unwell", findings: unique(told), observation };
}

function timedOut(
  judged: readonly Judged[],
  missing: readonly string[],
  observation: Observation,
  { plan, timeoutMs, applied }: WaitRequest,
): RolloutOutcome {
  const blamed = judged.filter(({ symptom }) => symptom.row !== 30 && symptom.row !== 61);
  const evidence = missing.join(", ");
  const note = `After ${Math.round(timeoutMs / 1000)} s it still waits.`;
  const findings = [
    ...blamed.map(({ symptom }) => failureFinding(symptom.row, symptom, plan)),
    failureFinding(49, { subject: `Deployment ${applied.deployment}`, evidence, note }, plan),
  ];
  const platform =
    blamed.length > 0 && blamed.every(({ symptom }) => (failures[symptom.row] as FailureRow).platform);
  return { state: platform ? "unwell" : "failed", findings: unique(findings), observation };
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [`${one.ruleId} ${one.message}`, one])).values()];
}

function supersededFinding({ deployment }: Observation): Finding {
  return {
    ruleId: "rollout-superseded",
    severity: "error",
    message: `Somebody else has changed Deployment ${deployment?.metadata.name} since: it is at generation ${deployment?.metadata.generation} now, and its pods are no longer this release's.`,
    help: "See who wrote it: kubectl get deployment -o yaml --show-managed-fields. Nothing was rolled back.",
  };
}
