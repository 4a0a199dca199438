import { signalGroup, signalProcess } from "../exec/process-group.ts";
import {
  cookieHolders,
  descendants,
  hasProcessTable,
  type ProcessEntry,
  processTable,
} from "./process-table.ts";

/** All processes that come from one server: its group, its descendants, and who carries its cookie. */
export class ProcessTree {
  readonly #group: number;
  readonly #cookie: string;
  /** Seen as descendants before the server ended: a child that cleaned its environment is known only so. */
  readonly #known = new Map<number, ProcessEntry>();

  /** @param group pid of the server, which leads its group. */
  constructor(group: number, cookie: string) {
    this.#group = group;
    this.#cookie = cookie;
  }

  /** Remembers the descendants while their parents still live and tell of them. */
  remember(): void {
    if (!hasProcessTable) return;
    for (const entry of descendants(this.#group, processTable())) this.#known.set(entry.pid, entry);
  }

  /** Pids that still live. Without /proc only whether the group does. */
  living(): number[] {
    if (!hasProcessTable) return groupLives(this.#group) ? [this.#group] : [];
    const holders = cookieHolders(this.#cookie);
    const ours = (entry: ProcessEntry): boolean =>
      entry.group === this.#group ||
      holders.has(entry.pid) ||
      this.#known.get(entry.pid)?.startTime === entry.startTime;
    return processTable()
      .filter(ours)
      .map((entry) => entry.pid);
  }

  /** Signals the group, and every other process of the tree by its pid. Returns who lived. */
  signal(signal: NodeJS.Signals): number[] {
    signalGroup(this.#group, signal);
    const living = this.living();
    if (hasProcessTable) for (const pid of living) signalProcess(pid, signal);
    return living;
  }

  /** Kills what lives until nothing does; several rounds, because a process may fork while it is looked for. */
  async kill(): Promise<void> {
    for (let round = 0; round < 10; round++) {
      if (this.signal("SIGKILL").length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5 * (round + 1)));
    }
  }
}

function groupLives(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
