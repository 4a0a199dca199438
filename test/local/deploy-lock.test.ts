import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { currentHolder, takeDeployLock } from "../../src/local/deploy-lock.ts";
import { ownMark } from "../../src/local/process-identity.ts";

let directory: string;
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), "mcpp-")), "locks");
});
afterEach(() => rm(join(directory, ".."), { recursive: true, force: true }));

const options = (more: { timeoutMs?: number; signal?: AbortSignal } = {}) => ({
  who: "ann",
  what: "deploy",
  run: "run 7",
  progress: () => {},
  signal: new AbortController().signal,
  ...more,
});

async function leaveLock(number: number, holder: unknown): Promise<void> {
  await mkdir(directory, { recursive: true });
  const text = typeof holder === "string" ? holder : JSON.stringify(holder);
  await writeFile(join(directory, `${number}.lock`), text);
}

const stale = {
  who: "bob",
  what: "deploy",
  run: "run 6",
  since: "2026-01-01T00:00:00.000Z",
  released: false,
};

describe("takeDeployLock", () => {
  it("lets one in at a time, and the next one when it is given back", async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      const release = await takeDeployLock(directory, options());
      inside += 1;
      most.push(inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      await release();
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(most).toEqual(Array(8).fill(1));
    expect(await currentHolder(directory)).toBeUndefined();
  });

  it("names the holder when it gives up", async () => {
    const release = await takeDeployLock(directory, options());
    expect(await currentHolder(directory)).toMatchObject({ who: "ann", pid: process.pid });
    const waiting = takeDeployLock(directory, options({ timeoutMs: 150 }));
    await expect(waiting).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining("run 7"),
      findings: [{ ruleId: "deploy-locked" }],
    });
    await release();
  });

  it("stops waiting when interrupted", async () => {
    const release = await takeDeployLock(directory, options());
    await expect(takeDeployLock(directory, options({ signal: AbortSignal.timeout(100) }))).rejects.toThrow();
    await release();
  });

  it.each([
    ["of a process that is gone", { ...stale, pid: 2 ** 22 + 1, identity: "boot:1" }],
    ["of a pid that another process has now", { ...stale, pid: process.pid, identity: "earlier-boot:1" }],
    ["cut short by a power loss", '{"pid": 12'],
    ["that is empty", ""],
  ])("is not blocked by a lock %s", async (_, holder) => {
    await leaveLock(4, holder);
    const release = await takeDeployLock(directory, options({ timeoutMs: 500 }));
    await release();
  });

  it("lets only one of many succeed a dead holder", async () => {
    await leaveLock(1, { ...stale, pid: 2 ** 22 + 1, identity: "boot:1" });
    const taken = await Promise.allSettled(
      Array.from({ length: 6 }, () => takeDeployLock(directory, options({ timeoutMs: 300 }))),
    );
    expect(taken.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  it("waits for a living holder even where its pid file is old", async () => {
    await leaveLock(1, { ...stale, ...(await ownMark()) });
    await expect(takeDeployLock(directory, options({ timeoutMs: 200 }))).rejects.toMatchObject({
      exitCode: 3,
    });
  });
});
