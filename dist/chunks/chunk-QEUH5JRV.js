import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readValue
} from "./chunk-APMP2JKH.js";
import {
  example,
  listOf,
  nonEmpty
} from "./chunk-GYU3GC6Y.js";
import {
  parseYaml
} from "./chunk-NMTE7BQC.js";
import {
  displayPath,
  readText
} from "./chunk-6FGREQJ7.js";
import {
  toPointer
} from "./chunk-N56AOBVN.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  record
} from "./chunk-3S3HXV5Q.js";

// src/stages/contract-test/examples.ts
import { isAbsolute, join } from "node:path";
var exampleFile = record(nonEmpty, listOf(example));
async function loadExamples(manifest, { directory, locate }, cwd) {
  const written = manifest.contractTest?.examples;
  if (written === void 0) return [];
  if (typeof written !== "string") return placed(written, ["contractTest", "examples"], locate);
  const path = isAbsolute(written) ? written : join(directory, written);
  const file = displayPath(path, cwd);
  const parsed = parseYaml(await readText(path, { cwd }), file);
  if (!parsed.usable) throw new Problem(exitCodes.badInput, parsed.findings);
  const source = { value: parsed.value, file, locate: parsed.locate };
  const { data, findings } = readValue(exampleFile, source, "examples-invalid");
  if (data === void 0 || parsed.findings.length > 0)
    throw new Problem(exitCodes.badInput, [...parsed.findings, ...findings]);
  return placed(data, [], parsed.locate);
}
function placed(examples, path, locate) {
  return Object.entries(examples).flatMap(
    ([tool, list]) => list.map((one, index) => ({
      tool,
      number: index + 1,
      example: one,
      place: locate(toPointer([...path, tool, index]))
    }))
  );
}

export {
  loadExamples
};
