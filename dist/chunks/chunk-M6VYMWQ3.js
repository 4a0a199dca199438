import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/cli/write-reports.ts
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
var renderers = {
  json: async (_stages, whole) => `${JSON.stringify(whole, null, 2)}
`,
  sarif: async (stages) => {
    const [{ renderSarif }, { findRule }] = await Promise.all([
      import("./sarif-MKX5KLS2.js"),
      import("./rules-E5DUOR6U.js")
    ]);
    return renderSarif(stages, { describe: findRule });
  },
  junit: async (stages) => (await import("./junit-MDMYRLMO.js")).renderJunit(stages),
  markdown: async (stages) => (await import("./markdown-WETP7RTI.js")).renderMarkdown(stages)
};
async function writeReports(stages, whole, wanted, cwd) {
  const findings = [];
  for (const { format, file } of wanted) {
    findings.push(...await write(format, file, await renderers[format](stages, whole), cwd));
  }
  return findings;
}
async function writeJson(data, files, cwd) {
  const text = `${JSON.stringify(data, null, 2)}
`;
  return (await Promise.all(files.map((file) => write("json", file, text, cwd)))).flat();
}
async function write(format, file, text, cwd) {
  const path = resolve(cwd, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return [];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The ${format} report cannot be written: ${reason}.`;
    return [{ ruleId: "report-not-written", severity: "error", message, file }];
  }
}

export {
  writeReports,
  writeJson
};
