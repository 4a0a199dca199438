import { readdirSync, readFileSync } from "node:fs";

export interface ProcessEntry {
  pid: number;
  parent: number;
  group: number;
  /** Clock ticks since boot; with the pid it names one process for good. */
  startTime: string;
}

/** True where /proc tells who runs; elsewhere only process groups are known. */
export const hasProcessTable = process.platform === "linux";

/** All living processes; those that have ended and wait for their parent (zombies) are not living. */
export function processTable(): ProcessEntry[] {
  const entries: ProcessEntry[] = [];
  for (const pid of processIds()) {
    const stat = readOr(`/proc/${pid}/stat`);
    // The name in parentheses may itself contain anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, parent, group] = fields;
    if (state === undefined || state === "" || "ZX".includes(state)) continue;
    entries.push({ pid, parent: Number(parent), group: Number(group), startTime: fields[19] ?? "" });
  }
  return entries;
}

/** Processes whose environment at their start held `cookie` (`NAME=value`): they come from our server. */
export function cookieHolders(cookie: string): Set<number> {
  const needle = Buffer.from(cookie);
  const holders = new Set<number>();
  for (const pid of processIds()) {
    try {
      if (readFileSync(`/proc/${pid}/environ`).includes(needle)) holders.add(pid);
    } catch {
      // Gone meanwhile, or another user's.
    }
  }
  return holders;
}

/** `root` and all its living descendants. */
export function descendants(root: number, table: readonly ProcessEntry[]): ProcessEntry[] {
  const found = table.filter((entry) => entry.pid === root);
  const seen = new Set(found.map((entry) => entry.pid));
  for (let at = 0; at < found.length; at++) {
    for (const entry of table) {
      if (entry.parent !== found[at]?.pid || seen.has(entry.pid)) continue;
      seen.add(entry.pid);
      found.push(entry);
    }
  }
  return found;
}

function processIds(): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
