import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findEngine } from "../engines/find.mjs";
import { copyPipeline, root } from "./pipeline-copy.mjs";

/** Programs that read workflows without running them: for mistakes (actionlint) and for holes (zizmor). */
export async function readerCases(tally, scratch) {
  const actionlint = findEngine("actionlint");
  const zizmor = findEngine("zizmor");
  // A copy, because actionlint does not know `$/`.
  const folder = join(scratch, "readers");
  copyPipeline(folder);
  cpSync(join(root, "workflows/callers"), join(folder, ".github/workflows"), { recursive: true });
  const workflows = join(folder, ".github/workflows");
  const files = readdirSync(workflows).map((file) => join(workflows, file));

  await tally.check("actionlint finds nothing in pipeline and callers", () => {
    assert.equal(read(actionlint, files), "");
  });

  await tally.check("zizmor at its strictest finds nothing in pipeline, actions and CI", () => {
    const own = ["actions", ".github/actions", ".github/workflows"].map((path) => join(root, path));
    assert.match(read(zizmor, ["--offline", "--persona=auditor", ...own]), /No findings/);
  });

  await tally.check("zizmor finds nothing in the callers but that they follow a major version", () => {
    const callers = readdirSync(join(root, "workflows/callers")).map((file) =>
      join(root, "workflows/callers", file),
    );
    const findings = JSON.parse(
      readOut(zizmor, ["--offline", "--persona=auditor", "--format=json", ...callers]),
    );
    assert.deepEqual([...new Set(findings.map(({ ident }) => ident))], ["unpinned-uses"]);
  });

  await tally.check("both turn red for a planted defect", () => {
    const planted = join(scratch, "planted/.github/workflows");
    mkdirSync(planted, { recursive: true });
    const file = join(planted, "pipeline.yml");
    const text = readFileSync(join(workflows, "pipeline.yml"), "utf8");
    writeFileSync(file, text.replace("timeout-minutes: 20", "timeout-minuets: 20"));
    assert.match(read(actionlint, [file]), /timeout-minuets/);
    writeFileSync(file, text.replace("persist-credentials: false", "persist-credentials: true"));
    assert.match(read(zizmor, ["--offline", "--persona=auditor", file]), /artipacked/);
  });
}

const run = (binary, argv) =>
  spawnSync(binary, argv, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
const readOut = (binary, argv) => run(binary, argv).stdout;
const read = (binary, argv) => {
  const { stdout, stderr } = run(binary, argv);
  return stdout + (binary.endsWith("zizmor") ? stderr : "");
};
