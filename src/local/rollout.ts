import { currentRelease } from "../release/choose.ts";
import type { ReleaseRecord, ReleaseStep } from "../release/record.ts";
import { openReleases, type ReleaseStore } from "../release/store.ts";
import type { Finding } from "../report/finding.ts";
import { Problem, unreachable } from "../report/problem.ts";
import { attemptRelease, ReleaseRefused } from "./attempt.ts";
import type { Control } from "./control-client.ts";
import { DeployChecks, noteLimits } from "./deploy-checks.ts";
import type { DeployOutcome, RolloutRequest } from "./deploy-request.ts";
import { localEnforcement } from "./gateway/enforcement.ts";
import { closeInterrupted } from "./interrupted.ts";
import { releasesDirectory } from "./layout.ts";
import { choosePort } from "./stable-port.ts";
import { findSupervisor, startSupervisor } from "./supervisor-start.ts";

/** One attempt to deploy with its record, written ahead of every step. The caller holds the deploy lock. */
export async function rollOut(asked: RolloutRequest): Promise<DeployOutcome> {
  const { place, settings } = asked;
  const store = openReleases(releasesDirectory(place));
  const running = await findSupervisor(place);
  await closeInterrupted(store, running);
  const { plan, findings: portFindings } = await choosePort(asked.plan, (await store.list()).at(-1));
  const url = `http://localhost:${plan.runtime.port}${plan.runtime.path}`;
  const enforcement = await localEnforcement(plan, { ...asked, url });
  const request = { ...asked, plan, enforcement, enforced: !("missing" in enforcement) };
  const checks = new DeployChecks();
  const findings = [
    ...request.environment.findings,
    ...portFindings,
    ...noteLimits(plan, enforcement, checks),
  ];
  const writer = await beginRecord(request, store);
  let control = running;
  try {
    await writer.step("prepared", settings?.onStep);
    control ??= await startSupervisor(place, request.supervisor);
    const step = (name: ReleaseStep) => writer.step(name, settings?.onStep);
    const { release, url } = writer.record;
    findings.push(...(await attemptRelease({ ...request, release, url, control, checks, step })));
    return { status: "passed", release, url, findings, checks: checks.list() };
  } catch (error) {
    return await fail(error, { request, writer, control, checks, findings });
  } finally {
    control?.close();
  }
}

interface RecordWriter {
  readonly record: ReleaseRecord;
  step(step: ReleaseStep, told?: (step: ReleaseStep) => void | Promise<void>): Promise<void>;
  failed(diagnosis: string): Promise<void>;
}

async function beginRecord(
  request: RolloutRequest & { enforced: boolean },
  store: ReleaseStore,
): Promise<RecordWriter> {
  const { plan, place, lock, rollbackTo } = request;
  const previous = currentRelease(await store.list())?.release;
  let record: ReleaseRecord = {
    schemaVersion: 1,
    release: await store.nextNumber(),
    server: place.name,
    environment: place.environment,
    state: "pending",
    step: "prepared",
    image: request.image,
    url: `http://localhost:${plan.runtime.port}${plan.runtime.path}`,
    who: request.who,
    run: { id: request.run },
    startedAt: new Date().toISOString(),
    ...(previous === undefined ? {} : { previous }),
    policyEnforced: request.enforced,
    ...(rollbackTo === undefined ? {} : { rollbackTo }),
    manifest: request.manifest,
    ...(lock === undefined ? {} : { lock: lock.text }),
    plan,
  };
  return {
    get record() {
      return record;
    },
    async step(step, told) {
      request.signal.throwIfAborted();
      record = { ...record, step };
      await store.write(record);
      await told?.(step);
    },
    async failed(diagnosis) {
      record = { ...record, state: "failed", endedAt: new Date().toISOString(), diagnosis };
      await store.write(record);
    },
  };
}

interface Failure {
  request: RolloutRequest;
  writer: RecordWriter;
  control: Control | undefined;
  checks: DeployChecks;
  findings: Finding[];
}

/** A refused release is an outcome; what kept us from judging is thrown on. Either way the old one stays. */
async function fail(error: unknown, failure: Failure): Promise<DeployOutcome> {
  const { writer, control, checks, request } = failure;
  const { release, url, previous } = writer.record;
  await control?.ask({ command: "discard", release }, 15_000).catch(() => undefined);
  const interrupted = request.signal.aborted;
  const found = error instanceof ReleaseRefused || error instanceof Problem ? error.findings : [];
  const words = found.filter((one) => one.severity === "error").map((one) => one.message);
  const said = words[0] ?? (error instanceof Error ? error.message : String(error));
  const serving = previous === undefined ? "Nothing serves the URL." : `Release ${previous} stays.`;
  await writer.failed(interrupted ? `interrupted while ${writer.record.step}` : said);
  if (interrupted) {
    throw unreachable("deploy-interrupted", `The deploy of release ${release} was interrupted. ${serving}`);
  }
  if (!(error instanceof ReleaseRefused)) throw error;
  const outcome: Finding = {
    ruleId: "release-refused",
    severity: "error",
    message: `Release ${release} was not deployed. ${serving}`,
    help: "Correct the cause, build again and deploy the new image.",
  };
  const findings = [...failure.findings, ...found, outcome];
  return { status: "failed", release, url, findings, checks: checks.list() };
}
