import { existsSync } from "node:fs";
import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "../../src/exec/run.ts";
import { BuildFailed } from "../../src/image/assemble.ts";
import { readBridge } from "../../src/image/bridge-file.ts";
import { openLocalImage } from "../../src/image/open.ts";
import { Problem } from "../../src/report/problem.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
const open = async (fixture?: string) => {
  workshop = await openWorkshop(fixture);
  return workshop;
};
afterEach(async () => await workshop.close());

const digests = (image: Awaited<ReturnType<Workshop["assemble"]>>) =>
  Object.fromEntries(image.manifest.layers.map((layer) => [layer.kind, layer.digest]));

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw new Error(`expected a Problem, got ${String(error)}`);
  return error;
}

describe("an image from Node source", () => {
  it("has the same digest when everything is built again from nothing", async () => {
    const { assemble, home } = await open("node-app");
    const first = await assemble();
    await rm(home, { recursive: true });
    const second = await assemble();
    expect(second.ref).toBe(first.ref);
  });

  it("runs with its production dependencies and nothing else", async () => {
    const { assemble, home, layer } = await open("node-app");
    const image = await assemble();
    expect(await readdir(join(layer(image, "dependencies"), "node_modules"))).toEqual(["greet"]);

    const spec = (await openLocalImage(image.ref, home)).spec({ host: "127.0.0.1", port: 4711, env: {} });
    const said = await run(spec.argv, { cwd: spec.cwd, env: spec.env, timeoutMs: 10_000 });
    expect(said.stdout).toBe("hello 127.0.0.1\n");
    expect(spec.url).toBe("http://127.0.0.1:4711/mcp");
  });

  it("reuses the dependency layer after an edit of one source file", async () => {
    const { assemble, source, messages } = await open("node-app");
    const before = digests(await assemble());
    await appendFile(join(source, "src", "server.js"), "// edited\n");
    messages.length = 0;
    const after = digests(await assemble());
    expect(after.application).not.toBe(before.application);
    expect(after.dependencies).toBe(before.dependencies);
    expect(messages).toEqual(["building"]);
  });

  it("does no work for a source that it has built before", async () => {
    const { assemble, messages } = await open("node-app");
    const first = await assemble();
    messages.length = 0;
    expect((await assemble()).ref).toBe(first.ref);
    expect(messages).toEqual([]);
  });

  it("holds what a local package is, not a link to where it was", async () => {
    const { assemble, layer } = await open("linked-app");
    const image = await assemble({ build: undefined, command: ["node", "server.js"] });
    await rm(workshop.source, { recursive: true });
    const said = await run(["node", "server.js"], {
      cwd: layer(image, "application"),
      env: { PATH: process.env.PATH, HOST: "there" },
      timeoutMs: 10_000,
    });
    expect(said.stdout).toBe("hello there\n");
  });

  it("keeps manifest and lock out, so that a change of policy builds nothing", async () => {
    const { assemble, source, layer } = await open("node-app");
    const before = await assemble();
    await writeFile(join(source, "mcp.yaml"), "schemaVersion: 1\n");
    await writeFile(join(source, "mcp.lock.json"), "{}\n");
    const after = await assemble();
    expect(after.ref).toBe(before.ref);
    expect(existsSync(join(layer(after, "application"), "mcp.yaml"))).toBe(false);
  });

  it("gives the build no credential of the job", async () => {
    const { assemble, env, layer } = await open("node-app");
    Object.assign(env, {
      GITHUB_TOKEN: "x",
      ACTIONS_ID_TOKEN_REQUEST_URL: "x",
      AWS_SECRET_ACCESS_KEY: "x",
      OTHER: "x",
    });
    const image = await assemble();
    const file = join(layer(image, "application"), "build", "environment.json");
    const names = JSON.parse(await readFile(file, "utf8")) as string[];
    expect(names).toContain("PATH");
    for (const name of ["GITHUB_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL", "AWS_SECRET_ACCESS_KEY", "OTHER"]) {
      expect(names).not.toContain(name);
    }
  });
});

describe("an image of a stdio server", () => {
  it("carries the bridge, and is reached over HTTP", async () => {
    const { assemble, home, layer } = await open("linked-app");
    const runtime = { build: undefined, command: ["node", "server.js"], transport: "stdio" as const };
    const image = await assemble(runtime);
    const { argv, url } = (await openLocalImage(image.ref, home)).spec({
      host: "127.0.0.1",
      port: 1,
      env: {},
    });
    expect(url).toBe("http://127.0.0.1:1/mcp");
    expect(argv.slice(-2)).toEqual(["node", "server.js"]);
    expect(argv[1]).toBe(join(layer(image, "application"), ".mcp-pipeline", "bridge.mjs"));
    expect(existsSync(argv[1] ?? "")).toBe(true);
  });

  it("is not made where the bridge is not there", async () => {
    const { root } = await open();
    await expect(readBridge(join(root, "a", "b", "c", "d"))).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "bridge-missing" }],
    });
  });
});

describe("source that cannot become an image", () => {
  it("is refused without a lock file, and nothing is installed", async () => {
    const { assemble, source, messages } = await open("node-app");
    await rm(join(source, "package-lock.json"));
    const problem = await problemOf(assemble());
    expect(problem.exitCode).toBe(2);
    expect(problem.findings[0]?.ruleId).toBe("lock-file-missing");
    expect(messages).toEqual([]);
  });

  it("is refused with the lock file of a package manager that is not exercised", async () => {
    const { assemble, source } = await open("node-app");
    await rm(join(source, "package-lock.json"));
    await writeFile(join(source, "pnpm-lock.yaml"), "lockfileVersion: 9\n");
    expect((await problemOf(assemble())).findings[0]?.ruleId).toBe("lock-file-unsupported");
  });

  it("is refused where package.json is no package.json", async () => {
    const { assemble, source } = await open("node-app");
    await writeFile(join(source, "package.json"), "[]");
    expect((await problemOf(assemble())).findings[0]?.ruleId).toBe("package-json-invalid");
  });

  it("is refused where a local package lies outside", async () => {
    const { assemble, source } = await open("linked-app");
    const lock = join(source, "package-lock.json");
    await writeFile(lock, (await readFile(lock, "utf8")).replace('"packages/greet",', '"../greet",'));
    expect((await problemOf(assemble({ build: undefined }))).findings[0]?.ruleId).toBe("dependency-outside");
  });

  it("is refused for a runtime that needs a container engine", async () => {
    const { assemble } = await open("node-app");
    const problem = await problemOf(assemble({ kind: "dockerfile", dockerfile: "Dockerfile" }));
    expect(problem.exitCode).toBe(3);
    expect(problem.findings[0]?.ruleId).toBe("runtime-not-supported");
  });

  it("is no fault of the team where the package registry cannot be reached", async () => {
    const { assemble, source } = await open("node-app");
    const lock = join(source, "package-lock.json");
    const text = await readFile(lock, "utf8");
    const manifest = join(source, "package.json");
    const asked = (await readFile(manifest, "utf8")).replaceAll("file:vendor/", "http://127.0.0.1:9/");
    await writeFile(manifest, asked);
    await writeFile(lock, text.replaceAll("file:vendor/", "http://127.0.0.1:9/"));
    const problem = await problemOf(assemble());
    expect(problem.exitCode).toBe(3);
    expect(problem.findings[0]?.ruleId).toBe("package-registry-unreachable");
  });

  it("says what is missing where a tool is not installed", async () => {
    const { assemble, env } = await open("node-app");
    env.PATH = workshop.root;
    expect((await problemOf(assemble())).findings[0]?.ruleId).toBe("tool-missing");
  });

  it("fails with the end of the build's own output, and leaves no layer of the application", async () => {
    const { assemble, home } = await open("node-app");
    const build = ["node", "-e", "console.error('line 17: no such type'); process.exit(3)"];
    const error = await assemble({ build }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BuildFailed);
    const { finding } = error as BuildFailed;
    expect(finding.ruleId).toBe("build-failed");
    expect(finding.message).toContain("line 17: no such type");
    expect(existsSync(join(home, "images"))).toBe(false);
    expect(await readdir(join(home, "scratch"))).toEqual([]);
  });

  it("ends a build that is interrupted", async () => {
    const { assemble, home } = await open("node-app");
    const abort = new AbortController();
    const build = ["node", "-e", "setTimeout(() => {}, 60000)"];
    const work = assemble({ build }, abort.signal);
    setTimeout(() => abort.abort(), 1500);
    await expect(work).rejects.toThrow();
    expect(await readdir(join(home, "scratch"))).toEqual([]);
  });
});
