import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { history } from "../../../src/cli/history.ts";
import { retire } from "../../../src/cli/retire.ts";
import { rollback } from "../../../src/cli/rollback.ts";
import { status } from "../../../src/cli/status.ts";
import { stage } from "../../../src/stages/deploy/index.ts";
import { executeStage } from "../../../src/stages/execute.ts";
import type { Stage } from "../../../src/stages/stage.ts";
import { bundled, type Lab, openLab, settled } from "../../local/lab.ts";

const platform = `schemaVersion: 1
environments:
  local: { delivery: { kind: process } }
  cluster: { delivery: { kind: apply }, clusters: [one], domain: "{name}.example" }
clusters: { one: { server: "https://k8s.example", auth: { kind: oidc } } }
registry: { url: "file:registry", namePrefix: com.example }
`;

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
  const manifest = `schemaVersion: 1
name: fixture
description: A fixture.
version: 1.0.0
owner: { team: testers, support: ["mailto:t@example.com"] }
runtime: { language: node, command: [node, server.mjs], port: ${lab.port}, transport: streamable-http }
defaults: { authorize: { authenticated: true } }
tools: { whoami: }
`;
  await writeFile(join(lab.home, "mcp.yaml"), manifest);
  await writeFile(join(lab.home, "platform.yaml"), platform);
});
afterEach(async () => {
  expect(await lab.close()).toEqual([]);
});

const env = () => ({ PATH: process.env.PATH, MCP_PIPELINE_HOME: lab.home, USER: "ann" });
const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });
const where = () => ({ manifest: "mcp.yaml", environment: "local", cwd: lab.home, env: env() });

async function run(inputs: Record<string, string>) {
  const context = { cwd: lab.home, env: env(), ...quiet() };
  const { report, exitCode } = await executeStage(stage as unknown as Stage, inputs, context);
  return { ...report, exitCode, rules: report.findings.map((finding) => finding.ruleId) };
}

describe("the deploy stage and the commands on what runs", () => {
  it("refuses a tool that must ask its user, where the lock holds no proof that it does", async () => {
    const manifest = await readFile(join(lab.home, "mcp.yaml"), "utf8");
    const asking = manifest.replace("{ whoami: }", "{ whoami: { confirm: elicitation } }");
    await writeFile(join(lab.home, "mcp.yaml"), asking);
    const refused = await run({ image: await lab.image({ RELEASE: "one" }) });
    expect(refused).toMatchObject({ status: "failed", exitCode: 1, rules: ["confirmation-unproven"] });
    expect(refused.findings[0]).toMatchObject({ tool: "whoami", file: "mcp.yaml" });
  });

  it("deploys, tells, goes back and retires", async () => {
    const settings = { supervisor: [process.execPath, (await bundled()).supervisor] };
    expect(await status(where())).toMatchObject({ exitCode: 1, data: { state: "never-deployed" } });
    const first = await run({ image: await lab.image({ RELEASE: "one" }) });
    expect(first).toMatchObject({ status: "passed", exitCode: 0, outputs: { url: lab.url, release: "1" } });
    const second = await run({ image: await lab.image({ RELEASE: "two" }) });
    expect(second.outputs).toEqual({ url: lab.url, release: "2" });
    expect(await lab.call()).toBe("two");

    const seen = await status(where());
    expect(seen).toMatchObject({
      exitCode: 0,
      data: { state: "serving", release: 2, who: "ann", url: lab.url, policy: "not enforced" },
    });
    expect(seen.text).toContain(lab.url);

    const back = await rollback({ ...where(), ...quiet(), settings });
    expect(back).toMatchObject({ exitCode: 0, data: { status: "passed", release: 3, rollbackTo: 1 } });
    expect(await lab.call()).toBe("one");
    const { data } = await history(where());
    expect(data.releases.map(({ release, state }) => [release, state])).toEqual([
      [3, "current"],
      [2, "superseded"],
      [1, "superseded"],
    ]);

    expect(await retire({ ...where(), ...quiet() })).toMatchObject({ exitCode: 0, data: { stopped: true } });
    expect(await settled(lab.processes)).toEqual([]);
    expect(await status(where())).toMatchObject({ exitCode: 1, data: { state: "stopped" } });
    expect(await retire({ ...where(), ...quiet() })).toMatchObject({ exitCode: 0, data: { stopped: false } });
  });

  it("fails with exit code 1 and no outputs where the release is refused", async () => {
    const result = await run({ image: await lab.image({ FAIL: "exit" }) });
    expect(result).toMatchObject({ status: "failed", exitCode: 1, outputs: {} });
    expect(result.rules).toContain("release-crashed");
    expect((await status(where())).text).toContain("failed");
    expect((await history(where())).text).toContain("failed");
  });

  it("keeps manifest, lock and plan as they were in the record", async () => {
    await run({ image: await lab.image({ RELEASE: "one" }) });
    const file = join(lab.home, "servers/fixture/local/releases/1.json");
    const record = JSON.parse(await readFile(file, "utf8"));
    expect(record.manifest).toBe(await readFile(join(lab.home, "mcp.yaml"), "utf8"));
    expect(record).toMatchObject({ state: "verified", who: "ann", plan: { name: "fixture" } });
  });

  it("reaches no cluster without the identity that the platform names, with exit code 3", async () => {
    const image = await lab.image({ RELEASE: "one" });
    const result = await run({ image, platform: "platform.yaml", environment: "cluster" });
    expect(result).toMatchObject({ status: "error", exitCode: 3 });
    expect(result.rules).toEqual(["oidc-token-unavailable"]);
  });

  it("never builds anew what another environment has to prove", async () => {
    const result = await run({ from: "staging" });
    expect(result).toMatchObject({ exitCode: 2, rules: ["commit-unknown"], outputs: {} });
  });

  it("ends with exit code 2 for a bad manifest and for an image that is no reference", async () => {
    expect(await run({ image: "nonsense" })).toMatchObject({ exitCode: 2 });
    expect(await run({})).toMatchObject({ exitCode: 2, rules: ["image-not-named"] });
    expect(await run({ image: await lab.image({}), manifest: "absent.yaml" })).toMatchObject({ exitCode: 2 });
    await expect(rollback({ ...where(), ...quiet(), to: "-1" })).rejects.toMatchObject({ exitCode: 2 });
    await expect(rollback({ ...where(), ...quiet() })).rejects.toMatchObject({ exitCode: 2 });
  });
});
