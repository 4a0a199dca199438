import { basename, dirname, join } from "node:path";
import { isMap } from "../../source/pick.ts";
import { readText } from "../../source/read-text.ts";
import { parseYaml } from "../../source/yaml.ts";
import { lockFileName, parseLock } from "../lock.ts";
import { parseSavedSurface } from "../saved.ts";
import type { ReadSide } from "./side-context.ts";

/** A surface with 10,000 tools is smaller. */
const maxBytes = 64 * 1024 * 1024;
const manifestName = "mcp.yaml";

/**
 * Reads a lock or a saved list. A lock takes its version from the manifest beside it, where that has one.
 * @throws Problem (exit 2) where the file cannot be read or is neither
 */
export async function readFileSide(path: string, cwd: string): Promise<ReadSide> {
  const text = await readText(path, { cwd, maxBytes });
  const manifest = basename(path) === lockFileName ? join(dirname(path), manifestName) : undefined;
  const beside = manifest === undefined ? "" : await readText(manifest, { cwd }).catch(() => "");
  return sideOf(text, path, beside);
}

/**
 * The side that a text holds.
 * @param file for messages
 * @param manifest text of the manifest beside a lock; empty where there is none
 * @throws Problem (exit 2) where the text is neither a lock nor a saved list
 */
export function sideOf(text: string, file: string, manifest: string): ReadSide {
  if (/^\s*\{\s*"schemaVersion"\s*:/.test(text)) {
    const { surface, facts } = parseLock(text, file);
    const version = versionIn(manifest);
    const side = { surface, facts, ...(version === undefined ? {} : { version }) };
    return { side, findings: [], from: file };
  }
  const { surface, findings } = parseSavedSurface(text, file);
  return { side: { surface }, findings, from: file };
}

/** A version that the manifest writes out; one that it takes from elsewhere is not known here. */
function versionIn(manifest: string): string | undefined {
  if (manifest === "") return undefined;
  try {
    const { value } = parseYaml(manifest, manifestName);
    return isMap(value) && typeof value.version === "string" ? value.version : undefined;
  } catch {
    return undefined;
  }
}
