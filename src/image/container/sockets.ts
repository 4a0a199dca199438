import { readFile } from "node:fs/promises";

/** A TCP socket that waits for connections. */
export interface Listening {
  /** `127.0.0.1`, `0.0.0.0`, `::`, … */
  address: string;
  port: number;
  uid: number;
}

/** https://docs.kernel.org/networking/proc_net_tcp.html: state 0A is LISTEN. */
const listening = "0A";

/** Listening sockets of this machine's network, as the kernel lists them; none where it is not Linux. */
export async function listeningSockets(): Promise<Listening[]> {
  const tables = await Promise.all(
    ["tcp", "tcp6"].map((name) => readFile(`/proc/net/${name}`, "utf8").catch(() => "")),
  );
  return tables.flatMap(parseSockets);
}

/** One table of /proc/net. */
export function parseSockets(table: string): Listening[] {
  return table.split("\n").flatMap((line) => {
    const [, local = "", , state, , , , uid] = line.trim().split(/\s+/);
    const [address = "", port = ""] = local.split(":");
    if (state !== listening) return [];
    return [{ address: addressOf(address), port: Number.parseInt(port, 16), uid: Number(uid) }];
  });
}

/** Hexadecimal words in the machine's byte order, which is little-endian on all that Node runs on but s390x. */
function addressOf(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => [...Buffer.from(word, "hex")].reverse());
  if (bytes.length === 4) return bytes.join(".");
  if (bytes.every((byte) => byte === 0)) return "::";
  if (bytes.slice(0, 15).every((byte) => byte === 0)) return "::1";
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  return mapped ? `::ffff:${bytes.slice(12).join(".")}` : Buffer.from(bytes).toString("hex");
}

/** True for an address that only this machine (or pod) reaches. */
export function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}
