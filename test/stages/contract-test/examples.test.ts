import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadManifest } from "../../../src/manifest/load.ts";
import { loadExamples } from "../../../src/stages/contract-test/examples.ts";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "examples-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

it("refuses a tool that a file of examples holds twice: half of the calls would never be made", async () => {
  writeFileSync(
    join(directory, "examples.yaml"),
    "add: [{ arguments: {} }]\nadd: [{ arguments: { a: 1 } }]\n",
  );
  writeFileSync(
    join(directory, "mcp.yaml"),
    `schemaVersion: 1
name: sums
description: Sums.
owner: { team: t, support: ["mailto:t@acme.example"] }
runtime: { language: node, command: [node, server.js] }
tools: { add: }
contractTest: { examples: examples.yaml }
`,
  );
  const loaded = await loadManifest("mcp.yaml", directory);
  await expect(loadExamples(loaded.manifest, loaded, directory)).rejects.toMatchObject({
    exitCode: 2,
    findings: [{ ruleId: "yaml-duplicate-key", file: "examples.yaml", line: 2 }],
  });
});
