import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import { Problem } from "../../report/problem.ts";
import { idOf, type KubernetesObject } from "../client/object.ts";
import { pruneCandidates } from "../prune/plan.ts";
import { prune } from "../prune/prune.ts";
import type { ReleaseEntry } from "../release/head.ts";
import type { Journal } from "../release/journal.ts";
import { readPayload } from "../release/store.ts";
import { applyGoal, type Brought, watchGoal } from "./bring.ts";
import { ClusterChecks } from "./checks.ts";
import type { ClusterDeploy } from "./request.ts";

export interface Recovery {
  /** The verified release that serves again. */
  restored?: number;
  findings: Finding[];
}

/** What the record of the failed release keeps. */
interface Kept {
  diagnosis: string;
  lastWords?: string;
}

interface Restoring {
  journal: Journal;
  release: number;
  previous: ReleaseEntry;
  objects: readonly KubernetesObject[];
  kept: Kept;
}

/**
 * Puts a verified release back as it was recorded, whole, and sees to it by the same checks. What the failed release had
 * beside it goes only then.
 */
export async function restore(request: ClusterDeploy, restoring: Restoring): Promise<Recovery> {
  const { journal, release, previous, kept } = restoring;
  request.progress(`release ${release} failed; putting release ${previous.release} back`);
  await journal.update(release, { step: "rolling-back", ...kept });
  const payload = await readPayload(journal.place, previous.release);
  const plan = { ...payload.plan, directory: request.plan.directory } as unknown as Plan;
  const goal = {
    ...request,
    plan,
    objects: payload.objects,
    digests: payload.digests,
    url: previous.url,
    guarded: isGuarded(payload.objects),
    force: request.adopt,
    checks: new ClusterChecks(),
  };
  const { lock: _, ...without } = goal;
  const recorded =
    payload.lock === undefined ? without : { ...without, lock: lockOf(payload.lock, previous.release) };
  let brought: Brought;
  try {
    const applied = await applyGoal(recorded, async () => {});
    brought = await watchGoal(recorded, applied);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await journal.end(release, "failed", kept);
    return { findings: [notRestored(release, previous.release, error.message), ...error.findings] };
  }
  if (brought.state !== "ready") {
    await journal.end(release, "failed", kept);
    const why = brought.findings[0]?.message ?? brought.state;
    return { findings: [notRestored(release, previous.release, why), ...brought.findings] };
  }
  const left = await prune(
    request.cluster,
    pruneCandidates(journal.head, payload.objects.map(idOf)),
    request.progress,
  );
  await journal.end(release, "failed", { ...kept, restored: previous.release });
  const findings: Finding[] = [
    ...left.findings,
    {
      ruleId: "release-rolled-back",
      severity: "error",
      message: `Release ${release} was not deployed. Release ${previous.release} serves again, verified by the same checks.`,
      help: "Correct the cause, build again and deploy the new image.",
    },
  ];
  return { restored: previous.release, findings };
}

const lockOf = (text: string, release: number) => ({ text, file: `mcp.lock.json of release ${release}` });

/** Whether a gateway stands in the pod, as the recorded objects have it. */
export function isGuarded(objects: readonly KubernetesObject[]): boolean {
  const deployment = objects.find((object) => object.kind === "Deployment");
  const spec = deployment?.spec as
    | { template?: { spec?: { initContainers?: { name?: string }[] } } }
    | undefined;
  return spec?.template?.spec?.initContainers?.some((one) => one.name === "gateway") ?? false;
}

function notRestored(release: number, previous: number, why: string): Finding {
  return {
    ruleId: "rollback-failed",
    severity: "error",
    message: `Release ${release} was not deployed, and release ${previous} could not be verified after it was put back: ${why}`,
    help: "`mcp-pipeline status` says what is live now. Correct the cause and deploy again, or roll back with --to.",
  };
}

/** A first release that failed leaves nothing that can be reached; its record and its last words stay. */
export async function cleanUp(
  request: ClusterDeploy,
  journal: Journal,
  release: number,
  kept: Kept,
): Promise<Recovery> {
  request.progress(`release ${release} failed and nothing was verified before it; removing what it made`);
  await journal.update(release, { step: "cleaning-up", ...kept });
  const { findings } = await prune(request.cluster, pruneCandidates(journal.head, []), request.progress);
  await journal.end(release, "failed", kept);
  return {
    findings: [
      ...findings,
      {
        ruleId: "release-refused",
        severity: "error",
        message: `Release ${release} was not deployed. It was the first, so nothing of it is left to be reached; \`mcp-pipeline history\` keeps what it said.`,
        help: "Correct the cause, build again and deploy the new image.",
      },
    ],
  };
}
