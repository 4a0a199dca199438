import { readdir, readFile, readlink } from "node:fs/promises";
import { processTable } from "../server/process-table.ts";

/** A listening TCP socket, as /proc/net/tcp and tcp6 show it (proc_net(5)). */
interface Listening {
  address: string;
  port: number;
  inode: string;
}

const listenState = "0A";

/**
 * Ports that a process and its descendants listen on, `undefined` where the system does not tell (anything
 * but Linux). "Connection refused" alone cannot tell a server that listens nowhere from one on another port.
 */
export async function listeningPorts(pid: number): Promise<{ address: string; port: number }[] | undefined> {
  const sockets = await allListening();
  if (sockets === undefined) return undefined;
  const inodes = new Set((await Promise.all(family(pid).map(socketInodes))).flat());
  return sockets.filter((socket) => inodes.has(socket.inode)).map(({ address, port }) => ({ address, port }));
}

/** The process that listens on a port, where the system tells. */
export async function portHolder(port: number): Promise<{ pid: number; argv: string[] } | undefined> {
  const sockets = (await allListening())?.filter((socket) => socket.port === port) ?? [];
  const wanted = new Set(sockets.map((socket) => socket.inode));
  for (const { pid } of wanted.size > 0 ? processTable() : []) {
    if (!(await socketInodes(pid)).some((inode) => wanted.has(inode))) continue;
    const argv = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
    return { pid, argv: argv.filter((word) => word !== "") };
  }
  return undefined;
}

async function allListening(): Promise<Listening[] | undefined> {
  if (process.platform !== "linux") return undefined;
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((file) => readFile(file, "utf8").catch(() => "")),
  );
  return tables.flatMap((table) => table.split("\n").slice(1).flatMap(parseLine));
}

function parseLine(line: string): Listening[] {
  const fields = line.trim().split(/\s+/);
  const [address, port] = (fields[1] ?? "").split(":");
  const inode = fields[9];
  if (fields[3] !== listenState || address === undefined || port === undefined || inode === undefined)
    return [];
  return [{ address: readable(address), port: Number.parseInt(port, 16), inode }];
}

/** Little-endian hex of the three addresses that matter; others stay as they are. */
function readable(hex: string): string {
  const known: Record<string, string> = {
    "0100007F": "127.0.0.1",
    "00000000": "0.0.0.0",
    "00000000000000000000000000000000": "[::]",
    "00000000000000000000000001000000": "[::1]",
  };
  return known[hex] ?? hex;
}

/** A process, its process group and all descendants. */
function family(pid: number): number[] {
  const rows = processTable();
  const members = new Set([pid]);
  for (let before = 0; before !== members.size; ) {
    before = members.size;
    for (const row of rows) {
      if (members.has(row.parent) || row.group === pid) members.add(row.pid);
    }
  }
  return [...members];
}

async function socketInodes(pid: number): Promise<string[]> {
  const names = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const targets = await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => "")));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}
