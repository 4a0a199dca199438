import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { signalProcess } from "../exec/process-group.ts";
import { unreachable } from "../report/problem.ts";
import { takeDeployLock } from "./deploy-lock.ts";
import { locksDirectory, type ServerPlace } from "./layout.ts";
import { endLeftovers } from "./leftovers.ts";
import { stillRuns } from "./process-identity.ts";
import { findSupervisor } from "./supervisor-start.ts";
import { readState, removeState } from "./supervisor-state.ts";

export interface StopRequest {
  place: ServerPlace;
  who: string;
  run: string;
  signal: AbortSignal;
  progress(text: string): void;
}

const politeMs = 10_000;
/** For one that does not answer on its socket. */
const deafMs = 2_000;
const hardMs = 5_000;
const pollMs = 25;

/**
 * Ends a server with its supervisor; records and images stay, so that `deploy` and `rollback` bring it back.
 * A supervisor that does not answer is killed.
 *
 * @returns false where nothing ran
 * @throws Problem (exit 3) where it cannot be ended
 */
export async function stopLocal(request: StopRequest): Promise<boolean> {
  const { place } = request;
  const release = await takeDeployLock(locksDirectory(place), { ...request, what: "stop" });
  try {
    return await stop(request);
  } finally {
    await release();
  }
}

async function stop({ place, progress }: StopRequest): Promise<boolean> {
  const state = await readState(place);
  const control = await findSupervisor(place).catch(() => undefined);
  if (control !== undefined) {
    progress("stopping the server");
    await control.ask({ command: "stop" }, politeMs).catch(() => undefined);
    control.close();
  }
  if (state === undefined) return control !== undefined;
  const ran = await stillRuns(state.supervisor);
  if (ran && control === undefined) signalProcess(state.supervisor.pid, "SIGTERM");
  const withinMs = control === undefined ? deafMs : politeMs;
  if (ran && !(await ends(state.supervisor, withinMs))) signalProcess(state.supervisor.pid, "SIGKILL");
  if (!(await ends(state.supervisor, hardMs))) {
    throw unreachable("supervisor-stuck", `The supervisor (pid ${state.supervisor.pid}) cannot be ended.`);
  }
  await endLeftovers(state);
  await rm(state.socket, { force: true });
  await removeState(place);
  return ran || control !== undefined;
}

async function ends(mark: { pid: number; identity: string }, withinMs: number): Promise<boolean> {
  for (const deadline = performance.now() + withinMs; performance.now() < deadline; await sleep(pollMs)) {
    if (!(await stillRuns(mark))) return true;
  }
  return !(await stillRuns(mark));
}
