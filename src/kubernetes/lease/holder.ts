import { hostname } from "node:os";
import { ownMark, stillRuns } from "../../local/process-identity.ts";
import { parseJson } from "../../source/json.ts";

/** Who holds a lease: the run as people know it, and the process, for who shares its machine. */
export interface Holder {
  run: string;
  host: string;
  pid: number;
  /** Start of the process, as in {@link ownMark}. */
  identity: string;
}

export async function thisHolder(run: string): Promise<Holder> {
  return { run, host: hostname(), ...(await ownMark()) };
}

/** As kept in the lease's `holderIdentity`. */
export function writeHolder(holder: Holder): string {
  return JSON.stringify(holder);
}

/** What others wrote there is shown as it is. */
export function readHolder(text: string): Holder {
  const value = parseJson(text) as Partial<Holder> | undefined;
  const { run, host = "", pid = 0, identity = "" } = value ?? {};
  return { run: typeof run === "string" ? run : text, host, pid, identity };
}

/** True where the holder's process ran on this machine and is gone: nobody has to wait for it. */
export async function isDead(holder: Holder): Promise<boolean> {
  return holder.host === hostname() && holder.pid > 0 && !(await stillRuns(holder));
}
