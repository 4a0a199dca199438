import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** An engine that is not installed, or does not run. */
export class EngineMissing extends Error {
  name = "EngineMissing";
}

/** NAME=value lines of versions.env, the one file that names versions. */
export function engineVersions() {
  const lines = readFileSync(new URL("versions.env", import.meta.url), "utf8").split("\n");
  return Object.fromEntries(lines.flatMap((line) => (/^[A-Z]/.test(line) ? [line.split("=")] : [])));
}

/** The folder that `npm run engines` fills; folder.sh has the same rule. */
export function enginesFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return process.env.MCP_PIPELINE_ENGINES || join(cache, "mcp-pipeline", "engines");
}

/**
 * Path of an engine's binary, after a trial run.
 * @throws EngineMissing
 */
export function findEngine(name, trial = ["--version"]) {
  const version = engineVersions()[`${name.toUpperCase().replaceAll("-", "_")}_VERSION`];
  const binary = join(enginesFolder(), name, version, name);
  try {
    execFileSync(binary, trial, { stdio: "ignore" });
  } catch (cause) {
    throw new EngineMissing(
      `${name} ${version} does not run (${cause.message}). Install it: npm run engines`,
      { cause },
    );
  }
  return binary;
}
