import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { releasesDirectory } from "../../src/local/layout.ts";
import { defaultSupervisor } from "../../src/local/supervisor-start.ts";
import { openReleases } from "../../src/release/store.ts";
import { type Lab, openLab } from "./lab.ts";

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(async () => {
  expect(await lab.close()).toEqual([]);
});

describe("deployLocal", () => {
  it("serves the first release at the stable URL and records it whole", async () => {
    const image = await lab.image({ RELEASE: "one" });
    const outcome = await lab.deploy(image);
    expect(outcome).toMatchObject({ status: "passed", release: 1, url: lab.url });
    expect(await lab.call()).toBe("one");
    const [check] = outcome.checks.slice(-1);
    expect(check).toMatchObject({ id: "policy-enforced", status: "not exercised" });
    expect(outcome.findings).toMatchObject([{ ruleId: "policy-not-enforced", severity: "info" }]);
    const records = await openReleases(releasesDirectory(lab.place)).list();
    expect(records).toMatchObject([
      {
        release: 1,
        state: "verified",
        image,
        who: "tester",
        run: { id: "test run" },
        manifest: "name: fixture\n",
      },
    ]);
  });

  it("starts its supervisor from source where there is no bundle", async () => {
    const settings = { supervisor: defaultSupervisor() };
    expect(await lab.deploy(await lab.image({ RELEASE: "one" }), { settings })).toMatchObject({
      status: "passed",
    });
    expect(await lab.call()).toBe("one");
  });

  it("works where the home directory's path is too long for a socket", async () => {
    const home = join(lab.home, "a".repeat(90));
    await mkdir(home);
    const nested = await openLab(home);
    await nested.deploy(await nested.image({ RELEASE: "deep" }));
    expect(await nested.call()).toBe("deep");
    expect(await nested.close()).toEqual([]);
  });

  it("tells a secret file that git knows", async () => {
    execFileSync("git", ["init", "--quiet"], { cwd: lab.home });
    await writeFile(join(lab.home, ".env"), "TOKEN=from-the-file\nOTHER=not-declared\n");
    const manifest = { ...lab.plan.manifest, secrets: ["TOKEN"] as [string] };
    const plan = { ...lab.plan, manifest };
    const image = await lab.image({ RELEASE: "one" });
    const rules = async () => (await lab.deploy(image, { plan })).findings.map((finding) => finding.ruleId);
    expect(await rules()).not.toContain("env-file-tracked");
    execFileSync("git", ["add", "--force", ".env"], { cwd: lab.home });
    expect(await rules()).toContain("env-file-tracked");
  });
});
