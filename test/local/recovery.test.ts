import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localHistory } from "../../src/local/history.ts";
import { runningDirectory, stateFile } from "../../src/local/layout.ts";
import { localRollback } from "../../src/local/rollback.ts";
import { localStatus } from "../../src/local/status.ts";
import { stopLocal } from "../../src/local/stop.ts";
import { readState, writeState } from "../../src/local/supervisor-state.ts";
import { type Lab, openLab, settled, until } from "./lab.ts";

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(async () => {
  expect(await lab.close()).toEqual([]);
});

async function killSupervisor(): Promise<void> {
  const { supervisorPid } = await localStatus(lab.place);
  if (supervisorPid === undefined) throw new Error("no supervisor");
  process.kill(supervisorPid, "SIGKILL");
}

const rollbackRequest = () => ({
  place: lab.place,
  shell: { PATH: process.env.PATH },
  who: "tester",
  run: "test run",
  signal: new AbortController().signal,
  progress: () => {},
});

describe("a supervisor that was killed", () => {
  it("takes its servers along, is reported, and a deploy of the same image brings all back", async () => {
    const image = await lab.image({ RELEASE: "one" });
    await lab.deploy(image);
    await killSupervisor();
    expect(await settled(lab.processes)).toEqual([]);
    const status = await localStatus(lab.place);
    expect(status).toMatchObject({ state: "dead", current: { release: 1 } });
    expect(status.findings).toMatchObject([{ ruleId: "server-dead", severity: "error" }]);
    expect(status.findings[0]?.help).toContain(image);

    expect(await lab.deploy(image)).toMatchObject({ status: "passed", release: 2 });
    expect(await lab.call()).toBe("one");
    expect(await localStatus(lab.place)).toMatchObject({ state: "serving", current: { release: 2 } });
  });

  it("does not keep a rollback from bringing an older release back", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    await lab.deploy(await lab.image({ RELEASE: "two" }));
    await killSupervisor();
    expect(await localRollback(rollbackRequest())).toMatchObject({ status: "passed", release: 3, target: 1 });
    expect(await lab.call()).toBe("one");
  });

  it("is not mistaken for another process that has its pid now", async () => {
    const image = await lab.image({ RELEASE: "one" });
    await lab.deploy(image);
    await killSupervisor();
    await settled(lab.processes);
    const state = await readState(lab.place);
    if (state === undefined) throw new Error(`no ${stateFile(lab.place)}`);
    // As after a reboot: the pid is in use, by somebody who was started at another time.
    const reused = { pid: process.pid, identity: "another-boot:1" };
    await writeState(lab.place, { ...state, supervisor: reused, servers: [{ ...reused, release: 1 }] });
    expect(await localStatus(lab.place)).toMatchObject({ state: "dead" });
    expect(await lab.deploy(image)).toMatchObject({ status: "passed" });
  });
});

describe("a server that crashes while it serves", () => {
  it("is restarted, and status tells how often and why", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    await fetch(`http://localhost:${lab.port}/crash`).catch(() => undefined);
    await until(async () => (await localStatus(lab.place)).process?.restarts === 1);
    await until(async () => (await localStatus(lab.place)).state === "serving");
    const { process: seen } = await localStatus(lab.place);
    expect(seen?.lastExit).toContain("exit code 5");
    expect(await lab.call()).toBe("one");
  });
});

describe("a server that writes beside its code", () => {
  it("is restarted, rolled back and deployed again all the same, and leaves nothing there", async () => {
    const image = await lab.image({ RELEASE: "one", NOTES: "1" });
    await lab.deploy(image);
    await fetch(`http://localhost:${lab.port}/crash`).catch(() => undefined);
    await until(async () => (await localStatus(lab.place)).process?.restarts === 1);
    await until(async () => (await localStatus(lab.place)).state === "serving");
    await lab.deploy(await lab.image({ RELEASE: "two", NOTES: "1" }));
    expect(await localRollback(rollbackRequest())).toMatchObject({ status: "passed", target: 1 });
    expect(await lab.deploy(image)).toMatchObject({ status: "passed" });
    await stopLocal(rollbackRequest());
    expect(existsSync(runningDirectory(lab.place))).toBe(false);
  });
});

describe("status", () => {
  const rules = async () => (await localStatus(lab.place)).findings.map((finding) => finding.ruleId);

  it("tells a server that was never deployed", async () => {
    expect(await localStatus(lab.place)).toMatchObject({ state: "never-deployed" });
    expect(await rules()).toEqual(["server-not-deployed"]);
  });

  it("tells a server that cannot be restarted, quotes it, and rollback helps", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    await lab.deploy(await lab.image({ RELEASE: "two", POISON: join(lab.home, "poison") }));
    await fetch(`http://localhost:${lab.port}/crash`).catch(() => undefined);
    await until(async () => ((await localStatus(lab.place)).process?.restarts ?? 0) >= 2);
    await until(async () => (await localStatus(lab.place)).findings[0]?.evidence === "poisoned");
    expect(await localStatus(lab.place)).toMatchObject({ state: "restarting", current: { release: 2 } });
    expect(await rules()).toEqual(["server-restarting"]);
    expect((await fetch(lab.url)).status).toBe(503);
    expect(await localRollback(rollbackRequest())).toMatchObject({ status: "passed", target: 1 });
    expect(await lab.call()).toBe("one");
  });

  it("tells a server that hangs, although its process runs", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    await fetch(`http://localhost:${lab.port}/hang`, { signal: AbortSignal.timeout(200) }).catch(() => {});
    const status = await localStatus(lab.place);
    expect(status).toMatchObject({ state: "not-answering" });
    expect(status.findings).toMatchObject([{ ruleId: "server-not-answering" }]);
  });

  it("tells a supervisor that does not answer, and stop ends it all the same", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    const { supervisorPid = 0 } = await localStatus(lab.place);
    process.kill(supervisorPid, "SIGSTOP");
    const status = await localStatus(lab.place);
    expect(status).toMatchObject({ state: "stuck", supervisorPid });
    expect(status.findings).toMatchObject([{ ruleId: "supervisor-stuck" }]);
    expect(await stopLocal(rollbackRequest())).toBe(true);
    expect(await settled(lab.processes)).toEqual([]);
  });

  it("tells of a deploy at work", async () => {
    const seen: string[][] = [];
    const onStep = async (step: string) => {
      if (step === "verifying") seen.push(await rules());
    };
    await lab.deploy(await lab.image({ RELEASE: "one" }), { settings: { onStep } });
    expect(seen[0]).toContain("deploy-running");
  });

  it("says that a stopped server is stopped, and keeps its history", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    expect(await stopLocal(rollbackRequest())).toBe(true);
    expect(await stopLocal(rollbackRequest())).toBe(false);
    expect(await settled(lab.processes)).toEqual([]);
    expect(await localStatus(lab.place)).toMatchObject({ state: "stopped", current: { release: 1 } });
    expect(await localHistory(lab.place)).toMatchObject([{ state: "current" }]);
  });
});

describe("localRollback", () => {
  it("goes back by the way of a deploy, as a new release that names the old one", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    await lab.deploy(await lab.image({ RELEASE: "two" }));
    await lab.deploy(await lab.image({ FAIL: "exit" }));
    expect(await localRollback(rollbackRequest())).toMatchObject({ status: "passed", release: 4, target: 1 });
    expect(await lab.call()).toBe("one");
    const [newest] = await localHistory(lab.place);
    expect(newest).toMatchObject({ state: "current", record: { rollbackTo: 1, previous: 2 } });
    expect(await localRollback({ ...rollbackRequest(), to: 2 })).toMatchObject({ release: 5, target: 2 });
    expect(await lab.call()).toBe("two");
    await expect(localRollback({ ...rollbackRequest(), to: 3 })).rejects.toMatchObject({ exitCode: 2 });
    await expect(localRollback({ ...rollbackRequest(), to: 99 })).rejects.toMatchObject({ exitCode: 2 });
  });
});
