import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localHistory } from "../../src/local/history.ts";
import { localStatus } from "../../src/local/status.ts";
import { releaseSteps } from "../../src/release/record.ts";
import { bundled, type Lab, openLab, settled } from "./lab.ts";

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(async () => {
  expect(await lab.close()).toEqual([]);
});

/** Runs a deploy in a process of its own that is killed with SIGKILL when it has recorded `step`. */
async function deployAndDie(image: string, step: string): Promise<void> {
  const child = spawn(process.execPath, [(await bundled()).deployAndDie], {
    env: { PATH: process.env.PATH, DEPLOY_REQUEST: JSON.stringify(lab.request(image)), KILL_AT: step },
    stdio: "ignore",
  });
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
}

describe.each(releaseSteps)("a deploy killed while %s", (step) => {
  it("leaves the old release serving, and the next deploy converges", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    const image = await lab.image({ RELEASE: "two" });
    await deployAndDie(image, step);
    await settled(async () => (await lab.servers()).slice(1));
    expect(await lab.servers()).toHaveLength(1);
    expect(await lab.call()).toBe("one");
    const status = await localStatus(lab.place);
    expect(status).toMatchObject({ state: "serving", pending: { interrupted: true, record: { step } } });
    expect(status.findings).toMatchObject([{ ruleId: "deploy-interrupted" }]);

    expect(await lab.deploy(image)).toMatchObject({ status: "passed", release: 3 });
    expect(await lab.call()).toBe("two");
    const states = (await localHistory(lab.place)).map((entry) => entry.state);
    expect(states).toEqual(["current", "failed", "superseded"]);
  });
});

describe("a first deploy killed", () => {
  it("leaves nothing running, and the next one converges", async () => {
    const image = await lab.image({ RELEASE: "one" });
    await deployAndDie(image, "verifying");
    expect(await settled(lab.processes)).toEqual([]);
    expect(await localStatus(lab.place)).toMatchObject({ state: "never-deployed" });
    expect(await lab.deploy(image)).toMatchObject({ status: "passed", release: 2 });
  });
});

describe("two deploys at once", () => {
  it("follow one another, and the second says whom it waits for", async () => {
    const [one, two] = [await lab.image({ RELEASE: "one" }), await lab.image({ RELEASE: "two" })];
    const said: string[] = [];
    const progress = (text: string) => void said.push(text);
    const outcomes = await Promise.all([
      lab.deploy(one, { who: "ann", progress }),
      lab.deploy(two, { who: "bob", progress }),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["passed", "passed"]);
    expect(outcomes.map((outcome) => outcome.release).sort()).toEqual([1, 2]);
    expect(said.some((text) => /waiting for the deploy of (ann|bob)/.test(text))).toBe(true);
    const [newest] = await localHistory(lab.place);
    expect(await lab.call()).toBe(newest?.record.image === one ? "one" : "two");
  });
});

describe("a deploy that is interrupted politely", () => {
  it("undoes what it began and says so", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    const interrupt = new AbortController();
    const onStep = (step: string) => {
      if (step === "checking") interrupt.abort();
    };
    const deploying = lab.deploy(await lab.image({ RELEASE: "two" }), {
      signal: interrupt.signal,
      settings: { onStep },
    });
    await expect(deploying).rejects.toMatchObject({ exitCode: 3 });
    expect(await lab.call()).toBe("one");
    expect((await localHistory(lab.place))[0]).toMatchObject({ state: "failed" });
    await settled(async () => (await lab.servers()).slice(1));
    expect(await lab.servers()).toHaveLength(1);
  });
});
