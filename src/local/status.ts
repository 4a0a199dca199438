import { currentRelease } from "../release/choose.ts";
import type { ReleaseRecord } from "../release/record.ts";
import { openReleases } from "../release/store.ts";
import type { Finding } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import { answeringRelease } from "./answering-release.ts";
import type { ReleaseStatus, SupervisorStatus } from "./control-messages.ts";
import { currentHolder } from "./deploy-lock.ts";
import { locksDirectory, releasesDirectory, type ServerPlace } from "./layout.ts";
import { stillRuns } from "./process-identity.ts";
import { findSupervisor } from "./supervisor-start.ts";
import { readState } from "./supervisor-state.ts";

/**
 * - `serving`: the current release answers at the URL
 * - `restarting`: its process has crashed, the supervisor is starting it again
 * - `not-answering`: it runs, but the URL does not answer in time
 * - `stuck`: the supervisor runs, but does not answer
 * - `dead`: the supervisor was killed or the machine restarted; the servers died with it
 * - `stopped`: stopped on request, or never served again since
 * - `never-deployed`: no release was ever verified
 */
export type LocalState =
  | "serving"
  | "restarting"
  | "not-answering"
  | "stuck"
  | "dead"
  | "stopped"
  | "never-deployed";

export interface LocalStatus {
  server: string;
  environment: string;
  state: LocalState;
  url?: string;
  /** The newest verified release: what serves, or should. */
  current?: ReleaseRecord;
  supervisorPid?: number;
  /** As the supervisor sees it. */
  process?: ReleaseStatus;
  /** Older releases that still finish what is in flight. */
  draining: ReleaseStatus[];
  /** A deploy at work now, or one whose run has died. */
  pending?: { record: ReleaseRecord; interrupted: boolean };
  /** The newest attempt, where it failed and came after the current release. */
  lastFailure?: ReleaseRecord;
  /** An error for every state but `serving`. */
  findings: Finding[];
}

const answerMs = 3_000;

/** Says what runs and what should. Takes no lock and changes nothing. */
export async function localStatus(place: ServerPlace): Promise<LocalStatus> {
  const records = await openReleases(releasesDirectory(place)).list();
  const current = currentRelease(records);
  const seen = await look(place, current);
  const newest = records.at(-1);
  const holder = await currentHolder(locksDirectory(place));
  const pending =
    newest?.state === "pending" ? { record: newest, interrupted: holder === undefined } : undefined;
  const failed = newest?.state === "failed" && newest.release > (current?.release ?? 0) ? newest : undefined;
  return {
    server: place.name,
    environment: place.environment,
    ...seen,
    ...(current === undefined ? {} : { url: current.url, current }),
    ...(pending === undefined ? {} : { pending }),
    ...(failed === undefined ? {} : { lastFailure: failed }),
    findings: [...explain(seen, current), ...explainPending(pending)],
  };
}

type Seen = Pick<LocalStatus, "state" | "supervisorPid" | "process" | "draining"> & { cause?: string };

async function look(place: ServerPlace, current: ReleaseRecord | undefined): Promise<Seen> {
  const state = await readState(place);
  const answer = await askSupervisor(place);
  if (answer === "stuck") {
    return { state: "stuck", draining: [], ...(state ? { supervisorPid: state.supervisor.pid } : {}) };
  }
  if (answer === undefined) {
    if (current === undefined) return { state: "never-deployed", draining: [] };
    const killed = state !== undefined && !(await stillRuns(state.supervisor));
    return { state: killed ? "dead" : "stopped", draining: [] };
  }
  return judge(answer, current);
}

async function judge(answer: SupervisorStatus, current: ReleaseRecord | undefined): Promise<Seen> {
  const process = answer.releases.find((release) => release.release === answer.active);
  const base = {
    supervisorPid: answer.pid,
    draining: answer.releases.filter((release) => release.role === "draining"),
    ...(process === undefined ? {} : { process }),
  };
  if (current === undefined) return { state: "never-deployed", ...base };
  if (process === undefined) return { state: "stopped", ...base };
  if (process.state !== "ready") return { state: "restarting", ...base };
  const answering = await answeringRelease(current.url, answerMs);
  if ("error" in answering) return { state: "not-answering", cause: answering.error, ...base };
  // During a handover the URL belongs to the release that is being checked.
  const expected = answering.release === String(answer.active) || !answer.settled;
  // What the supervisor answers in a server's place carries no release.
  if (expected) return { state: "serving", ...base };
  return { state: "not-answering", cause: `HTTP ${answering.status}`, ...base };
}

async function askSupervisor(place: ServerPlace): Promise<SupervisorStatus | "stuck" | undefined> {
  try {
    const control = await findSupervisor(place);
    const status = await control?.status();
    control?.close();
    return status;
  } catch (error) {
    if (error instanceof Problem) return "stuck";
    throw error;
  }
}

function explain(seen: Seen, current: ReleaseRecord | undefined): Finding[] {
  const release = current === undefined ? "" : `release ${current.release}`;
  const again =
    current === undefined ? "" : `\`mcp-pipeline deploy --image ${current.image}\` brings it back.`;
  const evidence = seen.process?.stderrTail ? { evidence: seen.process.stderrTail } : {};
  const error = (ruleId: string, message: string, help: string): Finding[] => [
    { ruleId, severity: "error", message, help, ...evidence },
  ];
  switch (seen.state) {
    case "serving":
      return [];
    case "never-deployed":
      return error("server-not-deployed", "No release was ever verified here.", "Run `mcp-pipeline run`.");
    case "stopped":
      return error("server-stopped", `The server is stopped; ${release} was the last to serve.`, again);
    case "dead":
      return error(
        "server-dead",
        `The supervisor was killed or the machine restarted, and ${release} ended with it. Nothing serves the URL.`,
        again,
      );
    case "stuck":
      return error(
        "supervisor-stuck",
        `The supervisor (pid ${seen.supervisorPid ?? "unknown"}) runs but does not answer.`,
        "`mcp-pipeline retire` ends it; then deploy again.",
      );
    case "restarting":
      return error(
        "server-restarting",
        `The server of ${release} ${seen.process?.lastExit ?? "has ended"}; it was restarted ${seen.process?.restarts ?? 0} times and is being started again.`,
        "Its last words are the evidence. `mcp-pipeline rollback` goes back to the release before.",
      );
    case "not-answering":
      return error(
        "server-not-answering",
        `The server of ${release} runs, but its URL does not answer (${seen.cause ?? "unknown cause"}).`,
        "`mcp-pipeline rollback` goes back to the release before.",
      );
  }
}

function explainPending(pending: LocalStatus["pending"]): Finding[] {
  if (pending === undefined) return [];
  const { release, step, run, who } = pending.record;
  return pending.interrupted
    ? [
        {
          ruleId: "deploy-interrupted",
          severity: "warning",
          message: `The deploy of release ${release} (${who}, ${run.id}) died while ${step}. It changed nothing that is served.`,
          help: "Deploy again.",
        },
      ]
    : [
        {
          ruleId: "deploy-running",
          severity: "info",
          message: `Release ${release} is being deployed (${who}, ${run.id}): ${step}.`,
        },
      ];
}
