import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { parseWorkflow, text } from "./read.ts";

const judge = parseWorkflow(text("workflows/pipeline.yml")).jobs.result?.steps.find(
  ({ name }) => name === "judge",
);
const jobs = [
  "check",
  "build-push",
  "contract-test-image",
  "deploy-local",
  "deploy-staging",
  "deploy-production",
  "watch-staging",
  "watch-production",
  "register",
  "comment",
];

/** Runs the step's own text, as the runner does. */
function run(deployTo: string, results: Record<string, string>): number | null {
  const RESULTS = jobs.map((job) => `${job}=${results[job] ?? "skipped"}`).join(" ");
  const env = { PATH: process.env.PATH, DEPLOY_TO: deployTo, RESULTS };
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", judge?.run ?? "exit 9"], {
    env,
  }).status;
}

describe("the job result", () => {
  const built = { check: "success", "build-push": "success", "contract-test-image": "success" };

  it("passes where all that had to run passed", () => {
    expect(run("", { check: "success" })).toBe(0);
    expect(run("local", { check: "success", "deploy-local": "success" })).toBe(0);
    expect(run("staging", { ...built, "deploy-staging": "success" })).toBe(0);
    expect(run("production", { check: "success", "deploy-production": "success", register: "success" })).toBe(
      0,
    );
  });

  it.each(["failure", "cancelled", "a value that GitHub may invent"])(
    "fails for any job with %s",
    (result) => {
      for (const job of jobs)
        expect(run("", { check: "success", [job]: result.replaceAll(" ", "-") })).toBe(1);
    },
  );

  it("fails where the check or the deploy of this event did not run", () => {
    expect(run("", {})).toBe(1);
    expect(run("staging", built)).toBe(1);
    expect(run("local", { check: "success" })).toBe(1);
    expect(run("an-environment-without-a-job", built)).toBe(1);
  });
});
