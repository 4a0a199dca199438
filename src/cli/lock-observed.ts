import { testEnvironment } from "../image/planned-server.ts";
import type { Plan } from "../manifest/plan.ts";
import { Problem } from "../report/problem.ts";
import { freePort } from "../server/port.ts";
import { onPort, type ServerSpec } from "../server/spec.ts";
import { captureSurface, type Observed } from "../surface/capture.ts";
import type { Lock } from "../surface/lock.ts";
import type { LockObserved } from "../surface/lock-facts.ts";

interface Informing {
  plan: Plan;
  spec: ServerSpec;
  observed: Observed;
  before: Lock | undefined;
  signal: AbortSignal;
  /** Nothing is tried where nothing is written. */
  check: boolean;
}

/** Start-up times are told in these classes, in seconds: a lock is no place for milliseconds. */
const startupClasses = [1, 2, 5, 10] as const;
/** With more variables each is not tried alone. */
const mostTried = 6;
/** A server that misses a variable says so at once, or hangs. */
const trialMs = 4000;

/** Facts for later stages: where the server listens, what it needs to start, and how long that takes. */
export async function informedFacts(options: Informing): Promise<Partial<LockObserved>> {
  const { plan, observed, before, check } = options;
  if (check) return {};
  const names = Object.keys(testEnvironment(plan)).sort();
  const environment = names.length === 0 ? [] : await needed(names, options);
  return {
    ...(observed.address === undefined ? {} : { address: observed.address }),
    environment,
    startupSeconds: startupSeconds(observed.startupMs, before),
  };
}

/** The class that holds the time; that of the lock where it is the next one, so that a busy machine changes nothing. */
function startupSeconds(startupMs: number, before: Lock | undefined): number {
  const at = startupClasses.findIndex((seconds) => startupMs <= seconds * 1000);
  const told = before?.facts.get("observed/startupSeconds");
  const was = startupClasses.findIndex((seconds) => Object.is(seconds, told));
  const index = at < 0 ? startupClasses.length - 1 : at;
  return startupClasses[was >= 0 && Math.abs(was - index) <= 1 ? was : index] ?? 10;
}

/** Starts the server without all of them, and where it then fails without each. */
async function needed(names: readonly string[], options: Informing): Promise<string[]> {
  if (await starts(names, options)) return [];
  if (names.length > mostTried) return [...names];
  const missed: string[] = [];
  for (const name of names) if (!(await starts([name], options))) missed.push(name);
  // Each alone can be missing, but not all of them.
  return missed.length === 0 ? [...names] : missed;
}

async function starts(without: readonly string[], { spec, signal }: Informing): Promise<boolean> {
  const env = Object.fromEntries(Object.entries(spec.env).filter(([name]) => !without.includes(name)));
  try {
    await captureSurface(onPort({ ...spec, env }, await freePort()), { signal, deadlineMs: trialMs });
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
