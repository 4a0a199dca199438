import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

  await tally.check(
    "a generated platform repository is as clean, with a job for each of its environments",
    () => {
      const made = platformRepository(join(scratch, "generated"));
      const file = join(made, ".github/workflows/pipeline.yml");
      assert.match(readFileSync(file, "utf8"), /deploy-stage-eu:/);
      assert.match(read(zizmor, ["--offline", "--persona=auditor", made]), /No findings/);
      const copy = join(scratch, "generated-copy.yml");
      writeFileSync(copy, readFileSync(file, "utf8").replaceAll(/uses: \$\/(\S+)/g, "uses: acme/p/$1@v1"));
      assert.equal(
        read(actionlint, ["-config-file", join(root, "test/e2e/workflow/actionlint.yaml"), copy]),
        "",
      );
    },
  );

  await tally.check(
    "the variant for GitHub Enterprise Server has no $/, and nothing is found but its own tag",
    () => {
      const made = platformRepository(join(scratch, "server"), ["--github-enterprise-server"]);
      const file = join(made, ".github/workflows/pipeline.yml");
      assert.ok(!readFileSync(file, "utf8").includes("uses: $/"));
      assert.equal(
        read(actionlint, ["-config-file", join(root, "test/e2e/workflow/actionlint.yaml"), file]),
        "",
      );
      const found = JSON.parse(readOut(zizmor, ["--offline", "--persona=auditor", "--format=json", made]));
      assert.deepEqual([...new Set(found.map(({ ident }) => ident))], ["unpinned-uses"]);
    },
  );

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

/** What `platform init` makes for a company with environments and runners of its own. */
function platformRepository(folder, more = []) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "platform.yaml"),
    `schemaVersion: 1
clusters:
  stg: { server: "https://stg.example", auth: { kind: oidc }, runner: [self-hosted, mcp-stg] }
  live: { runner: [self-hosted, mcp-live] }
environments:
  stage-eu: { clusters: [stg], delivery: { kind: apply } }
  live: { promoteFrom: stage-eu, clusters: [live], delivery: { kind: oci } }
`,
  );
  const argv = [join(root, "dist/cli.js"), "platform", "init", "--repository", "acme/mcp-platform", ...more];
  const { status, stderr } = run(process.execPath, [...argv, "--directory", folder]);
  assert.equal(status, 0, stderr);
  // Callers follow a tag; they are looked at apart.
  rmSync(join(folder, "callers"), { recursive: true });
  return folder;
}

const run = (binary, argv) =>
  spawnSync(binary, argv, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
const readOut = (binary, argv) => run(binary, argv).stdout;
const read = (binary, argv) => {
  const { stdout, stderr } = run(binary, argv);
  return stdout + (binary.endsWith("zizmor") ? stderr : "");
};
