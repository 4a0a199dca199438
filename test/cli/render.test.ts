import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { captureOutput, runIn } from "./cli.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures/kubernetes");
const folder = mkdtempSync(join(tmpdir(), "render-"));
afterAll(() => rmSync(folder, { recursive: true }));

const output = captureOutput();

async function run(...argv: string[]) {
  const before = [output.stdout().length, output.stderr().length];
  const exitCode = await runIn(fixtures, ["render", ...argv]);
  return { exitCode, stdout: output.stdout().slice(before[0]), stderr: output.stderr().slice(before[1]) };
}

const staging = ["--platform", "platforms/whole.yaml", "--environment", "staging"];
const render = (manifest: string, ...flags: string[]) => run("--manifest", manifest, ...staging, ...flags);

/** The whole fixture with one more line. */
function withPatch(patch: string): string {
  const path = join(folder, "mcp.yaml");
  const entry = `  patches: [{ target: { kind: Deployment }, patch: "${patch}", reason: a test }]\n`;
  writeFileSync(path, readFileSync(join(fixtures, "whole.yaml"), "utf8") + entry);
  return path;
}

describe("render", () => {
  it("prints every object as YAML, the same bytes each time", async () => {
    const { exitCode, stdout, stderr } = await render("whole.yaml");
    expect(exitCode).toBe(0);
    const objects = parseAllDocuments(stdout).map((one) => one.toJS());
    expect(objects.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["Deployment", "HTTPRoute", "NetworkPolicy"]),
    );
    expect(stderr).toContain("egress-host-open");
    expect((await render("whole.yaml")).stdout).toBe(stdout);
  });

  it("prints the gateway's configuration beside the objects in JSON", async () => {
    const { stdout } = await render(
      "whole.yaml",
      "--format",
      "json",
      "--image",
      `r/x@sha256:${"ab".repeat(32)}`,
    );
    const { objects, gateway, patches } = JSON.parse(stdout);
    expect(gateway.files["envoy.json"].static_resources.listeners.length).toBeGreaterThan(0);
    expect(gateway.ports.listener).toBe(11080);
    expect(patches).toEqual([]);
    expect(JSON.stringify(objects)).toContain(`r/x@sha256:${"ab".repeat(32)}`);
  });

  it("says where each value came from", async () => {
    const { stdout } = await render("whole.yaml", "--origins", "--format", "json");
    const origins: { object: string; pointer: string; origin: string }[] = JSON.parse(stdout);
    const of = (object: string, pointer: string) =>
      origins.find((one) => one.object === `${object} ads-search` && one.pointer === pointer)?.origin;
    const server = "/spec/template/spec/containers/server";
    expect(of("Deployment", `${server}/resources/limits/memory`)).toBe("whole.yaml:14");
    expect(of("Deployment", `${server}/startupProbe/failureThreshold`)).toBe("whole.yaml:15");
    expect(of("Deployment", `${server}/securityContext/readOnlyRootFilesystem`)).toBe("pipeline");
    expect(of("Deployment", "/spec/template/spec/initContainers/gateway/image")).toBe(
      "platforms/whole.yaml:5",
    );
    expect(of("HTTPRoute", "/spec/hostnames/0")).toBe("platforms/whole.yaml:9");
    expect(of("HorizontalPodAutoscaler", "/spec/maxReplicas")).toBe("whole.yaml:13");
    expect(of("Service", "/metadata/namespace")).toBe("platforms/whole.yaml:10");
  });

  it("says which value a patch decided, and ends with 2 where a patch may not do that", async () => {
    const manifest = withPatch(
      "spec: { template: { spec: { hostNetwork: true, priorityClassName: high } } }",
    );
    const { exitCode, stdout, stderr } = await render(manifest, "--origins");
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/priorityClassName +"high" +patch 1 \(.*mcp\.yaml:20\)/);
    expect(stderr).toContain("guarded-security-context");
  });

  it("still prints the plan of a process", async () => {
    const { stdout } = await run("--manifest", "whole.yaml");
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, environment: "local" });
  });
});
