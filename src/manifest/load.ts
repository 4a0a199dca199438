import { dirname, resolve } from "node:path";
import { exitCodes } from "../report/exit-codes.ts";
import { type Finding, sortFindings } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import type { Locate } from "../source/position.ts";
import { displayPath } from "../source/read-text.ts";
import { readValue } from "../source/read-value.ts";
import { parseYaml } from "../source/yaml.ts";
import { readManifestText } from "./manifest-text.ts";
import { checkManifest, today } from "./rules.ts";
import { type Manifest, manifestSchema } from "./schema.ts";

export interface LoadedManifest {
  /** Relative to the working directory where it lies inside, with forward slashes. */
  file: string;
  /** Absolute folder of the manifest; paths in it are relative to this. */
  directory: string;
  manifest: Manifest;
  locate: Locate;
  /** Below `error`. */
  findings: Finding[];
}

/** A manifest as far as it could be read: `manifest` is absent where `findings` has errors of the schema. */
export interface ReadManifest extends Omit<LoadedManifest, "manifest"> {
  manifest?: Manifest;
  /** As parsed, for checks that go on beside errors. */
  value: unknown;
}

/**
 * Reads a manifest and checks everything that needs no platform.
 * @throws Problem (exit 2) with every problem at once
 */
export async function loadManifest(path: string, cwd: string): Promise<LoadedManifest> {
  const { manifest, value: _value, ...rest } = await readManifest(path, cwd);
  if (manifest === undefined || rest.findings.some(({ severity }) => severity === "error")) {
    throw new Problem(exitCodes.badInput, sortFindings(rest.findings));
  }
  return { ...rest, manifest };
}

/**
 * Like {@link loadManifest}, but leaves the verdict to the caller, who may have more to say.
 * @throws Problem (exit 2) where the file is unreadable or not YAML
 */
export async function readManifest(path: string, cwd: string): Promise<ReadManifest> {
  const file = displayPath(path, cwd);
  const text = await readManifestText(path, cwd);
  const parsed = parseYaml(text, file);
  if (!parsed.usable) throw new Problem(exitCodes.badInput, parsed.findings);
  const source = { value: parsed.value, file, locate: parsed.locate };
  const { data, findings } = readValue(manifestSchema, source, "manifest-schema");
  return {
    file,
    directory: dirname(resolve(cwd, path)),
    ...(data === undefined ? {} : { manifest: data }),
    value: parsed.value,
    locate: parsed.locate,
    findings: [...parsed.findings, ...findings, ...checkManifest(source, today())],
  };
}
