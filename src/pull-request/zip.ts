import { inflateRawSync } from "node:zlib";

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;
const headerBytes = { local: 30, central: 46, end: 22 };

/**
 * The bytes of the only file in a zip, in memory: nothing is unpacked to a disk, so a name in it can lead nowhere.
 * Undefined for anything else: several files, encryption, other methods than stored and deflated, more than `max`.
 * Format: PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16.
 */
export function firstEntry(zip: Buffer, max: number): Buffer | undefined {
  try {
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + headerBytes.end > zip.length || zip.readUInt32LE(end) !== endOfCentral)
      return undefined;
    if (zip.readUInt16LE(end + 10) !== 1) return undefined;
    const central = zip.readUInt32LE(end + 16);
    if (zip.readUInt32LE(central) !== centralHeader) return undefined;
    const flags = zip.readUInt16LE(central + 8);
    const method = zip.readUInt16LE(central + 10);
    const size = zip.readUInt32LE(central + 20);
    const local = zip.readUInt32LE(central + 42);
    if ((flags & 1) !== 0 || size > max || zip.readUInt32LE(local) !== localHeader) return undefined;
    const from = local + headerBytes.local + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    if (packed.length !== size) return undefined;
    if (method === 0) return packed;
    return method === 8 ? inflateRawSync(packed, { maxOutputLength: max }) : undefined;
  } catch {
    return undefined;
  }
}
