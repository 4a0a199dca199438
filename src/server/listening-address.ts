import { readFile } from "node:fs/promises";

/** State of a socket that listens, in /proc/net/tcp. */
const listening = "0A";

/**
 * Addresses on which something listens at a port of this machine, as in `0.0.0.0` or `::`; undefined where /proc
 * does not tell (only Linux has it).
 */
export async function listeningAddress(port: number): Promise<string | undefined> {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((path) => readFile(path, "utf8").catch(() => "")),
  );
  const wanted = port.toString(16).toUpperCase().padStart(4, "0");
  const found = tables.flatMap((table) =>
    table.split("\n").flatMap((line) => {
      const [, local = "", , state] = line.trim().split(/\s+/);
      const [address = "", at] = local.split(":");
      return state === listening && at === wanted ? [readable(address)] : [];
    }),
  );
  return found.length === 0 ? undefined : [...new Set(found)].sort().join(", ");
}

/** Bytes of each 32-bit word stand in the order of the machine, which is little-endian wherever this runs. */
function readable(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) =>
    (word.match(/../g) ?? []).reverse().map((byte) => Number.parseInt(byte, 16)),
  );
  if (bytes.length === 4) return bytes.join(".");
  if (bytes.every((byte) => byte === 0)) return "::";
  if (bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] === 1) return "::1";
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  return mapped ? bytes.slice(12).join(".") : hex.toLowerCase();
}

/** Whether anybody on the network can reach it. */
export function isEverywhere(address: string): boolean {
  return address.split(", ").some((one) => one === "0.0.0.0" || one === "::");
}
