import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  checkManifest,
  parseYaml,
  readValue,
  today
} from "./chunk-5CH5BUUH.js";
import {
  manifestSchema
} from "./chunk-XLITKHAT.js";
import {
  displayPath,
  readText
} from "./chunk-FINMNSFI.js";
import {
  sortFindings
} from "./chunk-JGDQATJJ.js";
import {
  Problem,
  exitCodes
} from "./chunk-UQDIZZXP.js";

// src/manifest/load.ts
import { dirname, resolve } from "node:path";
async function loadManifest(path, cwd) {
  const { manifest, value: _value, ...rest } = await readManifest(path, cwd);
  if (manifest === void 0 || rest.findings.some(({ severity }) => severity === "error")) {
    throw new Problem(exitCodes.badInput, sortFindings(rest.findings));
  }
  return { ...rest, manifest };
}
async function readManifest(path, cwd) {
  const file = displayPath(path, cwd);
  const text = await readText(path, { cwd }).catch((error) => {
    throw error instanceof Problem ? withHelp(error) : error;
  });
  const parsed = parseYaml(text, file);
  if (!parsed.usable) throw new Problem(exitCodes.badInput, parsed.findings);
  const source = { value: parsed.value, file, locate: parsed.locate };
  const { data, findings } = readValue(manifestSchema, source, "manifest-schema");
  return {
    file,
    directory: dirname(resolve(cwd, path)),
    ...data === void 0 ? {} : { manifest: data },
    value: parsed.value,
    locate: parsed.locate,
    findings: [...parsed.findings, ...findings, ...checkManifest(source, today())]
  };
}
function withHelp(problem) {
  const help = "Name the manifest with --manifest, or write one with `mcp-pipeline init`.";
  return new Problem(
    problem.exitCode,
    problem.findings.map((finding) => ({ ...finding, help: finding.help ?? help })),
    { cause: problem }
  );
}

export {
  loadManifest,
  readManifest
};
