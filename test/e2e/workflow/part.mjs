// The workflow part: a team's repository, its caller, and the reusable workflow, run by act for the three events.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findEngine } from "../engines/find.mjs";
import { commentCases } from "./comment-cases.mjs";
import { deployCases } from "./deploy-cases.mjs";
import { processesOf } from "./leftovers.mjs";
import { plantCases } from "./plant-cases.mjs";
import { platformCases } from "./platform-cases.mjs";
import { pullRequestCases } from "./pull-request-cases.mjs";
import { readerCases } from "./reader-cases.mjs";
import { Setting } from "./setting.mjs";

/** @param {import("../tally.mjs").Tally} tally */
export async function runPart(tally) {
  const act = findEngine("act");
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "mcp-pipeline-e2e-workflow-")));
  const settings = [];
  const open = (name) => {
    const setting = new Setting(act, join(scratch, name));
    settings.push(setting);
    return setting;
  };
  try {
    await tally.check("a process that is left behind would be seen", async () => {
      const stray = spawn("sleep", ["60"], { cwd: scratch, stdio: "ignore" });
      await once(stray, "spawn");
      const seen = processesOf(scratch).map(({ pid }) => pid);
      stray.kill("SIGKILL");
      await once(stray, "exit");
      assert.deepEqual(seen, [stray.pid]);
    });
    await readerCases(tally, scratch);
    await pullRequestCases(tally, open);
    await commentCases(tally, open);
    await plantCases(tally, open);
    await platformCases(tally, open);
    await deployCases(tally, open);
    for (const [what, why] of outOfReach) tally.notExercised(what, why);
  } finally {
    for (const setting of settings) setting.close();
    await tally.check("nothing keeps running", () => {
      const left = processesOf(scratch);
      for (const { pid } of left) process.kill(pid, "SIGKILL");
      assert.deepEqual(left, []);
    });
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What act cannot show; docs/not-exercised.md says more. */
const outOfReach = [
  ["$/ as such", "act does not know it; the harness rewrites it to OWNER/REPO@COMMIT"],
  ["permissions of the token", "act grants no token; test/workflows checks what each job asks for"],
  ["environments, approvals and concurrency groups", "act ignores them"],
  [
    "deploy-staging, deploy-production and register with a credential",
    "there is no cluster to deploy to yet",
  ],
];
