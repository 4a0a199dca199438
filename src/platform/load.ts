import { exitCodes } from "../report/exit-codes.ts";
import { type Finding, sortFindings } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import type { Locate } from "../source/position.ts";
import { displayPath, readText } from "../source/read-text.ts";
import { readValue } from "../source/read-value.ts";
import { parseYaml } from "../source/yaml.ts";
import { localPlatform } from "./local.ts";
import { checkPlatform } from "./rules.ts";
import { type Platform, platformSchema } from "./schema.ts";

export interface LoadedPlatform {
  platform: Platform;
  /** Absent for the built-in local platform. */
  file?: string;
  locate: Locate;
}

/** A platform as far as it could be read: `platform` is absent where `findings` has errors of the schema. */
export interface ReadPlatform {
  platform?: Platform;
  file?: string;
  value: unknown;
  locate: Locate;
  findings: Finding[];
}

/**
 * Reads a platform file, or takes the built-in local platform.
 * @throws Problem (exit 2) with every problem at once
 */
export async function loadPlatform(path: string | undefined, cwd: string): Promise<LoadedPlatform> {
  const { platform, file, locate, findings } = await readPlatform(path, cwd);
  if (platform === undefined || findings.some(({ severity }) => severity === "error")) {
    throw new Problem(exitCodes.badInput, sortFindings(findings));
  }
  return { platform, locate, ...(file === undefined ? {} : { file }) };
}

/**
 * Like {@link loadPlatform}, but leaves the verdict to the caller, who may have more to say.
 * @throws Problem (exit 2) where the file is unreadable or not YAML
 */
export async function readPlatform(path: string | undefined, cwd: string): Promise<ReadPlatform> {
  if (path === undefined) {
    const locate: Locate = () => ({ file: "built-in local platform", line: 1, column: 1 });
    return { platform: localPlatform, value: localPlatform, locate, findings: [] };
  }
  const file = displayPath(path, cwd);
  const parsed = parseYaml(await readText(path, { cwd }), file);
  if (!parsed.usable) throw new Problem(exitCodes.badInput, parsed.findings);
  const source = { value: parsed.value, file, locate: parsed.locate };
  const { data, findings } = readValue(platformSchema, source, "platform-schema");
  return {
    ...(data === undefined ? {} : { platform: data }),
    file,
    value: parsed.value,
    locate: parsed.locate,
    findings: [...parsed.findings, ...findings, ...checkPlatform(source)],
  };
}
