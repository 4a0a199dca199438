import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localHistory } from "../../src/local/history.ts";
import { localStatus } from "../../src/local/status.ts";
import { Problem } from "../../src/report/problem.ts";
import { type Lab, openLab, settled } from "./lab.ts";

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(async () => {
  expect(await lab.close()).toEqual([]);
});

const settings = { checkMs: 1_500 };
const impatient = (plan: Lab["plan"]) => ({
  ...plan,
  manifest: { ...plan.manifest, deploy: { startupSeconds: 1 } },
});

const badReleases: [string, Record<string, string>, string][] = [
  ["ends at once", { FAIL: "exit" }, "release-crashed"],
  ["never listens", { FAIL: "silent" }, "release-not-ready"],
  ["listens on another port", { FAIL: "elsewhere" }, "release-not-ready"],
  ["never answers", { FAIL: "hang" }, "handshake-failed"],
  ["answers at its own address only", { FAIL: "shy" }, "handshake-failed"],
  ["lists other tools after the handover", { FAIL: "fickle" }, "stable-url-not-answering"],
  ["lacks a tool of the manifest", { TOOLS: "other" }, "release-lacks-tool"],
];

describe("a release that", () => {
  it.each(badReleases)("%s leaves the old one serving", async (_, env, ruleId) => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    const before = await lab.servers();
    const image = await lab.image({ RELEASE: "two", ...env });
    const outcome = await lab.deploy(image, { settings, plan: impatient(lab.plan) });
    expect(outcome.status).toBe("failed");
    expect(outcome.findings.map((finding) => finding.ruleId)).toContain(ruleId);
    expect(outcome.findings.map((finding) => finding.ruleId)).toContain("release-refused");
    expect(outcome.checks.some((check) => check.status === "failed")).toBe(true);
    expect(await lab.call()).toBe("one");
    await settled(async () => (await lab.servers()).filter((pid) => !before.includes(pid)));
    expect(await lab.servers()).toEqual(before);
    expect((await localHistory(lab.place)).map(({ state }) => state)).toEqual(["failed", "current"]);
  });

  it("differs from the lock is refused", async () => {
    const { renderLock } = await import("../../src/surface/lock.ts");
    const { emptySurface } = await import("../../src/surface/surface.ts");
    const surface = {
      ...emptySurface(),
      serverInfo: { name: "fixture", version: "1.0.0" },
      capabilities: { tools: {} },
      protocolVersions: ["2025-11-25" as const],
      tools: [{ name: "whoami", inputSchema: { type: "object" } }],
    };
    const text = renderLock({ surface, policy: { entries: [] }, observed: { sessions: "none" } });
    const lock = { file: "mcp.lock.json", text };
    const good = await lab.deploy(await lab.image({ RELEASE: "one" }), { lock });
    expect(good.findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(good.checks).toContainEqual(expect.objectContaining({ id: "release-surface", status: "passed" }));
    const bad = await lab.deploy(await lab.image({ RELEASE: "two", TOOLS: "whoami,extra" }), { lock });
    expect(bad.status).toBe("failed");
    expect(bad.findings).toContainEqual(expect.objectContaining({ ruleId: "lock-differs", tool: "extra" }));
    expect(await lab.call()).toBe("one");
  });

  it("fails at first leaves nothing listening and nothing running", async () => {
    const outcome = await lab.deploy(await lab.image({ FAIL: "exit" }));
    expect(outcome.status).toBe("failed");
    expect(await settled(lab.processes)).toEqual([]);
    expect(await answers(lab.port)).toBe(false);
  });

  it("quotes the server's last words without its secrets", async () => {
    const manifest = { ...lab.plan.manifest, secrets: ["TOKEN"] as [string] };
    const outcome = await lab.deploy(await lab.image({ FAIL: "exit" }), {
      plan: { ...lab.plan, manifest },
      shell: { PATH: process.env.PATH, TOKEN: "hunter2-hunter2" },
    });
    const evidence = outcome.findings.map((finding) => finding.evidence ?? "").join("\n");
    expect(evidence).toContain("cannot start");
    expect(JSON.stringify([outcome, await localHistory(lab.place)])).not.toContain("hunter2");
  });
});

describe("what this machine lacks", () => {
  it("names the port that somebody else has, and touches nothing", async () => {
    const other = createServer((_, response) => response.end("other"));
    other.listen(lab.port, "127.0.0.1");
    await once(other, "listening");
    const deploying = lab.deploy(await lab.image({ RELEASE: "one" }));
    const error = await deploying.catch((thrown) => thrown);
    other.close();
    expect(error).toBeInstanceOf(Problem);
    expect(error.exitCode).toBe(3);
    expect(error.findings[0].ruleId).toBe("port-taken");
    expect(error.message).toContain(String(lab.port));
    expect((await localHistory(lab.place)).map(({ state }) => state)).toEqual(["failed"]);
    expect(await settled(lab.processes)).toEqual([]);
  });

  it("names our own server that has the port", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    const neighbour = await openLab();
    const runtime = { ...neighbour.plan.runtime, port: lab.port };
    const deploying = neighbour.deploy(await neighbour.image({}), { plan: { ...neighbour.plan, runtime } });
    const error = await deploying.catch((thrown) => thrown);
    expect(await neighbour.close()).toEqual([]);
    expect(error).toMatchObject({ exitCode: 3, findings: [{ ruleId: "port-taken" }] });
    if (process.platform === "linux") expect(error.message).toContain("retire");
    expect(await lab.call()).toBe("one");
  });

  it("says why the supervisor did not start, or that it went away", async () => {
    const supervisor = [process.execPath, "-e", "console.error('no luck'); process.exit(3)", "--"];
    const starting = lab.deploy(await lab.image({}), { settings: { supervisor } });
    await expect(starting).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "supervisor-not-started", evidence: expect.stringContaining("no luck") }],
    });
    const onStep = async (step: string) => {
      if (step !== "handing-over") return;
      process.kill((await localStatus(lab.place)).supervisorPid ?? 0, "SIGKILL");
    };
    const losing = lab.deploy(await lab.image({}), { settings: { onStep } });
    await expect(losing).rejects.toMatchObject({ exitCode: 3, findings: [{ ruleId: "supervisor-lost" }] });
    expect((await localHistory(lab.place)).map(({ state }) => state)).toEqual(["failed", "failed"]);
  });

  it("refuses an image that speaks stdio without a bridge", async () => {
    const deploying = lab.deploy(await lab.image({}, "stdio"));
    await expect(deploying).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "transport-not-exercised" }],
    });
  });

  it("refuses an image of another server, and one that was tampered with", async () => {
    const image = await lab.image({ RELEASE: "one" });
    const plan = { ...lab.plan, name: "another" };
    await expect(lab.deploy(image, { plan })).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "image-of-other-server" }],
    });
    const { writeFile } = await import("node:fs/promises");
    const { layout } = await import("../../src/image/layout.ts");
    await writeFile(layout.image(lab.home, image.replace(/^.*:/, "")), "{}");
    await expect(lab.deploy(image)).rejects.toMatchObject({ exitCode: 3 });
  });

  it("names every secret without a value", async () => {
    const manifest = { ...lab.plan.manifest, secrets: ["TOKEN", "PASSWORD"] as [string, string] };
    const plan = { ...lab.plan, manifest };
    const error = await lab.deploy(await lab.image({}), { plan }).catch((thrown) => thrown);
    expect(error.exitCode).toBe(2);
    expect(error.findings.map((one: { pointer: string }) => one.pointer)).toEqual([
      "/secrets/PASSWORD",
      "/secrets/TOKEN",
    ]);
  });
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
