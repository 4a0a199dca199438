import { isAbsolute, join } from "node:path";
import * as z from "zod";
import type { LoadedManifest } from "../../manifest/load.ts";
import { type Example, example, type Manifest } from "../../manifest/schema.ts";
import { exitCodes } from "../../report/exit-codes.ts";
import { Problem } from "../../report/problem.ts";
import { listOf, nonEmpty } from "../../source/fields.ts";
import { type Locate, toPointer } from "../../source/position.ts";
import { displayPath, readText } from "../../source/read-text.ts";
import { readValue } from "../../source/read-value.ts";
import { parseYaml } from "../../source/yaml.ts";
import type { PlacedExample } from "./evidence.ts";

/** A file of examples: tool → list of calls, as in the manifest itself. */
const exampleFile = z.record(nonEmpty, listOf(example));

/**
 * The examples of a manifest, written in it or in a file beside it (YAML or JSON), tools in the order of writing.
 *
 * @throws Problem (exit 2) where the file cannot be read or does not hold examples
 */
export async function loadExamples(
  manifest: Manifest,
  { directory, locate }: Pick<LoadedManifest, "directory" | "locate">,
  cwd: string,
): Promise<PlacedExample[]> {
  const written = manifest.contractTest?.examples;
  if (written === undefined) return [];
  if (typeof written !== "string") return placed(written, ["contractTest", "examples"], locate);
  const path = isAbsolute(written) ? written : join(directory, written);
  const file = displayPath(path, cwd);
  const parsed = parseYaml(await readText(path, { cwd }), file);
  if (!parsed.usable) throw new Problem(exitCodes.badInput, parsed.findings);
  const source = { value: parsed.value, file, locate: parsed.locate };
  const { data, findings } = readValue(exampleFile, source, "examples-invalid");
  if (data === undefined || parsed.findings.length > 0)
    throw new Problem(exitCodes.badInput, [...parsed.findings, ...findings]);
  return placed(data, [], parsed.locate);
}

function placed(examples: Record<string, Example[]>, path: string[], locate: Locate): PlacedExample[] {
  return Object.entries(examples).flatMap(([tool, list]) =>
    list.map((one, index) => ({
      tool,
      number: index + 1,
      example: one,
      place: locate(toPointer([...path, tool, index])),
    })),
  );
}
