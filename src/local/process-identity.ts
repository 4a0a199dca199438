import { readFile } from "node:fs/promises";

/** A process that is not mistaken for a later one with the same pid. */
export interface ProcessMark {
  pid: number;
  /** Boot and start time on Linux, start time elsewhere; see {@link processIdentity}. */
  identity: string;
}

/**
 * Says which process a pid stands for now, `undefined` where there is none (or only a zombie). A pid alone
 * is no proof: pids are reused, after a reboot within seconds.
 * Linux: boot id and field 22 of /proc/PID/stat (proc_pid_stat(5)). Elsewhere: `ps -o lstart=`.
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  if (process.platform === "linux") return linuxIdentity(pid);
  const { run } = await import("../exec/run.ts");
  const result = await run(["ps", "-o", "stat=,lstart=", "-p", String(pid)], {
    cwd: "/",
    timeoutMs: 5_000,
    allowFailure: true,
  });
  const [stat = "", ...start] = result.stdout.trim().split(/\s+/);
  return result.exitCode === 0 && !stat.startsWith("Z") && start.length > 0 ? start.join(" ") : undefined;
}

async function linuxIdentity(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (stat === undefined) return undefined;
  // The program's name stands in parentheses and may itself contain both of them and spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, startTime] = [fields[0], fields[19]];
  if (state === "Z" || state === "X" || startTime === undefined) return undefined;
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()}:${startTime}`;
}

/** True where exactly this process is still running. */
export async function stillRuns(mark: ProcessMark): Promise<boolean> {
  return (await processIdentity(mark.pid)) === mark.identity;
}

/** The mark of the calling process. @throws Error where the system does not tell. */
export async function ownMark(): Promise<ProcessMark> {
  const identity = await processIdentity(process.pid);
  if (identity === undefined) throw new Error("the system does not tell when this process was started");
  return { pid: process.pid, identity };
}
