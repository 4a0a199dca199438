import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { writeAtomically } from "../home/atomic-write.ts";
import { unreachable } from "../report/problem.ts";
import { ownMark, stillRuns } from "./process-identity.ts";

const holderSchema = z.object({
  pid: z.int(),
  identity: z.string(),
  who: z.string(),
  /** What it is doing: "deploy", "rollback", "stop". */
  what: z.string(),
  run: z.string(),
  /** ISO 8601, UTC. */
  since: z.string(),
  released: z.boolean(),
});
export type Holder = z.infer<typeof holderSchema>;

export interface LockOptions {
  who: string;
  what: string;
  run: string;
  progress(text: string): void;
  signal: AbortSignal;
  /** How long to wait for another holder. */
  timeoutMs?: number;
}

const pollMs = 100;
const defaultTimeoutMs = 600_000;

/**
 * Takes the lock of one server, so that one deploy, rollback or stop works on it at a time. A holder that died
 * never blocks: its pid and start time are compared with what runs now.
 *
 * The lock is a row of numbered files of which the highest counts. A taker makes the next number by link(2),
 * which fails where it exists, and the highest is never removed: so two takers can never both succeed a dead
 * holder, which removing a stale file would allow.
 *
 * @returns a function that gives the lock back.
 * @throws Problem (exit 3) after `timeoutMs`, naming the holder.
 */
export async function takeDeployLock(directory: string, options: LockOptions): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const mine = { ...(await ownMark()), ...describe(options), released: false } satisfies Holder;
  const candidate = join(directory, `candidate-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await writeFile(candidate, JSON.stringify(mine), { mode: 0o600 });
  try {
    const path = await succeed(directory, candidate, options);
    return () => writeAtomically(path, JSON.stringify({ ...mine, released: true }));
  } finally {
    await rm(candidate, { force: true });
  }
}

function describe(options: LockOptions) {
  return { who: options.who, what: options.what, run: options.run, since: new Date().toISOString() };
}

async function succeed(directory: string, candidate: string, options: LockOptions): Promise<string> {
  const deadline = performance.now() + (options.timeoutMs ?? defaultTimeoutMs);
  let announced = "";
  for (;;) {
    options.signal.throwIfAborted();
    const top = (await numbers(directory)).at(-1) ?? 0;
    const holder = top === 0 ? undefined : await readHolder(join(directory, `${top}.lock`));
    if (holder === undefined || holder.released || !(await stillRuns(holder))) {
      const path = join(directory, `${top + 1}.lock`);
      if (await tryLink(candidate, path)) {
        await removeBelow(directory, top + 1);
        return path;
      }
      continue;
    }
    const words = `waiting for the ${holder.what} of ${holder.who} (${holder.run}, pid ${holder.pid}, since ${holder.since})`;
    if (words !== announced) options.progress(words);
    announced = words;
    if (performance.now() > deadline) {
      throw unreachable(
        "deploy-locked",
        `Another ${holder.what} is at work on this server: ${holder.who}, ${holder.run}, pid ${holder.pid}, since ${holder.since}. Wait for it, or end that process.`,
      );
    }
    await sleep(pollMs, undefined, { signal: options.signal });
  }
}

/** Who holds the lock now, `undefined` where nobody alive does. Takes nothing. */
export async function currentHolder(directory: string): Promise<Holder | undefined> {
  const top = (await numbers(directory).catch(() => [])).at(-1);
  const holder = top === undefined ? undefined : await readHolder(join(directory, `${top}.lock`));
  return holder === undefined || holder.released || !(await stillRuns(holder)) ? undefined : holder;
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** What the file says; `undefined` where it is gone or damaged, which counts as free. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return undefined;
  }
}

async function numbers(directory: string): Promise<number[]> {
  const names = await readdir(directory);
  return names
    .flatMap((name) => /^(\d+)\.lock$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** Older numbers say nothing any more. */
async function removeBelow(directory: string, top: number): Promise<void> {
  const old = (await numbers(directory)).filter((number) => number < top);
  await Promise.all(old.map((number) => rm(join(directory, `${number}.lock`), { force: true })));
}
