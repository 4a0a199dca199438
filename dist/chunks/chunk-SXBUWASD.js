import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/server/listening-address.ts
import { readFile } from "node:fs/promises";
var listening = "0A";
async function listeningAddress(port) {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((path) => readFile(path, "utf8").catch(() => ""))
  );
  const wanted = port.toString(16).toUpperCase().padStart(4, "0");
  const found = tables.flatMap(
    (table) => table.split("\n").flatMap((line) => {
      const [, local = "", , state] = line.trim().split(/\s+/);
      const [address = "", at] = local.split(":");
      return state === listening && at === wanted ? [readable(address)] : [];
    })
  );
  return found.length === 0 ? void 0 : [...new Set(found)].sort().join(", ");
}
function readable(hex) {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap(
    (word) => (word.match(/../g) ?? []).reverse().map((byte) => Number.parseInt(byte, 16))
  );
  if (bytes.length === 4) return bytes.join(".");
  if (bytes.every((byte) => byte === 0)) return "::";
  if (bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] === 1) return "::1";
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  return mapped ? bytes.slice(12).join(".") : hex.toLowerCase();
}
function isEverywhere(address) {
  return address.split(", ").some((one) => one === "0.0.0.0" || one === "::");
}

export {
  listeningAddress,
  isEverywhere
};
